# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does one indicator go in one municipality, and why does a signal say what it says?"""

from collections.abc import Iterable
from datetime import datetime

from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import results, rows
from stuurhuis.steering.models.results import NotJudgedYet, Shelf
from stuurhuis.steering.policy import figures as policy
from stuurhuis.steering.queries import at_risk, words, year_signals
from stuurhuis.steering.queries.of_sources import of_sources
from stuurhuis.steering.rules.chances import AT_RISK
from stuurhuis.steering.rules.kinds import OF_THE_DATA
from stuurhuis.steering.rules.of_the_year import KINDS
from stuurhuis.steering.rules.results import COUNTRY, FIGURES, FORECASTS, JUDGED, SIGNALS, THIN, WATCHED
from stuurhuis.steering.rules.sheets import Break, IndicatorSheet
from stuurhuis.steering.rules.signals import Signal, SignalKey
from stuurhuis.steering.rules.views import Figure, Region, Series

OF_THE_YEAR = frozenset(KINDS.values())
SHOWN = (COUNTRY, FIGURES, FORECASTS, JUDGED, SIGNALS, THIN)


class IndicatorUnknown(Exception):
    """There is no sheet of this indicator, or this municipality has no figures of it."""


class NoFigures(IndicatorUnknown):
    """The indicator is there, but this municipality has no figures of it."""

    def __init__(self, sheet: IndicatorSheet, region: Region) -> None:
        super().__init__(f"{sheet.id} in {region.code}")
        self.sheet = sheet
        self.region = region


class NotJudgedYetHere(NotJudgedYet):
    """The figures of an indicator were loaded, and the run that shows and judges them is not there yet."""


class SignalUnknown(Exception):
    """This signal is not there, or no longer."""


@question(policy.SEE_FIGURES)
def series(region: Region, indicator: str, *, actor: Actor, at: datetime) -> Series:
    """One indicator of one municipality; raises IndicatorUnknown and NotJudgedYet."""
    shelf = results.shelf(SHOWN)
    standing = words.standing(actor=actor, at=at)
    sheet = standing.sheets.get(indicator)
    if sheet is None:
        _refuse_unless_coming(indicator, actor, at)
        raise IndicatorUnknown(indicator)
    found = rows.figures(shelf, region.code, [name for name in (indicator, sheet.counterpart) if name])
    if not found.get(indicator):
        if not rows.middles(shelf, indicator):
            _refuse_unless_coming(indicator, actor, at)
        raise NoFigures(sheet, region)
    return _series(
        shelf, region, sheet, found, tuple(cut for cut in standing.breaks if cut.indicator == indicator)
    )


@question(policy.SEE_FIGURES)
def signal(key: SignalKey, *, actor: Actor, at: datetime) -> Signal:
    """One signal; raises SignalUnknown when it is gone, for instance because the figures were revised.

    A target is found as long as it has a chance, also when it is at risk no longer.
    """
    for found in _among(key, actor, at):
        if found.key == key:
            return found
    raise SignalUnknown(key)


@question(policy.SEE_FIGURES)
def not_watched(region: str, indicator: str, *, actor: Actor, at: datetime) -> tuple[tuple[str, str], ...]:
    """Why some kinds of signal are not looked for in a series, each reason once; in Dutch and English."""
    shelf = results.shelf((FIGURES,))
    if WATCHED.data_set not in shelf.versions:
        return ()
    sql = "SELECT region, indicator, reason, reason_en FROM watched WHERE reason <> '' ORDER BY kind"
    found = ((dutch, english) for name, dutch, english in shelf.of_region(region, sql) if name == indicator)
    return tuple(dict.fromkeys(found))


@question(policy.SEE_FIGURES)
def lines(indicator: str, regions: tuple[str, ...], *, actor: Actor, at: datetime) -> dict[str, list[Figure]]:
    """The comparable figures of several municipalities, by municipality."""
    sql = """SELECT region, period, value, relative, 'final', 0 FROM by_indicator
    WHERE indicator = ? AND region IN (SELECT unnest(?)) ORDER BY region, period"""
    found: dict[str, list[Figure]] = {region: [] for region in regions}
    for region, *row in results.shelf().rows(sql, [indicator, list(regions)]):
        found[region].append(Figure(*row))
    return found


def _among(key: SignalKey, actor: Actor, at: datetime) -> Iterable[Signal]:
    """The signals of which this may be one; of another organisation's own ones there are none."""
    if key.kind == AT_RISK:
        return at_risk.foretold(key.region, actor=actor, at=at)
    if key.kind in OF_THE_YEAR:
        own = key.region == actor.organisation
        return year_signals.asking(actor=actor, at=at) if own and key.region else ()
    return _told(key, actor, at)


def _told(key: SignalKey, actor: Actor, at: datetime) -> Iterable[Signal]:
    """Among which this one may be: the signals of the municipality, and what is told of its sources."""
    about = of_sources(key.region, actor=actor, at=at) if key.kind in OF_THE_DATA else ()
    return (*rows.signals(results.shelf((SIGNALS,)), key.region), *about)


def _refuse_unless_coming(indicator: str, actor: Actor, at: datetime) -> None:
    """Raise NotJudgedYetHere when this indicator was registered for a run that is not finished."""
    run = words.newest_run(actor=actor, at=at)
    if run and run.is_busy and indicator in words.registered_sheets(actor=actor, at=at):
        raise NotJudgedYetHere(indicator)


def _series(
    shelf: Shelf,
    region: Region,
    sheet: IndicatorSheet,
    found: dict[str, list[Figure]],
    breaks: tuple[Break, ...],
) -> Series:
    figures = shelf.versions[FIGURES.data_set]
    signals = rows.signals(shelf, region.code)
    too_thin, too_thin_en = rows.too_thin(shelf, region.code, sheet.id)
    return Series(
        region=region,
        sheet=sheet,
        figures=tuple(found[sheet.id]),
        budget=tuple(found.get(sheet.counterpart, ())),
        ahead=rows.ahead(shelf, region.code, sheet.id),
        middle=rows.middles(shelf, sheet.id),
        breaks=breaks,
        judged=rows.expectations(shelf, region.code).get(sheet.id),
        signals=tuple(one for one in signals if one.key.indicator == sheet.id),
        causes=tuple(one for one in signals if sheet.id in one.also),
        structural=rows.structural(shelf, region.code).get(sheet.id),
        too_thin=too_thin,
        too_thin_en=too_thin_en,
        version=figures.name,
        published=figures.made_at,
    )
