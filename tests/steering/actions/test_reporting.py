# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draft tells what is known now; a report that was fixed tells what was known that day, for ever."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, NotThere, worker_for
from stuurhuis.kernel.store.wall import within
from stuurhuis.steering.actions import goals
from stuurhuis.steering.actions import reporting as actions
from stuurhuis.steering.actions.reporting import MonthIsOdd, NoSuchSection, ReportIsFixed, StillOpen
from stuurhuis.steering.models.reporting import FixedReport
from stuurhuis.steering.queries import authorship, reporting
from stuurhuis.steering.queries.goals import tree
from stuurhuis.steering.rules.goals import (
    Bound,
    GoalWords,
    IndicatorChoice,
    PlannedGoal,
    PlannedIndicator,
    PlannedProgramme,
    ProgrammeWords,
    TargetWords,
)
from stuurhuis.steering.rules.reporting import WHOLE_REPORT, ReportKind, ReportWords
from stuurhuis.steering.tasks.monitor import Material

INTERIM = ReportWords(ReportKind.INTERIM, 2026, 9, "Bestuursrapportage")
MEASURED = PlannedIndicator(
    IndicatorChoice("solvabiliteit-rekening", "means", "2022", 41.0),
    (TargetWords("2024", 60.0, Bound.AT_LEAST),),
)
TREE = (
    PlannedProgramme(
        ProgrammeWords("0", "Bestuur"),
        (PlannedGoal(GoalWords("0.1", "De gemeente kan tegen een stootje"), (MEASURED,)),),
    ),
)
LATER = AT + timedelta(days=30)


@pytest.fixture
def report(judged: Material, of_zwolle: Actor) -> int:
    """A draft of Zwolle, with one goal in it."""
    goals.adopt_tree(TREE, actor=of_zwolle, at=AT)
    return actions.begin(INTERIM, actor=of_zwolle, at=AT).report


def test_a_fixed_report_never_changes_whatever_the_goals_say_later(of_zwolle: Actor, report: int) -> None:
    (goal,) = tree(ZWOLLE, actor=of_zwolle, at=AT).goals
    actions.explain(report, f"goal:{goal.id}", "De grond is verkocht.", actor=of_zwolle, at=AT)
    actions.fix(report, actor=of_zwolle, at=AT)
    before = reporting.told(report, actor=of_zwolle, at=AT)

    goals.reword_goal(goal.id, GoalWords("0.1", "Heel anders"), actor=of_zwolle, at=LATER)
    goals.drop_indicator(goal.indicators[0].id, actor=of_zwolle, at=LATER)
    after = reporting.told(report, actor=of_zwolle, at=LATER)
    assert after == before
    assert after.fixed
    assert after.story.goals[0].words.name == "De gemeente kan tegen een stootje"
    assert after.explanation(f"goal:{goal.id}") == "De grond is verkocht."


def test_a_draft_tells_what_is_known_now(of_zwolle: Actor, report: int) -> None:
    (goal,) = tree(ZWOLLE, actor=of_zwolle, at=AT).goals
    goals.reword_goal(goal.id, GoalWords("0.1", "Heel anders"), actor=of_zwolle, at=LATER)
    told = reporting.told(report, actor=of_zwolle, at=LATER)
    assert (told.fixed, told.story.goals[0].words.name) == (None, "Heel anders")


def test_nobody_writes_in_a_report_that_was_fixed(of_zwolle: Actor, report: int) -> None:
    remark = actions.comment(report, WHOLE_REPORT, "Klopt dit?", actor=of_zwolle, at=AT).key
    actions.fix(report, despite_open=True, actor=of_zwolle, at=AT)
    asked = {"actor": of_zwolle, "at": LATER}
    for refused in (
        lambda: actions.explain(report, WHOLE_REPORT, "Toch nog iets.", **asked),
        lambda: actions.comment(report, WHOLE_REPORT, "Te laat.", **asked),
        lambda: actions.close(remark, **asked),
        lambda: actions.fix(report, **asked),
        lambda: actions.throw_away(report, **asked),
    ):
        with pytest.raises(ReportIsFixed):
            refused()
    with within(ZWOLLE):
        with pytest.raises(DatabaseError), transaction.atomic():
            FixedReport.objects.update(fixed_at=LATER)
        with pytest.raises(DatabaseError), transaction.atomic():
            FixedReport.objects.all().delete()


