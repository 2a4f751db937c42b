# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From asking to finishing: who may review, what is answered first, rounds, and who is credited."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from stuurhuis.kernel import parties
from stuurhuis.kernel.memberships import actions as memberships
from stuurhuis.kernel.policy import NotThere, worker_for
from stuurhuis.review.actions import asking, documents, keeping, reviewing
from stuurhuis.review.queries import asking as asks
from stuurhuis.review.queries import documents as texts
from stuurhuis.review.queries import reviewing as said
from stuurhuis.review.rules.blinding import Mode, TellsWho
from stuurhuis.review.rules.documents import PointsTellWho, ReviewTerms
from stuurhuis.review.rules.moves import NoSuchMove, State
from stuurhuis.review.rules.reviewing import (
    Declaration,
    Following,
    NotInText,
    NotWhole,
    RemarkResponse,
    RemarkWords,
)
from tests.review.people import (
    ADVICE,
    AT,
    DEVENTER,
    PAPER,
    TERMS,
    WORDS,
    ZWOLLE,
    Cast,
    accepted,
    asked,
    by,
    delivered,
    offered,
)  # fmt: skip

pytestmark = pytest.mark.django_db
FOLLOWED = RemarkResponse(Following.FOLLOWED, "Staat er nu in.")


def test_a_colleague_of_the_own_organisation_cannot_review(cast: Cast) -> None:
    document = offered(cast)
    with pytest.raises(asking.SameOrganisation):
        asking.ask(document, cast.colleague.person or 0, ZWOLLE, TERMS, **by(cast.author))
    memberships.admit("theo.toetser@example.org", "Theo Toetser", "", actor=worker_for(ZWOLLE), at=AT)
    with pytest.raises(asking.SameOrganisation):  # who works for both is no stranger
        asked(cast, document)


def test_one_is_asked_once_for_days_to_come_where_one_works(cast: Cast) -> None:
    document = offered(cast)
    asked(cast, document)
    with pytest.raises(asking.AskedBefore):
        asked(cast, document)
    past = ReviewTerms(AT.date() - timedelta(days=1), AT.date())
    with pytest.raises(asking.DaysPast):
        asking.ask(document, cast.beside.person or 0, DEVENTER, past, **by(cast.author))
    with pytest.raises(parties.NotAMember):
        asking.ask(document, cast.beside.person or 0, "GM0166", TERMS, **by(cast.author))


def test_what_stops_independence_stops_the_review_and_the_rest_is_told(cast: Cast) -> None:
    document = offered(cast)
    request = asked(cast, document)
    with pytest.raises(asking.NotIndependent):
        asking.accept(request, Declaration(("involved",)), **by(cast.reviewer))
    asking.accept(request, Declaration(("personal",), "We voetballen samen."), **by(cast.reviewer))
    party = asks.reviewers(document, **by(cast.author))[0]
    assert (party.declared, party.explanation) == (("personal",), "We voetballen samen.")


def test_too_late_is_too_late(cast: Cast) -> None:
    request = asked(cast, offered(cast))
    with pytest.raises(NoSuchMove):
        asking.accept(request, Declaration(), **by(cast.reviewer, AT + timedelta(days=8)))


def test_passing_on_names_a_reason_of_the_table_and_somebody_else(cast: Cast) -> None:
    document, request = accepted(cast)
    with pytest.raises(asking.NoSuchReason):
        asking.decline(request, "zomaar", "", **by(cast.reviewer))
    asking.decline(request, "no_approval", "Jan van Kampen", **by(cast.reviewer))
    assert asks.request(request, **by(cast.author)).reason == "no_approval"
    assert asks.reviewers(document, **by(cast.author))[0].suggested == "Jan van Kampen"
    asked(cast, document)  # and may be asked once more, another time


def test_a_remark_is_about_the_text_and_can_be_taken_back_until_it_is_given(cast: Cast) -> None:
    _, request = accepted(cast)
    with pytest.raises(NotInText):
        reviewing.remark(request, RemarkWords(1, "iets anders", "?"), **by(cast.reviewer))
    made = reviewing.remark(request, RemarkWords(1, "", "Waarom?"), **by(cast.reviewer)).key
    reviewing.take_back(request, made, **by(cast.reviewer))
    with pytest.raises(NotWhole):
        reviewing.deliver(request, type(ADVICE)("", "", {}), **by(cast.reviewer))
    reviewing.deliver(request, ADVICE, **by(cast.reviewer))
    assert said.given(request, **by(cast.author))[0].remarks == ()
    with pytest.raises(NoSuchMove):
        reviewing.remark(request, RemarkWords(1, "", "Nog iets"), **by(cast.reviewer))


