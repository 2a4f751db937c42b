# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What in this municipality asks attention, and what is on course?"""

from datetime import datetime
from itertools import islice

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import results, rows
from stuurhuis.steering.models.results import NotJudgedYet, Shelf
from stuurhuis.steering.policy import figures as policy
from stuurhuis.steering.queries import at_risk as foretold
from stuurhuis.steering.queries import sheets as sheets_of
from stuurhuis.steering.queries import words, year_signals
from stuurhuis.steering.queries.of_sources import of_sources
from stuurhuis.steering.rules import of_the_year
from stuurhuis.steering.rules.at_risk import asking as asking_targets
from stuurhuis.steering.rules.results import FIGURES, JUDGED, REFUSED, SIGNALS
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import Signal, attention_order, is_asleep
from stuurhuis.steering.rules.structural import StructuralGap
from stuurhuis.steering.rules.views import (
    Attention,
    Course,
    CourseGroup,
    Deferred,
    Figure,
    Overview,
    Region,
    Standing,
)

__all__ = ["NotJudgedYet", "about_sources", "attentions", "course", "is_for_all", "overview", "signals"]

ODDEST = 5  # series on course that the home page names
SHOWN = (FIGURES, JUDGED, REFUSED, SIGNALS)


@question(policy.SEE_FIGURES)
def overview(region: Region, *, actor: Actor, at: datetime) -> Overview:
    """The home page of a municipality; raises NotJudgedYet before the first run."""
    shelf = results.shelf(SHOWN)
    standing = words.standing(actor=actor, at=at)
    asking, asleep = attentions(region.code, actor=actor, at=at)
    told = {name for one in (*asking, *asleep) for name in (one.sheet.id, *one.signal.also)}
    calm = {name: sheet for name, sheet in standing.sheets.items() if name not in told}
    found = rows.expectations(shelf, region.code)
    judged = sum(name in standing.sheets for name in found)
    outside = sum(name in calm and one.is_outside for name, one in found.items())
    thin = len(rows.refusals(shelf, region.code))
    odd = _oddest(shelf, region, calm)
    gaps = rows.structural(shelf, region.code)
    return Overview(
        region, asking, asleep, odd, judged, outside, thin, standing.freshness, _known(gaps, standing)
    )


@question(policy.SEE_FIGURES)
def is_for_all(region: str, *, actor: Actor, at: datetime) -> bool:
    """Whether who asks sees what everybody sees: it is not the own municipality, and nothing of it rests."""
    if not actor.organisation:
        return True
    return region != actor.organisation and not words.deferrals(region, actor=actor, at=at)


@question(policy.SEE_FIGURES)
def attentions(
    region: str, *, actor: Actor, at: datetime
) -> tuple[tuple[Attention, ...], tuple[Attention, ...]]:
    """The signals of a municipality that ask attention, and those that the organisation lets rest.

    Goals lead: the own targets at risk come first, then the money of this year.
    """
    sheets = sheets_of.known(actor=actor, at=at)
    deferred = _deferred(region, actor, at)
    shelf = results.shelf((FIGURES, SIGNALS))
    signals = [*_own(region, actor, at), *attention_order(rows.signals(shelf, region))]
    sheets = of_the_year.with_places(sheets, signals)
    asking: list[Attention] = []
    asleep: list[Attention] = []
    for attention in _attentions(shelf, region, signals, sheets, deferred):
        until = attention.deferred.until if attention.deferred else None
        (asleep if is_asleep(until, day_of(at)) else asking).append(attention)
    return tuple(asking), tuple(asleep)


@question(policy.SEE_FIGURES)
def about_sources(region: str, *, actor: Actor, at: datetime) -> tuple[Attention, ...]:
    """What to know of the sources of these figures, each told once; not what the organisation lets rest."""
    signals = list(of_sources(region, actor=actor, at=at))
    deferred = _deferred(region, actor, at)
    shelf, sheets = results.shelf((FIGURES, SIGNALS)), sheets_of.known(actor=actor, at=at)
    found = _attentions(shelf, region, signals, sheets, deferred)
    return tuple(one for one in found if not (one.deferred and is_asleep(one.deferred.until, day_of(at))))


@question(policy.SEE_FIGURES)
def course(region: Region, *, actor: Actor, at: datetime) -> tuple[CourseGroup, ...]:
    """Every series of a municipality by theme, with what was to be expected; calm ones included."""
    shelf = results.shelf(SHOWN)
    standing = words.standing(actor=actor, at=at)
    expected = rows.expectations(shelf, region.code)
    refused = rows.refusals(shelf, region.code)
    latest = rows.latest(shelf, region.code)
    found = [
        Course(sheet, expected.get(name), latest.get(name), *refused.get(name, ("", "")))
        for name, sheet in standing.sheets.items()
        if name in latest and not sheet.is_budget
    ]
    grouped = (
        (theme, tuple(one for one in found if one.sheet.theme == theme.id)) for theme in standing.themes
    )
    return tuple(CourseGroup(theme, series) for theme, series in grouped if series)


def _deferred(region: str, actor: Actor, at: datetime) -> dict[tuple[str, str, str], Deferred]:
    """What the organisation lets rest; a visitor has none, and is not asked."""
    return words.deferrals(region, actor=actor, at=at) if actor.organisation else {}


def _own(region: str, actor: Actor, at: datetime) -> tuple[Signal, ...]:
    """What only the own organisation knows: its targets, and its administration of this year."""
    if not region or region != actor.organisation:
        return ()
    targets = asking_targets(foretold.foretold(region, actor=actor, at=at))
    return (*targets, *year_signals.asking(actor=actor, at=at))


def _attentions(
    shelf: Shelf,
    region: str,
    signals: list[Signal],
    sheets: dict[str, IndicatorSheet],
    deferred: dict[tuple[str, str, str], Deferred],
) -> list[Attention]:
    history = rows.figures(shelf, region, tuple(signal.key.indicator for signal in signals))
    return [
        Attention(
            signal,
            sheets[signal.key.indicator],
            tuple(_up_to(history.get(signal.key.indicator, []), signal)),
            deferred.get((signal.key.indicator, signal.key.period, signal.key.kind)),
            tuple(sheets[name] for name in signal.also if name in sheets),
        )
        for signal in signals
        if signal.key.indicator in sheets
    ]


def _known(gaps: dict[str, StructuralGap], standing: Standing) -> tuple[StructuralGap, ...]:
    return tuple(gap for name, gap in gaps.items() if name in standing.sheets)


def _oddest(shelf: Shelf, region: Region, sheets: dict[str, IndicatorSheet]) -> tuple[Course, ...]:
    """What stands out most of all that is on course."""
    found = rows.expectations(shelf, region.code)
    chosen = list(islice((name for name in found if name in sheets), ODDEST))
    latest = rows.latest(shelf, region.code)
    return tuple(Course(sheets[name], found[name], latest[name]) for name in chosen)


def _up_to(figures: list[Figure], signal: Signal) -> list[Figure]:
    return [figure for figure in figures if figure.period <= signal.key.period]


@question(policy.SEE_FIGURES)
def signals(region: str, *, actor: Actor, at: datetime) -> tuple[Signal, ...]:
    """The signals of one municipality, or of the whole country when none is named, what matters first."""
    sheets = words.sheets_by_id(actor=actor, at=at)
    found = rows.signals(results.shelf((SIGNALS,)), region)
    return tuple(attention_order([one for one in found if one.key.indicator in sheets]))
