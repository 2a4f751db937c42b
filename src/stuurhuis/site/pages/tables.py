# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in a file that somebody takes along: titles in the language of the page, numbers as numbers."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from stuurhuis.connectors.files.cells import Cell
from stuurhuis.connectors.files.outgoing import OutTable
from stuurhuis.steering.pages import items, sentences, wording
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.views import Ahead, Attention, Region, Series

Row = list[Cell]
PLACE_WIDTHS = (14, 24, 28, 44)
DIGITS = 6  # behind the point, of what is reckoned


def period_cell(period: str) -> Cell:
    """A year as a number, any other period as text; so within one file always the same."""
    return int(period) if period.isdigit() else period


def rounded(value: float | None) -> float | None:
    """A reckoned figure without digits that say nothing."""
    return None if value is None else round(value, DIGITS)


def _place_titles() -> list[str]:
    return [_("Gemeentecode"), _("Gemeente"), _("Indicatorcode"), _("Indicator")]


def _place_cells(found: Series, language: str) -> Row:
    return [found.region.code, found.region.name, found.sheet.id, found.sheet.label(language)]


def figures(found: Series, language: str) -> OutTable:
    """The figures as the page shows them, with what was done to them and where the source broke."""
    titles = [
        *_place_titles(), _("Periode"), _("Waarde"), _("Eenheid"), _("Naar inwoners"),
        _("Eenheid naar inwoners"), _("Begroting"), _("Midden van het land"), _("Status"), _("Opmerking"),
        _("Breuk in de bron"),
    ]  # fmt: skip
    widths = (*PLACE_WIDTHS, 9, 16, 14, 14, 22, 16, 20, 16, 60, 60)
    return OutTable(titles, [list(_figure_rows(found, language))], "", widths)


def _figure_rows(found: Series, language: str) -> Iterable[Row]:
    budget = {one.period: one.value for one in found.budget}
    middle = {one.period: one.median for one in found.middle}
    broken = {cut.period: cut.why(language) for cut in found.breaks}
    plain, relative = _scales(found)
    for one in found.figures:
        yield [
            *_place_cells(found, language),
            period_cell(one.period),
            one.value,
            wording.unit_of(plain),
            rounded(one.relative) if relative.per else None,
            wording.unit_of(relative) if relative.per else "",
            budget.get(one.period),
            rounded(middle.get(one.period)),
            str(wording.STATES.get(one.status, one.status)),
            one.remark(language),
            broken.get(one.period, ""),
        ]


def _scales(found: Series) -> tuple[Scale, Scale]:
    return scales.scale(found.sheet, "totaal"), scales.comparable_scale(found.sheet)


def forecast(found: Series, language: str) -> OutTable:
    """What will probably come, with its margins, beside what was budgeted for it."""
    titles = [*_place_titles(), _("Periode"), *_margin_titles(), _("Eenheid"), _("Begroting"), _("Methode")]
    widths = (*PLACE_WIDTHS, 9, 16, 16, 16, 16, 16, 14, 16, 20)
    budget = {one.period: one.value for one in found.budget}
    rows: list[Row] = [
        [
            *_place_cells(found, language),
            period_cell(one.period),
            *_margins(one),
            wording.unit_of(_scales(found)[0]),
            budget.get(one.period),
            one.method,
        ]
        for one in found.ahead
    ]
    return OutTable(titles, [rows], _("Verwachting"), widths)


def _margin_titles() -> list[str]:
    return [
        _("Verwacht"),
        _("80 % zeker, van"),
        _("80 % zeker, tot"),
        _("95 % zeker, van"),
        _("95 % zeker, tot"),
    ]


def _margins(one: Ahead) -> Row:
    return [rounded(value) for value in (one.mean, one.lo80, one.hi80, one.lo95, one.hi95)]


def in_one(found: Series, language: str, origin: Sequence[str]) -> OutTable:
    """Figures and forecast below one another, each row with its source, licence and version: for csv."""
    shown = figures(found, language)
    titles = [*shown.titles, *_margin_titles(), _("Bron"), _("Licentie"), _("Versie")]
    unknown: Row = [None] * len(_margin_titles())
    rows: list[Row] = [[*row, *unknown, *origin] for chunk in shown.chunks for row in chunk]
    return OutTable(titles, [rows + [_ahead_row(found, one, language, origin) for one in found.ahead]])


def _ahead_row(found: Series, one: Ahead, language: str, origin: Sequence[str]) -> Row:
    plain, relative = _scales(found)
    budget = {other.period: other.value for other in found.budget}
    told: Row = [period_cell(one.period), None, wording.unit_of(plain), None]
    told += [wording.unit_of(relative) if relative.per else "", budget.get(one.period), None]
    return [*_place_cells(found, language), *told, _("verwacht"), "", "", *_margins(one), *origin]


def signals(place: Region, found: Iterable[Attention], language: str, version: str) -> OutTable:
    """All that asks attention, with its sentences."""
    titles = [
        *_place_titles(), _("Periode"), _("Soort"), _("Nu"), _("Verwacht"), _("95 % zeker, van"),
        _("95 % zeker, tot"), _("Begroting"), _("Eenheid"), _("Zo ver weg ligt één op de"), _("In één zin"),
        _("Uitleg"), _("Versie"),
    ]  # fmt: skip
    widths = (*PLACE_WIDTHS, 9, 24, 16, 16, 16, 16, 16, 14, 22, 70, 90, 14)
    return OutTable(titles, [[_signal_row(place, one, language, version) for one in found]], "", widths)


def _one_in(frequency: float) -> int | None:
    return round(1 / frequency) if frequency else None


def _signal_row(place: Region, one: Attention, language: str, version: str) -> Row:
    plain = scales.scale(one.sheet, "totaal")
    said = items.told(one.signal, one.sheet, plain, one.history, language)
    seen, key = one.signal.seen, one.signal.key
    return [
        place.code, place.name, key.indicator, one.sheet.label(language), period_cell(key.period),
        str(wording.signal_kind(key.kind, one.sheet)), one.signal.observed,
        *(rounded(value) for value in (seen.expected, seen.lo95, seen.hi95)), one.signal.budget,
        wording.unit_of(plain), _one_in(one.signal.frequency), sentences.title(said),
        sentences.explanation(said), version,
    ]  # fmt: skip