def test_a_new_round_answers_every_remark_and_opens_the_document_again(cast: Cast) -> None:
    document, request, remark = delivered(cast)
    new = (document, PAPER, "Huurwoningen erbij.", (AT + timedelta(days=40)).date())
    with pytest.raises(documents.StillUnanswered):
        documents.open_round(*new, **by(cast.author))
    documents.answer_remark(document, remark, FOLLOWED, **by(cast.author))
    fact = documents.open_round(*new, **by(cast.author))
    assert (fact.round, fact.requests) == (2, (request,))
    assert [one.round for one in texts.rounds(document, **by(cast.reviewer))] == [2, 1]
    reviewing.deliver(request, ADVICE, **by(cast.reviewer))
    given = said.given(request, **by(cast.author))
    assert [one.round for one in given] == [2, 1]
    assert given[1].remarks[0].response == FOLLOWED
    with pytest.raises(documents.NothingDelivered):
        documents.open_round(offered(cast), PAPER, "", TERMS.review_by, **by(cast.author))


def test_closing_credits_the_reviewer(cast: Cast) -> None:
    document, request, remark = delivered(cast)
    with pytest.raises(documents.StillUnanswered):
        asking.close(request, 4, **by(cast.author))
    documents.answer_remark(document, remark, FOLLOWED, **by(cast.author))
    with pytest.raises(asking.NotBetweenOneAndFive):
        asking.close(request, 6, **by(cast.author))
    closed = asking.close(request, 4, **by(cast.author))
    helped = asking.credit(request, **by(worker_for(ZWOLLE)))
    assert "person" not in type(closed).__dataclass_fields__
    assert (helped.person, helped.organisation, helped.asking) == (cast.reviewer.person, DEVENTER, ZWOLLE)
    assert (helped.kind, helped.theme, helped.helped, helped.points) == ("policy", "wonen", 4, 5)
    assert (helped.followed, helped.remarks) == (1, 1)
    with pytest.raises(NoSuchMove):
        asking.close(request, 5, **by(cast.author))
    with pytest.raises(NoSuchMove):
        asking.credit_blind(request, **by(worker_for(DEVENTER)))


@pytest.mark.parametrize("mode", [Mode.SINGLE, Mode.DOUBLE])
def test_blind_the_reviewer_is_credited_by_their_own_organisation_once(cast: Cast, mode: Mode) -> None:
    document, request, remark = delivered(cast, mode)
    documents.answer_remark(document, remark, FOLLOWED, **by(cast.author))
    asking.close(request, 4, **by(cast.author))
    with pytest.raises(asking.StaysBlind):
        asking.credit(request, **by(worker_for(ZWOLLE)))
    with pytest.raises(NotThere):
        asking.credit_blind(request, **by(worker_for(ZWOLLE)))
    fact = asking.credit_blind(request, **by(worker_for(DEVENTER), AT + timedelta(days=40)))
    assert (fact.person, fact.until) == (cast.reviewer.person, date(2026, 7, 1))
    assert document not in repr(fact)
    with pytest.raises(NoSuchMove):
        asking.credit_blind(request, **by(worker_for(DEVENTER)))


def test_blind_reading_is_a_gift(cast: Cast) -> None:
    with pytest.raises(PointsTellWho):
        documents.offer(replace(WORDS, mode=Mode.SINGLE), PAPER, cast.arranger.person, **by(cast.author))


def test_a_blind_reader_cannot_name_themselves(cast: Cast) -> None:
    _, request = accepted(cast, Mode.SINGLE)
    for words in ("Bij ons in Deventer ging dit mis.", "Groet, Theo Toetser"):
        with pytest.raises(TellsWho):
            reviewing.remark(request, RemarkWords(1, "", words), **by(cast.reviewer))
        with pytest.raises(TellsWho):
            reviewing.deliver(request, replace(ADVICE, summary=words), **by(cast.reviewer))
    reviewing.remark(request, RemarkWords(1, "", "Elders ging dit mis."), **by(cast.reviewer))


