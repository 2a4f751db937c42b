# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A signal on the money of this year in sentences: what is the matter, what lies beside what, and why."""

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.engines.notation import figure
from stuurhuis.steering.forms.money import SIDES
from stuurhuis.steering.pages.wording import Word
from stuurhuis.steering.rules.money import UsualEnd
from stuurhuis.steering.rules.year_signals import YearSignal, YearSignalKind

SIDE_WORDS: dict[str, Word] = dict(SIDES)

LAW: dict[str, Word] = {
    "gemeentewet-189": gettext_lazy(
        "Een gemeente geeft niet meer uit dan in de begroting staat (Gemeentewet, artikel 189)."
    ),
    "gemeentewet-212": gettext_lazy(
        "De raad bepaalt vanaf welk verschil hij het wil weten (Gemeentewet, artikel 212)."
    ),
}


def euros(amount: Decimal | float | None, language: str, *, signed: bool = False) -> str:
    """An amount as it is written in a sentence."""
    return figure(None if amount is None else float(amount), "€", language=language, signed=signed)


def title(one: YearSignal, name: str, language: str) -> str:
    """The signal in one line."""
    told = {
        YearSignalKind.OVERSPENT: _("{name}: {amount} meer {side} uitgegeven en toegezegd dan begroot"),
        YearSignalKind.ABOVE: _("{name}: naar verwachting {amount} meer {side} dan begroot"),
        YearSignalKind.BELOW: _("{name}: naar verwachting {amount} minder {side} dan begroot"),
        YearSignalKind.OFF_PATTERN: _("{name}: {amount} meer {side} dan gebruikelijk in deze maand")
        if one.amount > 0
        else _("{name}: {amount} minder {side} dan gebruikelijk in deze maand"),
    }
    return told[one.kind].format(
        name=name, amount=euros(abs(one.amount), language), side=SIDE_WORDS[one.place.side]
    )


def reason(one: YearSignal, language: str) -> str:
    """What lies beside what."""
    seen, against = euros(one.seen, language), euros(one.against, language)
    if one.kind is YearSignalKind.OVERSPENT:
        return _("Uitgegeven en toegezegd: {seen}. Begroot na wijziging: {against}.").format(
            seen=seen, against=against
        )
    if one.pattern is None:
        return _("Verwacht voor het hele jaar: {seen}. Begroot na wijziging: {against}.").format(
            seen=seen, against=against
        )
    low, high = euros(one.pattern.low, language), euros(one.pattern.high, language)
    if one.pattern.years:
        years = ", ".join(map(str, one.pattern.years))
        return _("Gerealiseerd: {seen}. Zoals in {years} was dat nu {low} tot {high} geweest.").format(
            seen=seen, years=years, low=low, high=high
        )
    return _("Gerealiseerd: {seen}. In het tempo van dit jaar was dat {low} tot {high} geweest.").format(
        seen=seen, low=low, high=high
    )


def nature(one: YearSignal, language: str) -> str:
    """Whether the difference comes back next year; nothing where that cannot be told."""
    if one.incidental is None:
        return ""
    structural = one.amount - one.incidental
    if not structural:
        return _("Dit verschil is incidenteel.")
    if not one.incidental:
        return _("Dit verschil is structureel: zonder besluit komt het volgend jaar terug.")
    return _("Daarvan is {incidental} incidenteel en {structural} structureel.").format(
        incidental=euros(one.incidental, language), structural=euros(structural, language)
    )


def why(one: YearSignal, language: str) -> str:
    """On which ground it is told, and from when."""
    told = _("Een verschil noemen we hier vanaf {least}.").format(least=euros(one.least, language))
    return f"{LAW[one.ground]} {told}"


def usual(found: UsualEnd | None, language: str) -> str:
    """How the account of earlier years ended; nothing where that is not known."""
    if found is None:
        return ""
    part = figure(abs(found.part) * 100, "%", language=language, decimals=1)
    told = (
        _("De rekening lag meestal {part} boven de primitieve begroting (Iv3, {first} tot en met {last}).")
        if found.part > 0
        else _(
            "De rekening lag meestal {part} onder de primitieve begroting (Iv3, {first} tot en met {last})."
        )
    )
    return told.format(part=part, first=found.years[0], last=found.years[-1])
