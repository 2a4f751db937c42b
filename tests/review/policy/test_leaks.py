# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing of a review leaks: not to colleagues on either side, not to others, not before and not after."""

import pytest

from stuurhuis.kernel.policy import VISITOR, Actor, NotThere, worker_for
from stuurhuis.review.actions import asking, documents, reviewing
from stuurhuis.review.queries import asking as asks
from stuurhuis.review.queries import documents as texts
from stuurhuis.review.queries import letters
from stuurhuis.review.queries import reviewing as said
from stuurhuis.review.rules.blinding import Mode
from stuurhuis.review.rules.reviewing import Declaration
from tests.review.people import ADVICE, AT, DEVENTER, TERMS, Cast, accepted, asked, by, delivered, offered

pytestmark = pytest.mark.django_db


def sees(actor: Actor) -> dict[str, int]:
    """How much of everything somebody is shown."""
    found = texts.documents(**by(actor))
    return {
        "documents": len(found),
        "texts": sum(len(texts.rounds(one.id, **by(actor))) for one in found),
        "requests": len(asks.requests(**by(actor))),
        "to me": len(asks.asked_of_me(**by(actor))),
    }


NOTHING = {"documents": 0, "texts": 0, "requests": 0, "to me": 0}


def test_a_document_opens_after_acceptance_and_closes_after_delivery(cast: Cast) -> None:
    document = offered(cast)
    assert sees(cast.reviewer) == NOTHING
    request = asked(cast, document)
    assert sees(cast.reviewer) == {"documents": 1, "texts": 0, "requests": 1, "to me": 1}
    assert texts.file(document, 1, **by(cast.reviewer)) is None
    asking.accept(request, Declaration(), **by(cast.reviewer))
    assert sees(cast.reviewer)["texts"] == 1
    assert texts.file(document, 1, **by(cast.reviewer)) is not None
    reviewing.deliver(request, ADVICE, **by(cast.reviewer))
    assert sees(cast.reviewer) == {"documents": 1, "texts": 0, "requests": 1, "to me": 1}
    assert texts.file(document, 1, **by(cast.reviewer)) is None


@pytest.mark.parametrize("mode", list(Mode))
def test_nobody_else_learns_that_it_exists(cast: Cast, mode: Mode) -> None:
    document, request, _ = delivered(cast, mode)
    for actor in cast.strangers():
        assert sees(actor) == NOTHING
        with pytest.raises(NotThere):
            texts.document(document, **by(actor))
        with pytest.raises(NotThere):
            said.given(request, **by(actor))
    assert texts.documents(**by(VISITOR)) == ()


@pytest.mark.parametrize("end", ["decline", "withdraw"])
def test_who_passed_it_on_or_is_not_needed_sees_nothing_of_it(cast: Cast, end: str) -> None:
    document, request = accepted(cast)
    if end == "decline":
        asking.decline(request, "workload", "", **by(cast.reviewer))
    else:
        asking.withdraw(request, **by(cast.author))
    assert sees(cast.reviewer) == {"documents": 0, "texts": 0, "requests": 1, "to me": 1}
    with pytest.raises(NotThere):
        texts.document(document, **by(cast.reviewer))


def test_a_draft_is_seen_by_its_writer_alone(cast: Cast) -> None:
    _, request = accepted(cast)
    reviewing.draft(request, ADVICE, **by(cast.reviewer))
    assert said.given(request, **by(cast.reviewer))[0].delivered is None
    assert said.given(request, **by(cast.author)) == ()


def test_two_reviewers_do_not_see_one_another(cast: Cast) -> None:
    document, first, _ = delivered(cast)
    other = cast.stranger
    assert other.person is not None
    second = asking.ask(document, other.person, other.organisation, TERMS, **by(cast.author)).request
    asking.accept(second, Declaration(), **by(other))
    assert [one.id for one in asks.requests(**by(other))] == [second]
    with pytest.raises(NotThere):
        said.given(first, **by(other))
    assert asks.reviewers(document, **by(other))[0].request == second


