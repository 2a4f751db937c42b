# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipality a page is about, and what every page of steering needs of it."""

from functools import cache
from typing import Any

from django.http import Http404

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request
from stuurhuis.steering.rules.views import Region


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


def region(code: str) -> Region:
    """The municipality with this code; a page that does not exist when there is none."""
    found = regions().get(code)
    if found is None:
        raise Http404(code)
    return found


def asked_by(request: Request) -> dict[str, Any]:
    """Who asks and when, as every question wants to know."""
    return {"actor": request.actor, "at": request.at}


def language_of(request: Request) -> str:
    """The language of the page: nl or en."""
    return "en" if request.LANGUAGE_CODE.startswith("en") else "nl"