def test_who_reads_openly_may_say_where_they_work(cast: Cast) -> None:
    _, request = accepted(cast)
    assert reviewing.remark(request, RemarkWords(1, "", "In Deventer ging dit mis."), **by(cast.reviewer)).key


def test_the_last_response_is_told_once(cast: Cast) -> None:
    document, request = accepted(cast)
    made = [reviewing.remark(request, RemarkWords(one, "", "?"), **by(cast.reviewer)).key for one in (1, 2)]
    reviewing.deliver(request, ADVICE, **by(cast.reviewer))
    told = [documents.answer_remark(document, one, FOLLOWED, **by(cast.author)).last for one in made]
    assert told == [False, True]
    assert not documents.answer_remark(document, made[1], FOLLOWED, **by(cast.author)).last


def test_blind_needs_a_colleague_who_is_no_maker_and_open_needs_none(cast: Cast) -> None:
    blind = type(WORDS)("policy", "T", "V", "wonen", Mode.SINGLE)
    for arranger in (None, cast.author.person):
        with pytest.raises(documents.NeedsArranger):
            documents.offer(blind, PAPER, arranger, **by(cast.author))
    with pytest.raises(documents.NeedsArranger):
        documents.offer(WORDS, PAPER, cast.arranger.person, **by(cast.author))
    with pytest.raises(parties.NotAMember):
        documents.offer(blind, PAPER, cast.reviewer.person, **by(cast.author))


def test_a_colleague_at_the_table_sees_it_until_they_leave(cast: Cast) -> None:
    document = offered(cast)
    documents.seat(document, cast.colleague.person or 0, **by(cast.author))
    assert [one.id for one in texts.documents(**by(cast.colleague))] == [document]
    documents.unseat(document, cast.colleague.person or 0, **by(cast.author))
    assert texts.documents(**by(cast.colleague)) == ()
    with pytest.raises(documents.LastWriter):
        documents.unseat(document, cast.author.person or 0, **by(cast.author))


def test_a_review_in_return_is_told_unless_one_could_not_know_whose_it_was(cast: Cast) -> None:
    delivered(cast)
    assert asks.reviewed_for(cast.author.person or 0, **by(cast.reviewer))
    assert not asks.reviewed_for(cast.colleague.person or 0, **by(cast.reviewer))
    assert not asks.reviewed_for(cast.author.person or 0, **by(cast.reviewer, AT + timedelta(days=400)))


def test_a_review_in_return_is_not_told_when_it_was_double_blind(cast: Cast) -> None:
    delivered(cast, Mode.DOUBLE)
    assert not asks.reviewed_for(cast.author.person or 0, **by(cast.reviewer))
    assert not asks.reviewed_for(cast.arranger.person or 0, **by(cast.reviewer))


def test_texts_and_names_go_after_their_term_and_the_rest_stays(cast: Cast) -> None:
    document, request, remark = delivered(cast)
    documents.answer_remark(document, remark, FOLLOWED, **by(cast.author))
    asking.close(request, 5, **by(cast.author))
    worker = worker_for(ZWOLLE)
    with pytest.raises(keeping.NothingPastTerm):
        keeping.destroy_past_term(**by(worker, AT + timedelta(days=364)))
    year = AT + timedelta(days=366)
    assert keeping.destroy_past_term(**by(worker, year)).texts == 1
    assert texts.rounds(document, **by(cast.author, year)) == ()
    assert said.given(request, **by(cast.author, year))[0].remarks[0].words.text
    assert keeping.destroy_past_term(**by(worker, AT + timedelta(days=731))).people == 2


def test_who_is_forgotten_leaves_no_trace_and_nobody_waits_for_them(cast: Cast) -> None:
    document, request = accepted(cast)
    fact = documents.forget(cast.reviewer.person or 0, **by(worker_for(DEVENTER)))
    assert fact.rows == 1
    assert asks.reviewers(document, **by(cast.author)) == ()
    assert asks.request(request, **by(cast.author)).state is State.EXPIRED
    assert documents.forget(cast.reviewer.person or 0, **by(worker_for(DEVENTER))).rows == 0