def test_the_makers_do_not_know_who_reviews_blind(cast: Cast) -> None:
    document, request, _ = delivered(cast, Mode.SINGLE)
    assert asks.reviewers(document, **by(cast.author)) == ()
    assert [one.name for one in asks.reviewers(document, **by(cast.arranger))] == ["Theo Toetser"]
    assert [one.asked_by for one in asks.reviewers(document, **by(cast.reviewer))] == ["Rik Regelaar"]
    for shown in (asks.request(request, **by(cast.author)), said.given(request, **by(cast.author))):
        assert "Theo" not in repr(shown)
        assert DEVENTER not in repr(shown)


def test_who_reviews_double_blind_does_not_know_who_asks(cast: Cast) -> None:
    document, request, _ = delivered(cast, Mode.DOUBLE)
    about = texts.document(document, **by(cast.reviewer))
    assert about.organisation == ""
    assert asks.reviewers(document, **by(cast.reviewer))[0].asked_by == ""
    letter = letters.to_reviewer(request, **by(worker_for(DEVENTER)))
    assert letter is not None
    assert letter.organisation == ""
    assert texts.table(document, **by(cast.reviewer)) == ()


def test_a_maker_cannot_ask_and_an_arranger_cannot_answer_blind(cast: Cast) -> None:
    document, request, _remark = delivered(cast, Mode.SINGLE)
    assert cast.stranger.person is not None
    with pytest.raises(NotThere):
        asking.ask(document, cast.stranger.person, "GM0166", TERMS, **by(cast.author))
    with pytest.raises(NotThere):
        asking.close(request, 4, **by(cast.arranger))


def test_the_reviewer_cannot_do_what_the_author_does(cast: Cast) -> None:
    document, request, _remark = delivered(cast)
    for deed in (
        lambda: asking.close(request, 5, **by(cast.reviewer)),
        lambda: asking.withdraw(request, **by(cast.reviewer)),
        lambda: documents.seat(document, cast.reviewer.person or 0, **by(cast.reviewer)),
    ):
        with pytest.raises(NotThere):
            deed()


def raw(actor: Actor, table: str) -> int:
    """How many rows the second wall alone shows: no policy above it."""
    from stuurhuis.kernel.store.wall import within
    from stuurhuis.review import models

    model = getattr(models, table)
    with within(actor.organisation, person=actor.person):
        return int(model.objects.count())


TABLES = ("Document", "Version", "ReviewRequest", "Reviewer", "Review", "Remark")


def test_the_second_wall_holds_by_itself(cast: Cast) -> None:
    _, request = accepted(cast)
    reviewing.draft(request, ADVICE, **by(cast.reviewer))
    for actor in cast.strangers():
        assert {table: raw(actor, table) for table in TABLES} == dict.fromkeys(TABLES, 0)
    assert {table: raw(cast.author, table) for table in TABLES} == {
        "Document": 1, "Version": 1, "ReviewRequest": 1, "Reviewer": 1, "Review": 0, "Remark": 0,
    }  # fmt: skip
    assert raw(cast.reviewer, "Version") == 1
    reviewing.deliver(request, ADVICE, **by(cast.reviewer))
    assert raw(cast.reviewer, "Version") == 0
    assert raw(cast.author, "Review") == 1


def test_the_second_wall_hides_who_reviews_blind(cast: Cast) -> None:
    delivered(cast, Mode.SINGLE)
    assert raw(cast.author, "Reviewer") == 0
    assert raw(cast.arranger, "Reviewer") == 1
    assert raw(cast.reviewer, "Reviewer") == 1


@pytest.mark.postgres
def test_nobody_lets_themselves_in(cast: Cast) -> None:
    from django.db import ProgrammingError, transaction

    from stuurhuis.kernel.store.wall import within
    from stuurhuis.review.models import ReviewRequest

    document = offered(cast)
    forged = {"organisation_id": "GM0193", "partner_id": "GM0166", "document_id": document}
    days = {"accept_by": AT.date(), "review_by": AT.date(), "asked_at": AT, "moved_at": AT}
    refused = pytest.raises(ProgrammingError, match="row-level security")
    with within("GM0166", person=cast.stranger.person), refused, transaction.atomic():
        ReviewRequest.objects.create(**forged, **days, number=9, state="accepted")