def test_open_remarks_hold_a_report_back_until_somebody_says_yes(
    of_zwolle: Actor, also_of_zwolle: Actor, report: int
) -> None:
    actions.comment(report, WHOLE_REPORT, "Eén.", actor=also_of_zwolle, at=AT)
    second = actions.comment(report, WHOLE_REPORT, "Twee.", actor=also_of_zwolle, at=AT).key
    actions.close(second, "Verwerkt.", actor=of_zwolle, at=AT)
    with pytest.raises(StillOpen, match="1"):
        actions.fix(report, actor=of_zwolle, at=AT)
    assert reporting.report(report, actor=of_zwolle, at=AT).open_comments == 1
    assert actions.fix(report, despite_open=True, actor=of_zwolle, at=AT).open_comments == 1
    said = reporting.comments(report, actor=of_zwolle, at=AT)
    assert [(one.text, one.answer, one.closed is None) for one in said] == [
        ("Eén.", "", True),
        ("Twee.", "Verwerkt.", False),
    ]


def test_only_who_wrote_sees_who_wrote(of_zwolle: Actor, also_of_zwolle: Actor, report: int) -> None:
    remark = actions.comment(report, WHOLE_REPORT, "Klopt dit?", actor=also_of_zwolle, at=AT).key
    own = [one.about for one in authorship.own_texts(actor=also_of_zwolle, at=AT)]
    assert own == [f"comment:{remark}"]
    assert f"comment:{remark}" not in [one.about for one in authorship.own_texts(actor=of_zwolle, at=AT)]


def test_a_colleague_remarks_and_a_keeper_fixes(of_zwolle: Actor, report: int) -> None:
    reader = Actor("person", of_zwolle.person, ZWOLLE, frozenset({"raadslid"}))
    actions.comment(report, WHOLE_REPORT, "Mooi.", actor=reader, at=AT)
    for refused in (
        lambda: actions.fix(report, actor=reader, at=AT),
        lambda: actions.explain(report, WHOLE_REPORT, "Ik.", actor=reader, at=AT),
        lambda: actions.throw_away(report, actor=reader, at=AT),
    ):
        with pytest.raises((NotAllowed, NotThere)):
            refused()
    with pytest.raises(NotAllowed):
        actions.begin(INTERIM, actor=reader, at=AT)


def test_a_draft_can_be_thrown_away_with_all_beside_it(of_zwolle: Actor, report: int) -> None:
    actions.comment(report, WHOLE_REPORT, "Weg?", actor=of_zwolle, at=AT)
    actions.explain(report, WHOLE_REPORT, "Weg.", actor=of_zwolle, at=AT)
    actions.throw_away(report, actor=of_zwolle, at=AT)
    assert reporting.reports(actor=of_zwolle, at=AT) == ()
    with pytest.raises(NotThere):
        reporting.told(report, actor=of_zwolle, at=AT)


def test_an_explanation_takes_the_place_of_another_and_nothing_takes_it_back(
    of_zwolle: Actor, report: int
) -> None:
    for text in ("Eerst zo.", "Dan zo."):
        actions.explain(report, WHOLE_REPORT, text, actor=of_zwolle, at=AT)
    assert reporting.told(report, actor=of_zwolle, at=AT).explanation(WHOLE_REPORT) == "Dan zo."
    actions.explain(report, WHOLE_REPORT, "", actor=of_zwolle, at=AT)
    assert reporting.told(report, actor=of_zwolle, at=AT).explanations == ()
    with pytest.raises(NoSuchSection):
        actions.explain(report, "goal:0", "Bestaat niet.", actor=of_zwolle, at=AT)


@pytest.mark.parametrize(("kind", "month"), [(ReportKind.INTERIM, None), (ReportKind.ANNUAL, 9)])
def test_an_interim_report_has_a_month_and_an_annual_one_has_none(
    of_zwolle: Actor, kind: ReportKind, month: int | None
) -> None:
    with pytest.raises(MonthIsOdd):
        actions.begin(ReportWords(kind, 2026, month, "Iets"), actor=of_zwolle, at=AT)


def test_another_organisation_and_a_visitor_see_nothing_and_the_worker_does(
    of_zwolle: Actor, of_deventer: Actor, report: int
) -> None:
    for stranger in (of_deventer, VISITOR):
        assert reporting.reports(actor=stranger, at=AT) == ()
        with pytest.raises(NotThere):
            reporting.told(report, actor=stranger, at=AT)
    assert [one.id for one in reporting.reports(actor=worker_for(ZWOLLE), at=AT)] == [report]
