# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much of a movement did the surroundings make as well, and how much is not yet explained?"""

from collections.abc import Iterable
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.engines.notation import figure
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.places import language_of, regions
from stuurhuis.steering.queries import shares as queries
from stuurhuis.steering.queries import sheets as library
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.shares import Share, chosen, drawn
from stuurhuis.steering.rules.sheets import IndicatorSheet

PARTS: dict[str, str | Promise] = {
    "country": gettext_lazy("Heel het land"),
    "province": gettext_lazy("De provincie daarbij"),
    "peers": gettext_lazy("Gemeenten als deze daarbij"),
    "rest": gettext_lazy("Nog niet verklaard"),
}


def of_indicator(request: Request, code: str, sheet: IndicatorSheet) -> dict[str, Any] | None:
    """The movement of an indicator taken apart, ready to be shown; none where it could not be."""
    found = queries.usual(code, sheet.id, **asked_by(request))
    return told(found, sheet, regions()[code].name, language_of(request)) if found else None


def of_rows(request: Request, rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Indicators of goals as rows, each with its movement since its baseline taken apart."""
    found, code = list(rows), request.actor.organisation
    sheets = library.known(**asked_by(request))
    if code in regions():
        shares = queries.shares(code, sorted({row["id"] for row in found}), **asked_by(request))
        for row in found:
            one = chosen(shares.get(row["id"], ()), row["one"].choice.baseline_period)
            place, sheet = regions()[code].name, sheets[row["id"]]
            row["shares"] = told(one, sheet, place, language_of(request)) if one else None
    return found


def told(share: Share, sheet: IndicatorSheet, place: str, language: str) -> dict[str, Any]:
    """A movement as a picture, a table and sentences."""
    scale = scales.comparable_scale(sheet)
    unit = wording.unit_of(scale)
    points = _("procentpunt") if scale.unit == "%" else ""

    def said(value: float, *, signed: bool = True) -> str:
        text = figure(
            value,
            "" if points else scale.unit,
            language=language,
            decimals=scale.shown_decimals,
            signed=signed,
        )
        return f"{text} {points}" if points else text

    picture = drawn(share)
    return {
        "since": share.since,
        "until": share.until,
        "unit": unit,
        "picture": picture,
        "rows": [{"name": PARTS[one.part], "text": said(one.value), "one": one} for one in picture.stretches],
        "moved": said(share.moved),
        "sentence": _sentence(share, said(share.moved), said(share.shared), place),
        "left": _left(share, said(share.rest), said(share.rest_lo), said(share.rest_hi)),
        "usual": _usual(share),
        "unusual": share.is_unusual,
    }


def _sentence(share: Share, moved: str, shared: str, place: str) -> str:
    said = _(
        "Van {since} tot {until} veranderde dit in {place} met {moved}. "
        "Daarvan is {shared} gedeeld met anderen."
    )
    return said.format(place=place, since=share.since, until=share.until, moved=moved, shared=shared)


def _left(share: Share, rest: str, low: str, high: str) -> str:
    said = (
        _("Nog niet verklaard: {rest}, met 90 % zekerheid tussen {low} en {high}.")
        if share.is_clear
        else _("Nog niet verklaard: {rest}, tussen {low} en {high}; het kan dus ook helemaal gedeeld zijn.")
    )
    return said.format(rest=rest, low=low, high=high)


def _usual(share: Share) -> str:
    """How many municipalities have at least as much left: what is left is no verdict."""
    number = max(1, round(share.frequency * 100))
    if share.is_unusual:
        return _(
            "Zo veel blijft er maar bij {number} van de 100 gemeenten over. Dat is ongewoon, en geen oordeel."
        ).format(number=number)
    return _("Dat is gewoon: bij {number} van de 100 gemeenten blijft er zo veel over, of meer.").format(
        number=number
    )
