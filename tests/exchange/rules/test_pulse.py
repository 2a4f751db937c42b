# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nobody can be told apart in a pulse, whatever one subtracts from what."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.exchange.rules import pulse
from stuurhuis.exchange.rules.pulse import Counted, PulseQuestion, Team, TeamWords
from stuurhuis.exchange.rules.telling import FEWEST

ANSWERS = st.lists(st.integers(1, 5), min_size=0, max_size=40)


def team(key: int, above: int | None = None) -> Team:
    return Team(key, TeamWords(f"team {key}", above))


def counted(key: int | None, *said: int) -> Counted:
    times = {answer: said.count(answer) for answer in set(said)}
    return Counted(key, dict.fromkeys(PulseQuestion, times))


@st.composite
def organisations(draw: st.DrawFn) -> tuple[list[Team], list[Counted]]:
    """A tree of at most seven teams with answers, and answers of people who named no team."""
    size = draw(st.integers(0, 7))
    teams = [team(key, draw(st.sampled_from([None, *range(1, key)]))) for key in range(1, size + 1)]
    return teams, [counted(key, *draw(ANSWERS)) for key in (None, *range(1, size + 1))]


@given(organisations())
def test_every_sum_and_difference_of_what_is_shown_is_about_nobody_or_ten(
    organisation: tuple[list[Team], list[Counted]],
) -> None:
    teams, answers = organisation
    above = {one.id: one.words.above for one in teams}
    shown = [one.team for one in pulse.shown(teams, answers)]
    cells = [{one.team for one in answers if _is_in(one.team, whole, above)} for whole in shown]
    sizes = {one.team: one.size for one in answers}
    for cell in cells:
        for number in range(len(cells) + 1):
            for taken in combinations([other for other in cells if other < cell], number):
                left = cell.difference(*taken)
                size = sum(sizes[part] for part in left)
                assert size == 0 or size >= FEWEST


@given(organisations())
def test_a_team_is_shown_only_with_the_level_above_it(organisation: tuple[list[Team], list[Counted]]) -> None:
    teams, answers = organisation
    shown = {one.team for one in pulse.shown(teams, answers)}
    assert all(one.words.above in shown for one in teams if one.id in shown)
    assert not shown or None in shown


@given(st.lists(st.integers(1, 5), min_size=FEWEST, max_size=200), st.integers(1, 5), st.integers(1, 5))
def test_one_answer_moves_what_is_shown_by_one_step_at_most(said: list[int], before: int, after: int) -> None:
    given = [[*said, one] for one in (before, after)]
    steps = [pulse.rounded({answer: one.count(answer) for answer in range(1, 6)}) for one in given]
    step = 0.1 if len(said) >= 40 else 0.2 if len(said) >= 20 else 0.5
    assert abs(steps[0] - steps[1]) <= step + 1e-9


def test_nine_answers_show_nothing_and_ten_do() -> None:
    assert pulse.shown([], [counted(None, *[4] * 9)]) == ()
    [whole] = pulse.shown([], [counted(None, *[4] * 10)])
    assert whole.means[PulseQuestion.ENERGY] == 4
    assert whole.at_least == 10


def test_a_large_team_hides_when_what_is_left_would_tell_a_small_one() -> None:
    teams = [team(1), team(2)]
    answers = [counted(1, *[4] * 30), counted(2, *[1] * 4)]
    assert [one.team for one in pulse.shown(teams, answers)] == [None]


def test_the_smallest_gives_way_so_that_others_can_be_shown() -> None:
    teams = [team(1), team(2), team(3)]
    answers = [counted(1, *[4] * 30), counted(2, *[3] * 12), counted(3, *[1] * 4)]
    assert [one.team for one in pulse.shown(teams, answers)] == [None, 1]


def _is_in(part: int | None, whole: int | None, above: dict[int, int | None]) -> bool:
    while part is not None and part != whole:
        part = above[part]
    return part == whole
