# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which way a dossier can go, and how long it is kept."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.dossiers.rules import retention, standing, taking_part
from stuurhuis.dossiers.rules.standing import Deed, NoSuchMove, Obstacle, SayWhy, StandingWords, State
from stuurhuis.dossiers.rules.taking_part import PartDeed, PartState


@given(st.sampled_from(State), st.sampled_from(Deed))
def test_only_what_the_table_says_is_possible(state: State, deed: Deed) -> None:
    said = StandingWords(deed, Obstacle.MONEY, "omdat")
    if deed in {move.deed for move in standing.possible(state)}:
        assert standing.after(state, said) in State
    else:
        with pytest.raises(NoSuchMove):
            standing.after(state, said)


@pytest.mark.parametrize("deed", [Deed.BLOCK, Deed.STOP, Deed.FIND_DONE])
def test_what_goes_wrong_says_why(deed: Deed) -> None:
    with pytest.raises(SayWhy):
        standing.after(State.RUNNING if deed is Deed.BLOCK else State.BLOCKED, StandingWords(deed))


def test_blocked_says_by_what_and_not_only_in_words() -> None:
    with pytest.raises(SayWhy):
        standing.after(State.RUNNING, StandingWords(Deed.BLOCK, None, "het lukt niet"))


def test_nobody_is_stuck_for_ever() -> None:
    """From every state but gone there is a way on."""
    assert all(standing.possible(state) for state in State if state is not State.GONE)


@given(st.lists(st.sampled_from(PartDeed)))
def test_who_left_sees_nothing_until_asked_and_accepted_again(deeds: list[PartDeed]) -> None:
    state, last = PartState.ASKED, PartDeed.ASK_AGAIN
    for deed in deeds:
        try:
            state, last = taking_part.after(state, deed), deed
        except taking_part.NoSuchPartMove:
            continue
    assert (state in taking_part.ROOM) is (last is PartDeed.ACCEPT)


@given(st.sampled_from(sorted(retention.rows())), st.dates(date(2024, 1, 1), date(2040, 12, 31)))
def test_the_day_of_destruction_is_whole_years_later_or_never(key: str, closed: date) -> None:
    row = retention.row(key, closed)
    ends = row.ends_on(closed)
    if row.years is None:
        assert ends is None
    else:
        assert ends is not None
        assert ends.year == closed.year + row.years
        assert (ends.month, ends.day) in {(closed.month, closed.day), (3, 1)}


def test_a_list_does_not_count_before_its_day() -> None:
    with pytest.raises(retention.NoSuchCategory):
        retention.row("2020-3.2", date(2019, 12, 31))
    with pytest.raises(retention.NoSuchCategory):
        retention.row("2020-99", date(2026, 1, 1))


def test_every_row_says_its_list_in_both_languages() -> None:
    for row in retention.rows().values():
        assert row.words.nl != row.words.en
        assert row.of.ground == "archiefwet-5"
