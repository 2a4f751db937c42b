# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in a file that somebody takes along: titles in the language of the page, numbers as numbers."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from stuurhuis.connectors.files.outgoing import MOST_DECIMALS, Amount, OutCell, OutTable
from stuurhuis.site.pages import columns
from stuurhuis.steering.pages import items, sentences, wording
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.views import Ahead, Attention, Region, Series

Row = list[OutCell]
MONEY = "€"
KEPT = 2  # decimals that a reckoned figure keeps beyond those that are shown


def period_cell(period: str) -> OutCell:
    """A year as a number, any other period as text; so within one file always the same."""
    return int(period) if period.isdigit() else period


def amount(value: float | None, scale: Scale) -> Amount | None:
    """A figure as it was delivered; euros are shown whole, the rest as the sheet of the indicator says."""
    if value is None:
        return None
    return Amount(value, 0 if scale.unit == MONEY else min(scale.decimals, MOST_DECIMALS))


def reckoned(value: float | None, scale: Scale) -> Amount | None:
    """A figure that was reckoned, without digits that say nothing."""
    found = amount(value, scale)
    return found and Amount(round(found.value, found.decimals + KEPT), found.decimals)


def _place_cells(found: Series, language: str) -> Row:
    return [found.region.code, found.region.name, found.sheet.id, found.sheet.label(language)]


def figures(found: Series, language: str) -> OutTable:
    """The figures as the page shows them, with what was done to them and where the source broke."""
    return OutTable(columns.of_figures(), [list(_figure_rows(found, language))])


def _figure_rows(found: Series, language: str) -> Iterable[Row]:
    budget = {one.period: one.value for one in found.budget}
    middle = {one.period: one.median for one in found.middle}
    broken = {cut.period: cut.why(language) for cut in found.breaks}
    plain, relative = _scales(found)
    for one in found.figures:
        yield [
            *_place_cells(found, language),
            period_cell(one.period),
            amount(one.value, plain),
            wording.unit_of(plain),
            reckoned(one.relative, relative) if relative.per else None,
            wording.unit_of(relative) if relative.per else "",
            amount(budget.get(one.period), plain),
            reckoned(middle.get(one.period), relative),
            str(wording.STATES.get(one.status, one.status)),
            one.remark(language),
            broken.get(one.period, ""),
        ]


def _scales(found: Series) -> tuple[Scale, Scale]:
    return scales.scale(found.sheet, "totaal"), scales.comparable_scale(found.sheet)


def forecast(found: Series, language: str) -> OutTable:
    """What will probably come, with its margins, beside what was budgeted for it."""
    budget = {one.period: one.value for one in found.budget}
    plain, _relative = _scales(found)
    rows: list[Row] = [
        [
            *_place_cells(found, language),
            period_cell(one.period),
            *_margins(one, plain),
            wording.unit_of(plain),
            amount(budget.get(one.period), plain),
            one.method,
        ]
        for one in found.ahead
    ]
    return OutTable(columns.of_forecast(), [rows], _("Verwachting"))


def _margins(one: Ahead, scale: Scale) -> Row:
    return [reckoned(value, scale) for value in (one.mean, one.lo80, one.hi80, one.lo95, one.hi95)]


def in_one(found: Series, language: str, origin: Sequence[str]) -> OutTable:
    """Figures and forecast below one another, each row with its source, licence and version: for csv."""
    shown = figures(found, language)
    added = [*columns.of_margins(), *columns.of_origin()]
    unknown: Row = [None] * len(columns.of_margins())
    rows: list[Row] = [[*row, *unknown, *origin] for chunk in shown.chunks for row in chunk]
    ahead = [_ahead_row(found, one, language, origin) for one in found.ahead]
    return OutTable([*shown.columns, *added], [rows + ahead])


def _ahead_row(found: Series, one: Ahead, language: str, origin: Sequence[str]) -> Row:
    plain, relative = _scales(found)
    budget = {other.period: other.value for other in found.budget}
    told: Row = [period_cell(one.period), None, wording.unit_of(plain), None]
    told += [wording.unit_of(relative) if relative.per else "", amount(budget.get(one.period), plain), None]
    return [*_place_cells(found, language), *told, _("verwacht"), "", "", *_margins(one, plain), *origin]


def signals(place: Region, found: Iterable[Attention], language: str, version: str) -> OutTable:
    """What asks attention, a row each, with its sentences."""
    rows: list[Row] = [[*_signal_cells(place, one, language), version] for one in found]
    return OutTable([*columns.of_signals(), columns.version()], [rows])


def _signal_cells(place: Region, one: Attention, language: str) -> Row:
    plain, signal = scales.scale(one.sheet, "totaal"), one.signal
    said = items.told(signal, one.sheet, plain, one.history, language)
    seen, key, period = signal.seen, signal.key, signal.since if signal.is_foretold else signal.key.period
    return [
        place.code, place.name, key.indicator, one.sheet.label(language), period_cell(key.period),
        str(wording.signal_kind(key.kind, one.sheet, one.signal.budget)),
        amount(_newest(one, period), plain), period_cell(period),
        *(reckoned(value, plain) for value in (seen.expected, seen.lo95, seen.hi95)),
        reckoned(seen.observed, plain) if signal.is_ahead else None, amount(signal.budget, plain),
        wording.unit_of(plain), round(100 * (1 - signal.p_value)) if signal.is_foretold else None,
        signal.one_in if signal.frequency else None, sentences.title(said), sentences.explanation(said),
        signal.why(language),
    ]  # fmt: skip


def _newest(one: Attention, period: str) -> float | None:
    """What was seen; of what is yet to come the newest figure."""
    if not one.signal.is_foretold:
        return one.signal.observed
    return next((figure.value for figure in one.history if figure.period == period), None)
