# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every figure of a publication as a row that stands on its own: what, where, when, how much, from where."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from stuurhuis.steering.rules.published import (
    PublicCost,
    PublicGoal,
    PublicIndicator,
    PublicStory,
    PublicTarget,
    PublicTotal,
)
from stuurhuis.steering.rules.results import SOURCE_LICENCE, SOURCE_NAME

SCHEMA = "1.0"  # of the rows and of what stands around them; who changes either gives it another number
WHOLE = "totaal"  # how the money of a whole goal is called, where a task field would stand
WHOLE_NAME = "Alle lasten van dit doel"
BY_IV3 = "iv3"  # the status of a budget that, for a part, is that of Iv3: the running year leaves it out
LICENCE = "CC0 1.0"  # of what the organisation says itself: targets, judgements, money, words
LICENCE_URL = "https://creativecommons.org/publicdomain/zero/1.0/deed.nl"


class FigureKind(StrEnum):
    """What a row says: what was measured, what is wanted, what is expected, what it costs."""

    MEASURED = "measured"
    BASELINE = "baseline"
    TARGET = "target"
    CHANCE = "chance"
    EXPECTED = "expected"
    EXPECTED_LOW_80 = "expected_low_80"
    EXPECTED_HIGH_80 = "expected_high_80"
    EXPECTED_LOW_95 = "expected_low_95"
    EXPECTED_HIGH_95 = "expected_high_95"
    JUDGED = "judged"
    JUDGED_LOW = "judged_low"
    JUDGED_HIGH = "judged_high"
    SHARE = "share"
    BUDGET = "budget"
    REALISED = "realised"
    YEAR_END = "year_end"


@dataclass(frozen=True, slots=True)
class OpenFigure:
    """One figure; `per` is the number of inhabitants that it is compared by, 0 for none.

    `indicator` is the id of an indicator, or of a task field where it is about money.
    """

    goal: int
    goal_name: str
    indicator: str
    name: str
    region: str
    period: str
    kind: FigureKind
    value: float
    unit: str
    per: int
    status: str
    source: str
    licence: str
    licence_url: str
    version: str


Said = tuple[str, FigureKind, float | None, str]  # period, kind, value and status


def open_figures(story: PublicStory, number: int) -> tuple[OpenFigure, ...]:
    """Every figure that a publication shows, in its order; `number` is that of the publication.

    What the organisation says itself carries its name, and what was reckoned that of Stuurhuis; both have
    the version `GM0193/3`: organisation and number.
    """
    own = (story.name, LICENCE, LICENCE_URL, f"{story.organisation}/{number}")
    return tuple(
        row
        for goal in story.goals
        for rows in (
            *(_of_indicator(one, goal, story, own) for one in goal.indicators),
            _of_money(goal, story, own),
        )
        for row in rows
    )


def _of_indicator(
    one: PublicIndicator, goal: PublicGoal, story: PublicStory, own: tuple[str, ...]
) -> Iterator[OpenFigure]:
    about = (goal.id, goal.name, one.id, one.name, story.organisation)
    origin = (one.source.publisher, one.source.licence, one.source.licence_url, one.version)
    measured: list[Said] = [(it.period, FigureKind.MEASURED, it.value, it.status) for it in one.figures]
    reckoned = (SOURCE_NAME, *SOURCE_LICENCE, own[-1])
    for said, from_where in ((measured, origin), (_said(one), own), (_reckoned(one), reckoned)):
        for period, kind, value, status in said:
            unit, per = ("%", 0) if kind is FigureKind.CHANCE else (one.scale.unit, one.scale.per)
            if value is not None:
                yield OpenFigure(*about, period, kind, value, unit, per, status, *from_where)


def _said(one: PublicIndicator) -> Iterator[Said]:
    """What the organisation says of an indicator itself."""
    yield one.baseline_period, FigureKind.BASELINE, one.baseline, ""
    for target in one.targets:
        yield target.period, FigureKind.TARGET, target.value, target.bound
    for judged in one.judgements:
        yield judged.period, FigureKind.JUDGED, judged.expected, ""
        yield judged.period, FigureKind.JUDGED_LOW, judged.low, ""
        yield judged.period, FigureKind.JUDGED_HIGH, judged.high, ""


def _reckoned(one: PublicIndicator) -> Iterator[Said]:
    """What was reckoned with an indicator: nobody of the organisation says that."""
    for target in one.targets:
        yield target.period, FigureKind.CHANCE, _percent(target), ""
    for ahead in one.forecasts:
        yield ahead.period, FigureKind.EXPECTED, ahead.mean, ""
        yield ahead.period, FigureKind.EXPECTED_LOW_80, ahead.lo80, ""
        yield ahead.period, FigureKind.EXPECTED_HIGH_80, ahead.hi80, ""
        yield ahead.period, FigureKind.EXPECTED_LOW_95, ahead.lo95, ""
        yield ahead.period, FigureKind.EXPECTED_HIGH_95, ahead.hi95, ""


def _percent(target: PublicTarget) -> float | None:
    """A chance as it is told, in steps of five per cent."""
    return None if target.chance is None else target.odds.percent


def _of_money(goal: PublicGoal, story: PublicStory, own: tuple[str, ...]) -> Iterator[OpenFigure]:
    for one in goal.costs:
        about = (goal.id, goal.name, one.task_field, one.name, story.organisation)
        yield OpenFigure(*about, story.budget_year, FigureKind.SHARE, one.share, "%", 0, "", *own)
        yield from _amounts(one, about, story, own, {one.iv3_year})
    if goal.total:
        about = (goal.id, goal.name, WHOLE, WHOLE_NAME, story.organisation)
        yield from _amounts(goal.total, about, story, own, {one.iv3_year for one in goal.costs})


def _amounts(
    one: PublicCost | PublicTotal,
    about: tuple[int, str, str, str, str],
    story: PublicStory,
    own: tuple[str, ...],
    iv3_years: set[str],
) -> Iterator[OpenFigure]:
    """What something costs; a budget says when it is, for a part, that of Iv3."""
    years = {year or story.budget_year for year in iv3_years}
    said: tuple[Said, ...] = (
        (
            years.pop() if len(years) == 1 else story.budget_year,
            FigureKind.BUDGET,
            one.planned,
            BY_IV3 if any(iv3_years) else "",
        ),
        (story.until, FigureKind.REALISED, one.realised, ""),
        (story.budget_year, FigureKind.YEAR_END, one.expected, ""),
    )
    for period, kind, value, status in said:
        if value is not None:
            yield OpenFigure(*about, period, kind, value, "€", 0, status, *own)
