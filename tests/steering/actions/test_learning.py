# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A goal that was missed is talked over: others may find the facts, opinions stay, nobody is listed."""

from datetime import timedelta

import pytest

from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, NotThere, worker_for
from stuurhuis.kernel.store.models import Entry, Sharing
from stuurhuis.kernel.store.wall import within
from stuurhuis.steering.actions import authorship as forgetting
from stuurhuis.steering.actions import goals
from stuurhuis.steering.actions import learning as actions
from stuurhuis.steering.actions.learning import StepIsDone
from stuurhuis.steering.models import Opinion
from stuurhuis.steering.queries import authorship, learning
from stuurhuis.steering.rules.goals import GoalWords, ProgrammeWords
from stuurhuis.steering.rules.learning import Findings, LearningReview, NextStep, OpinionWords
from stuurhuis.steering.tasks import forgetting as tidying

FOUND = Findings(
    theme="veiligheid",
    expected="Minder fietsdiefstal dankzij de bewaakte stalling.",
    happened="De stalling ging open; de diefstal verschoof naar het station.",
    keep="De samenwerking met de ondernemers.",
    lesson="Bewaak niet één plek zonder te kijken waar de diefstal heen gaat.",
)
OPINION = OpinionWords("We keken te veel naar het centrum.", "De spoorbeheerder was niet uitgenodigd.")
STEP = NextStep("Een proef met een tweede stalling bij het station", AT.date() + timedelta(days=60), True)
LATER = AT + timedelta(days=61)


@pytest.fixture
def goal(of_zwolle: Actor) -> int:
    """A goal of Zwolle."""
    programme = goals.add_programme(ProgrammeWords("1", "Veiligheid"), actor=of_zwolle, at=AT).programme
    return goals.set_goal(programme, GoalWords("1.1", "Iedereen is veilig"), actor=of_zwolle, at=AT).goal


@pytest.fixture
def held(of_zwolle: Actor, goal: int) -> int:
    """A learning review of that goal."""
    return actions.hold(goal, FOUND, OPINION, STEP, actor=of_zwolle, at=AT).review


def lessons(actor: Actor, asked: str = "", theme: str = "") -> tuple[LearningReview, ...]:
    """What this actor finds."""
    return learning.lessons(theme, asked, actor=actor, at=AT)


def test_colleagues_see_facts_and_opinions_apart(also_of_zwolle: Actor, goal: int, held: int) -> None:
    (found,) = learning.of_goal(goal, actor=also_of_zwolle, at=AT)
    assert (found.findings, found.next, found.is_shared) == (FOUND, STEP, False)
    assert learning.opinion(held, actor=also_of_zwolle, at=AT) == OPINION


def test_a_shared_lesson_is_found_elsewhere_and_its_opinions_never_are(
    of_zwolle: Actor, of_deventer: Actor, held: int
) -> None:
    assert lessons(of_deventer) == ()
    with pytest.raises(NotThere):
        learning.review(held, actor=of_deventer, at=AT)
    actions.share(held, actor=of_zwolle, at=AT)
    assert [one.findings.lesson for one in lessons(of_deventer)] == [FOUND.lesson]
    assert learning.review(held, actor=of_deventer, at=AT).findings == FOUND
    assert learning.opinion(held, actor=of_deventer, at=AT) is None
    actions.keep_home(held, actor=of_zwolle, at=AT)
    assert lessons(of_deventer) == ()


def test_not_even_an_agreement_shares_an_opinion(of_zwolle: Actor, of_deventer: Actor, held: int) -> None:
    for kind in ("steering.LearningReview", "steering.Opinion"):
        with within(ZWOLLE):
            Sharing.objects.create(owner_id=ZWOLLE, partner_id="GM0150", kind=kind, since=AT.date())
    assert len(lessons(of_deventer)) == 1
    with within("GM0150"):
        assert not Opinion.objects.exists()


@pytest.mark.parametrize(
    ("asked", "theme", "found"),
    [
        ("", "", True),
        ("stalling", "", True),
        ("STALLING station", "veiligheid", True),
        ("stalling zwembad", "", False),
        ("", "zorg", False),
        ("spoorbeheerder", "", False),
        ("100%", "", False),
    ],
)
def test_lessons_are_found_by_theme_and_by_words_but_not_by_opinions(
    of_zwolle: Actor, held: int, asked: str, theme: str, *, found: bool
) -> None:
    assert bool(lessons(of_zwolle, asked, theme)) is found


