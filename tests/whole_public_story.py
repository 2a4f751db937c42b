# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A story in which every word and every figure says where it stands, so that one sees what slipped out."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

from stuurhuis.steering.rules.chances import Chance
from stuurhuis.steering.rules.decisions import DecisionWords
from stuurhuis.steering.rules.exceptions import ExceptionWords
from stuurhuis.steering.rules.goals import (
    Bound,
    Gap,
    GoalWords,
    IndicatorChoice,
    Measure,
    MeasureWords,
    ProgrammeWords,
    State,
    TargetWords,
)
from stuurhuis.steering.rules.judgement import Judgement, JudgementWords
from stuurhuis.steering.rules.money import Sums, YearImport
from stuurhuis.steering.rules.progress import Stand
from stuurhuis.steering.rules.publishing import Aspect, key_of
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.story import (
    Deviation,
    GoalStanding,
    Story,
    StoryDecision,
    StoryFigure,
    StoryGoal,
    StoryIndicator,
    StoryProgramme,
    StorySource,
    StoryTarget,
)
from stuurhuis.steering.rules.story_money import StoryPart, StoryTaskField
from stuurhuis.steering.rules.views import Ahead, Deferred

GOALS = (1, 2, 3)
CODE = "GM0193"
NEVER = "BINNENSKAMERS"  # in every text that has no way out
SOURCE = StorySource(
    "cbs", "CBS", "CBS", "CBS", "CC BY 4.0", "https://example.org/by", "https://example.org", "83648NED"
)
SCALE = Scale("", 1, 0)


def whole_story() -> Story:
    """Three goals in two programmes, each with two of everything."""
    first, second, third = (_goal(key) for key in GOALS)
    programmes = (
        StoryProgramme(1, ProgrammeWords("1", "programma-een", "ambitie-een"), (first, second), None),
        StoryProgramme(2, ProgrammeWords("2", "programma-twee", "ambitie-twee"), (third,), None),
    )
    fields = tuple(
        StoryTaskField(f"{key}.{number}", f"veld-{key}-{number}", "") for key in GOALS for number in (1, 2)
    )
    of = YearImport(7, 2026, 9, 1, datetime(2026, 10, 1, tzinfo=UTC), 40)
    return Story(
        CODE, "Gemeente Zwolle", date(2026, 6, 1), programmes, of, "", None, (), fields, ("figures/1",)
    )  # fmt: skip


def marks(goal: int) -> Iterator[tuple[Aspect, int | str, str]]:
    """Every mark of a goal that has a way out, with the aspect and the thing that it belongs to."""
    for number in (1, 2):
        name = f"gm0193-maat-{goal}-{number}" if number == 2 else f"maat-{goal}-{number}"
        for mark in ("naam", "omschrijving", "reden"):
            yield Aspect.INDICATORS, name, f"{mark}-{goal}-{number}"
        for offset in (10, 20, 30):
            yield Aspect.INDICATORS, name, str(_value(goal, number, offset))
        yield Aspect.FORECAST, name, str(_value(goal, number, 50))
        yield Aspect.JUDGEMENTS, name, str(_value(goal, number, 60))
        yield Aspect.JUDGEMENTS, name, f"oordeel-{goal}-{number}"
        yield Aspect.AGREEMENTS, name, f"oorzaak-{goal}-{number}"
        yield Aspect.MEASURES, 10 * goal + number, f"inspanning-{goal}-{number}"
        yield Aspect.MONEY, f"{goal}.{number}", f"veld-{goal}-{number}"
        yield Aspect.MONEY, f"{goal}.{number}", str(_amount(goal, number))
        yield Aspect.DECISIONS, 100 * goal + number, f"besluit-{goal}-{number}"


def things(goal: int) -> Iterator[str]:
    """What of a goal can be held back."""
    for aspect, key, _mark in marks(goal):
        yield key_of(aspect, goal, key)
    for number in (1, 2):
        yield key_of(Aspect.AGREEMENTS, goal, f"{_name(goal, number)}-2024-missed_target")


def agreement_of(goal: int, indicator: str) -> str:
    """How what was agreed about an indicator is called."""
    return key_of(Aspect.AGREEMENTS, goal, f"{indicator}-2024-missed_target")


def _name(goal: int, number: int) -> str:
    return f"gm0193-maat-{goal}-{number}" if number == 2 else f"maat-{goal}-{number}"


def _value(goal: int, number: int, offset: int) -> float:
    return 1000 * goal + 100 * number + offset + 0.5


def _amount(goal: int, number: int) -> int:
    return 1_000_003 * goal**2 + 10_007 * number**3


def _goal(key: int) -> StoryGoal:
    numbers = (1, 2)
    return StoryGoal(
        id=key,
        words=GoalWords(f"{key}.0", f"doel-naam-{key}", f"doel-waarom-{key}"),
        standing=GoalStanding.DEVIATES,
        deviations=tuple(_deviation(key, number) for number in numbers),
        gaps=(Gap.ONLY_OUTPUT,),
        indicators=tuple(_indicator(key, number) for number in numbers),
        measures=tuple(
            Measure(10 * key + number, MeasureWords(f"inspanning-{key}-{number}", State.RUNNING, None, NEVER))
            for number in numbers
        ),
        parts=tuple(_part(key, number) for number in numbers),
        decisions=tuple(
            StoryDecision(
                100 * key + number,
                DecisionWords(f"besluit-{key}-{number}", "de raad", date(2026, 5, 1), NEVER, "nodig"),
            )
            for number in numbers
        ),
    )


def _indicator(goal: int, number: int) -> StoryIndicator:
    value, wanted, base = (_value(goal, number, offset) for offset in (10, 20, 30))
    ahead = _value(goal, number, 50)
    target = TargetWords("2026", wanted, Bound.AT_LEAST, None, f"reden-{goal}-{number}", NEVER)
    said = JudgementWords("2026", f"oordeel-{goal}-{number}", _value(goal, number, 60))
    return StoryIndicator(
        id=_name(goal, number),
        name=f"naam-{goal}-{number}",
        name_en="",
        definition=f"omschrijving-{goal}-{number}",
        definition_en="",
        direction="up",
        scale=SCALE,
        choice=IndicatorChoice(_name(goal, number), "outcome", "2020", base, NEVER, NEVER),
        stand=Stand.ON_THE_WAY,
        figures=(StoryFigure("2023", None, "missing", NEVER), StoryFigure("2024", value, "final", NEVER)),
        targets=(StoryTarget(target, Stand.ON_THE_WAY, None, Chance(0.4), at_risk=False, counts=True),),
        forecasts=(Ahead("2026", ahead, ahead - 1, ahead + 1, ahead - 2, ahead + 2),),
        judgements=(Judgement(1, _name(goal, number), said, date(2026, 5, 1)),),
        source=SOURCE,
        version="figures/1",
        too_thin=NEVER,
    )


def _deviation(goal: int, number: int) -> Deviation:
    agreed = ExceptionWords(f"oorzaak-{goal}-{number}", "bijsturen", date(2026, 12, 1))
    rests = Deferred(1, date(2026, 9, 1), NEVER, accepted=True)
    return Deviation("missed_target", _name(goal, number), "2024", why=NEVER, agreed=agreed, rests=rests)


def _part(goal: int, number: int) -> StoryPart:
    amount = Decimal(_amount(goal, number))
    return StoryPart(f"{goal}.{number}", 40 + number, Sums(amount, amount, amount / 2, None, None), None)
