# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A format is found by its words in all their forms; a use holds a year; lines of a tree are read whole."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from small_country import AT, ZWOLLE
from stuurhuis.commons.rules import finding, goal_lines
from stuurhuis.commons.rules.adoption import AdoptionSeen, Certainty, StoppedBecause, UseState
from stuurhuis.commons.rules.finding import Text
from stuurhuis.commons.rules.formats import Origin
from stuurhuis.commons.rules.goal_lines import BadLine, GoalLine, IndicatorLine, ProgrammeLine, TargetLine

TEXTS = (
    Text("a", "Leergesprek na een gemist doel", "Geen oordeel over een mens."),
    Text("b", "Huisbezoek bij eenzame ouderen", "Een vrijwilliger belt eerst."),
    Text("c", "Afspraak over gegevens", "Wat doen we met huizen?"),
)
TODAY = AT.date()


def test_words_are_found_in_all_their_forms() -> None:
    assert [hit.key for hit in finding.find("leergesprekken", TEXTS)] == ["a"]
    assert {hit.key for hit in finding.find("huis", TEXTS)} == {"b", "c"}
    assert finding.find("zwembad", TEXTS) == ()
    [first, *_rest] = finding.find("huisbezoek vrijwilligers", TEXTS)
    assert (first.key, first.by) == ("b", ("huisbezoek", "vrijwilligers"))


@given(st.lists(st.sampled_from([text.words for text in TEXTS])), st.text(max_size=20))
def test_any_question_is_answered(words: list[str], asked: str) -> None:
    texts = [Text(str(place), "naam", word) for place, word in enumerate(words)]
    assert {hit.key for hit in finding.find(asked, texts)} <= {text.key for text in texts}


def _used(**other: object) -> AdoptionSeen:
    said = {
        "id": "x", "format": "f", "organisation": ZWOLLE, "own": True, "region": ZWOLLE, "version": 1,
        "adopted_on": TODAY, "state": UseState.USING, "confirmed_on": None, "variant": "",
        "settles": False, "origin": Origin(),
    }  # fmt: skip
    return AdoptionSeen(**(said | other))


@given(st.integers(0, 800), st.none() | st.integers(0, 800))
def test_a_use_is_sure_for_a_year_and_asked_before_it_sinks(since: int, confirmed: int | None) -> None:
    said = None if confirmed is None else TODAY - timedelta(days=confirmed)
    one = _used(adopted_on=TODAY - timedelta(days=since), confirmed_on=said)
    sure = one.certainty(TODAY)
    if confirmed is not None:
        assert (sure is Certainty.CONFIRMED) is (confirmed < 365)
    else:
        assert sure is (Certainty.NEW if since < 365 else Certainty.UNCONFIRMED)
    if sure is Certainty.UNCONFIRMED:
        assert one.asks_confirmation(TODAY)
    assert (one.next_confirmation() > TODAY) is (sure in (Certainty.CONFIRMED, Certainty.NEW))


def test_who_stopped_is_not_asked() -> None:
    one = _used(state=UseState.STOPPED, stopped_on=TODAY, stopped_because=StoppedBecause.LAW)
    assert one.certainty(TODAY) is Certainty.STOPPED
    assert not one.asks_confirmation(date(2030, 1, 1))


def test_the_lines_of_a_tree_are_programmes_with_goals() -> None:
    text = (
        "Ambitie: Wonen voor iedereen\nDoel 8.1: Sneller een huis\nWaarom: Zeven jaar is te lang.\n"
        "Indicator: wachttijd\nStreefwaarde: 2028 ten hoogste 12,5; raadsbesluit\nInspanning: Flexwoningen\n"
        "Taakveld: 8.3 100 %"
    )
    target = TargetLine("2028", "at_most", 12.5, "raadsbesluit")
    goal = GoalLine(
        "8.1", "Sneller een huis", "Zeven jaar is te lang.", (IndicatorLine("wachttijd", (target,)),),
        ("Flexwoningen",), (("8.3", 100),),
    )  # fmt: skip
    told, bad = goal_lines.read([("8 Wonen", text)])
    assert bad == ()
    assert told == (ProgrammeLine("8", "Wonen", "Wonen voor iedereen", (goal,)),)


def test_a_line_that_says_nothing_is_told_by_its_place() -> None:
    _told, bad = goal_lines.read(
        [("8 Wonen", "Waarom: te vroeg\n\nDoel 8.1: x\nStreefwaarde: ooit"), ("Wonen", "")]
    )
    assert bad == (
        BadLine("8 Wonen", 1, "Waarom: te vroeg"), BadLine("8 Wonen", 4, "Streefwaarde: ooit"),
        BadLine("Wonen", 0, "Wonen"),
    )  # fmt: skip