def test_a_step_is_overdue_after_its_day_until_it_is_taken(of_zwolle: Actor, held: int) -> None:
    (open_step,) = learning.unfinished(actor=of_zwolle, at=LATER)
    assert not open_step.is_overdue(AT.date())
    assert not open_step.is_overdue(STEP.due)
    assert open_step.is_overdue(LATER.date())
    actions.finish_step(held, "De diefstal daalde op beide plekken.", actor=of_zwolle, at=LATER)
    assert learning.unfinished(actor=of_zwolle, at=LATER) == ()
    assert learning.review(held, actor=of_zwolle, at=LATER).outcome == "De diefstal daalde op beide plekken."
    with pytest.raises(StepIsDone):
        actions.finish_step(held, "Nog eens", actor=of_zwolle, at=LATER)


def test_what_was_written_wrongly_is_put_right(of_zwolle: Actor, also_of_zwolle: Actor, held: int) -> None:
    right = OpinionWords("We keken naar één plek.", OPINION.why)
    actions.reword(held, FOUND, right, STEP, actor=also_of_zwolle, at=AT)
    assert learning.opinion(held, actor=of_zwolle, at=AT) == right
    for writer in (of_zwolle, also_of_zwolle):
        assert [one.about for one in authorship.own_texts(actor=writer, at=AT)] == [f"learning:{held}"]


def test_another_organisation_changes_nothing(
    of_zwolle: Actor, of_deventer: Actor, goal: int, held: int
) -> None:
    actions.share(held, actor=of_zwolle, at=AT)
    with pytest.raises(NotThere):
        actions.hold(goal, FOUND, OPINION, STEP, actor=of_deventer, at=AT)
    for deed in (actions.share, actions.keep_home):
        with pytest.raises(NotThere):
            deed(held, actor=of_deventer, at=AT)
    with pytest.raises(NotThere):
        actions.finish_step(held, "", actor=VISITOR, at=AT)


def test_who_is_forgotten_wrote_nothing_and_looks_after_nothing(
    of_zwolle: Actor, also_of_zwolle: Actor, held: int
) -> None:
    assert of_zwolle.person
    goals.name_owner(f"learning:{held}", of_zwolle.person, actor=also_of_zwolle, at=AT)
    assert [one.about for one in authorship.own_tasks(actor=of_zwolle, at=AT)] == [f"learning:{held}"]
    with pytest.raises(NotAllowed):
        forgetting.forget_author(of_zwolle.person, actor=also_of_zwolle, at=AT)
    for _ in range(2):
        forgetting.forget_author(of_zwolle.person, actor=worker_for(ZWOLLE), at=AT)
    assert authorship.own_tasks(actor=of_zwolle, at=AT) == ()
    assert authorship.own_texts(actor=of_zwolle, at=AT) == ()
    assert learning.review(held, actor=of_zwolle, at=AT).findings == FOUND


def test_after_two_years_nobody_knows_who_wrote_it_and_the_text_stays(of_zwolle: Actor, held: int) -> None:
    tidying.destroy_past_term([ZWOLLE], at=AT + timedelta(days=729))
    assert [one.about for one in authorship.own_texts(actor=of_zwolle, at=AT)] == [f"learning:{held}"]
    for _ in range(2):
        tidying.destroy_past_term([ZWOLLE, "GM0150"], at=AT + timedelta(days=730))
    assert authorship.own_texts(actor=of_zwolle, at=AT) == ()
    assert learning.review(held, actor=of_zwolle, at=AT).findings == FOUND
    told = {}
    for organisation in (ZWOLLE, "GM0150"):
        with within(organisation):
            told[organisation] = Entry.objects.filter(rule="steering.destroy_past_authorship").count()
    assert told[ZWOLLE] == 1, "told once, where something went"


def test_the_journal_holds_no_words_of_people(goal: int, held: int) -> None:
    with within(ZWOLLE):
        entry = Entry.objects.get(rule="steering.hold_learning_review")
    assert entry.payload == {"review": held, "goal": goal}
