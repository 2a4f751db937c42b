# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each target is held against the figure of its own period, and every one of them is counted."""

from small_country import AT
from stuurhuis.steering.rules.goals import Bound, GoalIndicator, IndicatorChoice, Target, TargetWords
from stuurhuis.steering.rules.progress import Progress, Stand, Tally, progress, tally
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.views import Figure

PLAIN = Scale("%", 1, 0)


def measured(*aims: tuple[str, float]) -> GoalIndicator:
    """An indicator that should be at most so much in these periods; a little more is near."""
    targets = tuple(
        Target(number, TargetWords(period, value, Bound.AT_MOST, near=value + 1), AT.date())
        for number, (period, value) in enumerate(aims, start=1)
    )
    return GoalIndicator(1, IndicatorChoice("kwb-jeugdzorg", "outcome", "2020", 10.0), targets)


def seen(one: GoalIndicator, **values: float) -> Progress:
    """How it stands with these figures, by year."""
    return progress(
        one, [Figure(year.strip("y"), value, value, "final", 0) for year, value in values.items()], PLAIN
    )


def test_an_older_missed_target_is_not_overlooked_for_one_that_is_yet_to_come() -> None:
    found = seen(measured(("2023", 8), ("2027", 7)), y2023=10, y2024=9.5)
    assert [one.stand for one in found.held] == [Stand.MISSED, Stand.ON_THE_WAY]
    assert found.missed is not None
    assert found.missed.words.period == "2023"
    assert found.shown is not None
    assert found.shown.target.words.period == "2027"


def test_what_was_missed_before_a_target_that_was_met_is_history() -> None:
    found = seen(measured(("2022", 8), ("2023", 10)), y2022=9.5, y2023=9)
    assert [one.stand for one in found.held] == [Stand.MISSED, Stand.MET]
    assert found.missed is None


def test_a_target_is_not_held_against_the_figure_of_another_period() -> None:
    found = seen(measured(("2022", 10)), y2021=9, y2023=12)
    assert found.stand is Stand.NO_FIGURE
    assert found.missed is None


def test_without_any_figure_nothing_is_known() -> None:
    found = seen(measured(("2027", 10)))
    assert found.stand is Stand.NO_FIGURE
    assert [one.stand for one in found.held] == [Stand.NO_FIGURE]


def test_goals_and_targets_are_counted_honestly() -> None:
    one = seen(measured(("2022", 8), ("2023", 9), ("2024", 10), ("2027", 7)), y2022=9.5, y2023=9.5, y2024=9)
    without = seen(measured(), y2024=9)
    found = tally([[one, without], [without], []])
    assert found == Tally(goals=3, aimed=1, targets=4, met=1, near=1, missed=1)
    assert found.open == 1
