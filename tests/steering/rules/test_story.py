# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A story is kept as plain text and comes back the same; it says what is not on course, and why."""

import json
from dataclasses import replace
from datetime import UTC, date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stuurhuis.steering.rules.chances import AT_RISK, Chance, Silence
from stuurhuis.steering.rules.exceptions import MISSED_TARGET, ExceptionReview, ExceptionWords
from stuurhuis.steering.rules.freezing import FormUnknown, freeze, thaw
from stuurhuis.steering.rules.goals import Bound, IndicatorChoice, Measure, MeasureWords, State, TargetWords
from stuurhuis.steering.rules.judgement import Judgement, JudgementWords
from stuurhuis.steering.rules.money import YearImport
from stuurhuis.steering.rules.progress import Stand
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.sheets import Direction
from stuurhuis.steering.rules.signals import Expectation, Signal, SignalKey
from stuurhuis.steering.rules.standing import MEASURE, at_risk, deviations, standing
from stuurhuis.steering.rules.story import (
    Deviation,
    GoalStanding,
    Story,
    StoryDecision,
    StoryFigure,
    StoryIndicator,
    StorySource,
    StoryTarget,
    kept,
    recalled,
)
from stuurhuis.steering.rules.story_money import StoryMoney, StoryPart
from stuurhuis.steering.rules.views import Deferred

ON = date(2026, 10, 1)
CRIME = "misdrijven-totaal"
AIM = TargetWords("2027", 40.0, Bound.AT_MOST)
IMPORTS = st.builds(YearImport, imported_at=st.datetimes(timezones=st.just(UTC)))
REVIEW = ExceptionWords("Meer fietsdiefstal", "Stallingen bewaken", date(2026, 12, 1))


def target(*, risk: bool = False, stand: Stand = Stand.ON_THE_WAY) -> StoryTarget:
    """A target of 2027."""
    return StoryTarget(AIM, stand, None, Chance(0.2 if risk else 0.7), at_risk=risk, counts=True)


def crime(*targets: StoryTarget, missed: str = "", direction: Direction = "down") -> StoryIndicator:
    """Crimes, of which fewer is better."""
    return StoryIndicator(
        id=CRIME,
        name="Misdrijven",
        name_en="Crimes",
        definition="Geregistreerde misdrijven",
        definition_en="",
        direction=direction,
        scale=Scale("aantal", 1, 1000),
        choice=IndicatorChoice(CRIME, "outcome"),
        stand=Stand.ON_THE_WAY,
        figures=(StoryFigure("2024", 44.0, "final"), StoryFigure("2025", None, "missing")),
        targets=targets,
        forecasts=(),
        judgements=(),
        source=StorySource("politie", "Politie", "Police", "Politie", "CC BY 4.0", "", ""),
        version="figures/3",
        missed=missed,
    )


def odd(observed: float) -> Signal:
    """A figure that lies off what was to be expected, which is 40."""
    seen = Expectation("2024", observed, 40.0, 36.0, 44.0)
    key = SignalKey("GM0193", CRIME, "2024", "deviates")
    return Signal(key, seen, 0.01, 0.02, 1.0, None, None, "", "Hoger dan verwacht.", "Higher.")


def judged(expected: float, *, overrules: bool = True) -> Judgement:
    """What a professional expects of 2027."""
    return Judgement(1, CRIME, JudgementWords("2027", "Ervaring", expected, overrules=overrules), ON)


@pytest.mark.parametrize("kind", [StoryIndicator, Deviation, StoryMoney, StoryDecision, StoryPart, Measure])
@settings(max_examples=25)
@given(data=st.data())
def test_what_is_told_comes_back_the_same(kind: type, data: st.DataObject) -> None:
    told = data.draw(st.from_type(kind))
    read = thaw(kind, json.loads(json.dumps(freeze(told, 1))), 1)
    assert repr(read) == repr(told)  # no number is equal to itself that is none


@settings(max_examples=25)
@given(year=st.none() | IMPORTS, on=st.dates(), names=st.lists(st.text()).map(tuple))
def test_a_story_comes_back_the_same(year: YearImport | None, on: date, names: tuple[str, ...]) -> None:
    story = Story("GM0193", "Gemeente Zwolle", on, (), year, "2026", None, (), (), names)
    assert recalled(json.loads(json.dumps(kept(story)))) == story


def test_a_story_in_another_form_is_refused() -> None:
    with pytest.raises(FormUnknown):
        recalled({"form": 99, "told": {}})


