# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A professional judges beside the forecast; both stay and are scored, and who it was is not told."""

from dataclasses import fields, replace

import pytest

from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, NotThere
from stuurhuis.kernel.store.models import Entry
from stuurhuis.kernel.store.wall import within
from stuurhuis.steering.actions import judgement as actions
from stuurhuis.steering.actions.judgement import DoubtfulJudgement, NothingExpected, PeriodNotAhead
from stuurhuis.steering.models import Judgement, rows
from stuurhuis.steering.queries import authorship, judgement
from stuurhuis.steering.queries.indicator import IndicatorUnknown
from stuurhuis.steering.rules.judgement import JudgementWords, Score, tally
from stuurhuis.steering.rules.targets import Doubt
from stuurhuis.steering.rules.views import Figure
from stuurhuis.steering.tasks.monitor import Material

SOLVENCY, THIN, COSTS = "solvabiliteit-rekening", "sterfte-per-1000", "lasten-2-1-rekening"
REASONS = "De verkoop van de grond gaat door, en die staat nog niet in de reeks."


@pytest.fixture
def coming(judged: Material, of_zwolle: Actor) -> str:
    """The first period of which there is no figure yet."""
    return judgement.outlook(SOLVENCY, actor=of_zwolle, at=AT).periods[0]


def given(period: str) -> JudgementWords:
    """A whole judgement."""
    return JudgementWords(period, REASONS, expected=48.0, low=47.0, high=49.0, overrules=True)


def test_the_forecast_of_that_moment_is_kept_beside_it(of_zwolle: Actor, coming: str) -> None:
    actions.judge(SOLVENCY, given(coming), actor=of_zwolle, at=AT)
    (found,) = judgement.in_force(SOLVENCY, actor=of_zwolle, at=AT)
    seen = judgement.outlook(SOLVENCY, actor=of_zwolle, at=AT)
    assert found.words == given(coming)
    assert found.forecast == seen.ahead[coming]
    assert found.version == seen.version
    assert found.version.startswith("forecasts/")


def test_where_no_forecast_can_be_made_a_judgement_is_the_more_welcome(
    judged: Material, of_zwolle: Actor
) -> None:
    seen = judgement.outlook(THIN, actor=of_zwolle, at=AT)
    assert seen.ahead == {}
    actions.judge(THIN, given(seen.periods[1]), sure=True, actor=of_zwolle, at=AT)
    (found,) = judgement.in_force(THIN, actor=of_zwolle, at=AT)
    assert found.forecast is None


def test_a_new_judgement_takes_the_place_of_the_old_one_and_keeps_it(of_zwolle: Actor, coming: str) -> None:
    actions.judge(SOLVENCY, given(coming), actor=of_zwolle, at=AT)
    actions.judge(SOLVENCY, replace(given(coming), expected=48.5), actor=of_zwolle, at=AT)
    assert [one.value for one in judgement.in_force(actor=of_zwolle, at=AT)] == [48.5]
    with within(ZWOLLE):
        assert Judgement.objects.count() == 2


def test_of_a_range_alone_the_middle_counts(of_zwolle: Actor, coming: str) -> None:
    actions.judge(SOLVENCY, replace(given(coming), expected=None), actor=of_zwolle, at=AT)
    (found,) = judgement.in_force(actor=of_zwolle, at=AT)
    assert found.value == 48.0


@pytest.mark.parametrize(
    "parts",
    [
        {"expected": None, "low": None, "high": None},
        {"low": None},
        {"high": None},
        {"low": 50.0},
        {"expected": 12.0},
    ],
)
def test_half_a_judgement_is_refused(of_zwolle: Actor, coming: str, parts: dict[str, float | None]) -> None:
    with pytest.raises(NothingExpected):
        actions.judge(SOLVENCY, replace(given(coming), **parts), actor=of_zwolle, at=AT)


