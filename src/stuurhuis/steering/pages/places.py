# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipality a page is about, and what every page of steering needs of it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, override

from stuurhuis.engines.classifications import municipal_names
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.steering.rules.views import Region

REMEMBERED = "gemeente"  # the cookie that holds the code of the municipality of last time


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name that is not on today's list: the last year of that municipality, and those that are there now.

    Without a year the municipality is still there, and is called differently by CBS.
    """

    name: str
    until: int | None
    heirs: tuple[Region, ...]


@cache
def regions() -> dict[str, Region]:
    """Today's municipalities by code, in the order of their names; a new release brings new ones."""
    provinces = {party.code: party.name for party in parties.governments("province")}
    return {
        party.code: Region(
            party.code, party.name.removeprefix("Gemeente "), provinces.get(party.province, "")
        )
        for party in parties.governments("municipality")
    }


@cache
def other_names() -> dict[str, OtherName]:
    """Every other name by which people know a municipality: Den Haag, or one that went up in another."""
    today = {place.name for place in regions().values()}
    found = (
        OtherName(one.name, None if one.code in regions() else one.last, _heirs(one.code))
        for one in municipal_names()
        if one.kind in {"official", "alias"} and one.name not in today
    )
    return {one.name: one for one in found if one.heirs}


@cache
def earlier_codes() -> dict[str, tuple[str, ...]]:
    """The codes of the municipalities that went up in one of today, by the code of that one."""
    found: dict[str, list[str]] = defaultdict(list)
    for party in parties.governments("municipality", past=True):
        for heir in _heirs(party.code) if party.until else ():
            found[heir.code].append(party.code)
    return {code: tuple(before) for code, before in found.items()}


def _heirs(code: str) -> tuple[Region, ...]:
    after = parties.successors(code, date.max)
    return tuple(regions()[heir] for heir in after if heir in regions())


def own(request: HttpRequest) -> Region | None:
    """The municipality that somebody works for."""
    return regions().get(getattr(request, "actor", VISITOR).organisation)


def remembered(request: HttpRequest) -> Region | None:
    """The municipality of last time, or else one's own, for a page that is about no municipality."""
    return regions().get(request.COOKIES.get(REMEMBERED, "")) or own(request)


def here(request: HttpRequest) -> dict[str, Any]:
    """What the head of every page names: the municipality that the page is about comes before this one."""
    return {"municipality": remembered(request)}


def region(code: str) -> Region:
    """The municipality with this code; a page that does not exist when there is none."""
    found = regions().get(code)
    if found is None:
        raise Http404(code)
    return found


def indicator_address(code: str, indicator: str) -> str:
    """The address of the page of an indicator; a page may show hundreds, and `reverse` takes its time."""
    return _indicator_addresses(get_language()).format(code=code, indicator=indicator)


@cache
def _indicator_addresses(language: str | None) -> str:
    """What they all look like in this language."""
    with override(language):
        one = reverse("indicator", args=["GM0000", "some-indicator"])
    return one.replace("GM0000", "{code}").replace("some-indicator", "{indicator}")


def language_of(request: Request) -> str:
    """The language of the page: nl or en."""
    return "en" if request.LANGUAGE_CODE.startswith("en") else "nl"