def test_a_goal_whose_targets_are_likely_is_on_course() -> None:
    held = (crime(target()),)
    assert deviations(held, (), (), {}, {}, ON) == ()
    assert standing((), held) is GoalStanding.ON_COURSE
    assert crime(target()).latest == StoryFigure("2024", 44.0, "final")


def test_without_a_figure_or_a_target_nobody_can_tell() -> None:
    assert standing((), ()) is GoalStanding.UNKNOWN
    assert standing((), (crime(),)) is GoalStanding.UNKNOWN


def test_a_target_without_a_chance_tells_nothing_until_it_is_met_or_judged() -> None:
    silent = replace(target(), chance=Chance(silence=Silence.THIN))
    held = crime(silent)
    assert standing((), (held,)) is GoalStanding.UNKNOWN
    assert standing((), (crime(replace(silent, stand=Stand.THERE)),)) is GoalStanding.ON_COURSE
    assert standing((), (replace(held, judgements=(judged(38.0),)),)) is GoalStanding.ON_COURSE


def test_a_missed_target_deviates_and_shows_what_was_agreed_and_accepted() -> None:
    held = (crime(target(), missed="2024"),)
    key = SignalKey("GM0193", CRIME, "2024", MISSED_TARGET)
    rest = Deferred(4, date(2026, 12, 31), "Eerst de stallingen", accepted=True)
    agreed = {key: ExceptionReview(1, key, REVIEW, ON)}
    (found,) = deviations(held, (), (), agreed, {(CRIME, "2024", MISSED_TARGET): rest}, ON)
    assert (found.kind, found.agreed, found.rests) == (MISSED_TARGET, REVIEW, rest)
    assert standing((found,), held) is GoalStanding.DEVIATES
    over = {(CRIME, "2024", MISSED_TARGET): Deferred(4, ON, "", accepted=True)}
    assert deviations(held, (), (), {}, over, ON)[0].rests is None


def test_what_was_agreed_of_a_figure_that_is_odd_no_longer_is_still_told() -> None:
    key = SignalKey("GM0193", CRIME, "2023", "deviates")
    (found,) = deviations((crime(target()),), (), (), {key: ExceptionReview(1, key, REVIEW, ON)}, {}, ON)
    assert (found.period, found.agreed) == ("2023", REVIEW)


def test_an_odd_figure_in_the_direction_that_is_wanted_is_no_deviation() -> None:
    assert deviations((crime(target()),), (), (odd(30.0),), {}, {}, ON) == ()
    (found,) = deviations((crime(target()),), (), (odd(50.0),), {}, {}, ON)
    assert (found.kind, found.reason("nl"), found.reason("en")) == (
        "deviates",
        "Hoger dan verwacht.",
        "Higher.",
    )
    assert deviations((crime(target(), direction="neutral"),), (), (odd(30.0),), {}, {}, ON)


def test_a_late_measure_and_an_unlikely_target_are_a_risk() -> None:
    measures = (
        Measure(1, MeasureWords("Stallingen", State.LATE)),
        Measure(2, MeasureWords("Verlichting", State.RUNNING, due=date(2026, 9, 1))),
        Measure(3, MeasureWords("Voorlichting", State.DONE, due=date(2026, 9, 1))),
    )
    held = (crime(target(risk=True)),)
    found = deviations(held, measures, (), {}, {}, ON)
    assert [one.kind for one in found] == [AT_RISK, MEASURE, MEASURE]
    assert standing(found, held) is GoalStanding.AT_RISK


@pytest.mark.parametrize(
    ("chance", "given_by_people", "expected"),
    [
        (Chance(0.2), (), True),
        (Chance(0.7), (), False),
        (Chance(0.2), (judged(39.0),), True),
        (Chance(0.7), (judged(41.0),), True),
        (Chance(0.7), (judged(41.0, overrules=False),), False),
        (Chance(silence=Silence.THIN), (judged(41.0),), True),
        (Chance(silence=Silence.KNOWN), (judged(41.0),), False),
    ],
)
def test_a_judgement_may_see_a_danger_and_never_takes_one_away(
    chance: Chance, given_by_people: tuple[Judgement, ...], expected: bool
) -> None:
    assert at_risk(AIM, chance, given_by_people, 1 / 3) is expected


def test_a_story_that_was_kept_before_money_deviated_is_still_read() -> None:
    story = Story("GM0193", "Gemeente Zwolle", ON, (), None, "2026", None, (), (), ())
    before = kept(story) | {"form": 1}
    del before["told"]["elsewhere"]
    assert recalled(before) == story