def test_a_value_that_seems_in_another_unit_is_asked_after(of_zwolle: Actor, judged: Material) -> None:
    period = judgement.outlook(COSTS, actor=of_zwolle, at=AT).periods[0]
    slip = JudgementWords(period, REASONS, expected=6.2, low=5.0, high=7.0)
    with pytest.raises(DoubtfulJudgement) as asked:
        actions.judge(COSTS, slip, actor=of_zwolle, at=AT)
    assert [one.doubt for one in asked.value.doubts] == [Doubt.FAR_OFF]
    assert judgement.in_force(COSTS, actor=of_zwolle, at=AT) == ()
    actions.judge(COSTS, slip, sure=True, actor=of_zwolle, at=AT)
    assert judgement.in_force(COSTS, actor=of_zwolle, at=AT)


@pytest.mark.parametrize("period", ["2020", "2199", "ooit"])
def test_one_judges_what_is_yet_to_come(judged: Material, of_zwolle: Actor, period: str) -> None:
    with pytest.raises(PeriodNotAhead):
        actions.judge(SOLVENCY, given(period), actor=of_zwolle, at=AT)
    with pytest.raises(IndicatorUnknown):
        actions.judge("geluk", given("2030"), actor=of_zwolle, at=AT)


def test_afterwards_both_are_scored(
    of_zwolle: Actor, also_of_zwolle: Actor, coming: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = actions.judge(SOLVENCY, given(coming), actor=of_zwolle, at=AT).judgement
    assert judgement.scores(actor=of_zwolle, at=AT) == ()
    before = rows.figures

    def a_year_later(*asked: object) -> dict[str, list[Figure]]:
        found = before(*asked)  # type: ignore[arg-type]  # handed on as it came
        return found | {SOLVENCY: [*found[SOLVENCY], Figure(coming, 48.1, 48.1, "final", 0)]}

    monkeypatch.setattr(rows, "figures", a_year_later)
    (score,) = judgement.scores(actor=also_of_zwolle, at=AT)
    assert score.observed == 48.1
    assert score.missed == pytest.approx(0.1)
    assert score.within is True
    assert score.forecast_missed is not None
    counted = tally([score])
    assert (counted.scored, counted.beside, counted.within) == (1, 1, 1)
    assert counted.judgement_nearer + counted.forecast_nearer == 1
    with pytest.raises(PeriodNotAhead, match=coming):
        actions.withdraw(kept, actor=of_zwolle, at=AT)


def test_a_judgement_that_was_taken_back_is_not_scored(of_zwolle: Actor, coming: str) -> None:
    kept = actions.judge(SOLVENCY, given(coming), actor=of_zwolle, at=AT).judgement
    actions.withdraw(kept, actor=of_zwolle, at=AT)
    assert judgement.in_force(actor=of_zwolle, at=AT) == ()


def test_neither_a_judgement_nor_a_score_says_who_gave_it(
    of_zwolle: Actor, also_of_zwolle: Actor, coming: str
) -> None:
    actions.judge(SOLVENCY, given(coming), actor=of_zwolle, at=AT)
    (found,) = judgement.in_force(actor=also_of_zwolle, at=AT)
    names = {field.name for kind in (type(found), Score) for field in fields(kind)}
    assert not names & {"person", "author", "data_subject", "name", "by"}
    assert authorship.own_texts(actor=also_of_zwolle, at=AT) == ()
    (mine,) = authorship.own_texts(actor=of_zwolle, at=AT)
    assert (mine.kind, mine.key) == ("judgement", found.id)


def test_another_organisation_neither_sees_nor_changes_it(
    of_zwolle: Actor, of_deventer: Actor, coming: str
) -> None:
    kept = actions.judge(SOLVENCY, given(coming), actor=of_zwolle, at=AT).judgement
    assert judgement.in_force(actor=of_deventer, at=AT) == ()
    with pytest.raises(NotThere):
        actions.withdraw(kept, actor=of_deventer, at=AT)
    with pytest.raises(NotAllowed):
        actions.judge(SOLVENCY, given(coming), actor=VISITOR, at=AT)


def test_the_journal_holds_no_words_of_people(of_zwolle: Actor, coming: str) -> None:
    kept = actions.judge(SOLVENCY, given(coming), actor=of_zwolle, at=AT).judgement
    with within(ZWOLLE):
        entry = Entry.objects.get(rule="steering.judge")
    assert entry.payload == {"judgement": kept, "indicator": SOLVENCY, "period": coming}
