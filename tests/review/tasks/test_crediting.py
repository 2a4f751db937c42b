# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blind reviews are credited after the quarter, and only for readers of several organisations at once."""

from datetime import UTC, datetime

import pytest

from stuurhuis.kernel.policy import Actor, worker_for
from stuurhuis.review.actions import asking, documents, reviewing
from stuurhuis.review.queries import asking as asks
from stuurhuis.review.rules.blinding import Mode
from stuurhuis.review.rules.reviewing import Declaration
from stuurhuis.review.tasks.crediting import credit_blind
from tests.review.people import ADVICE, DEVENTER, KAMPEN, TERMS, ZWOLLE, Cast, by, offered, person

pytestmark = pytest.mark.django_db
RAALTE = "GM0177"
EVERYBODY = (ZWOLLE, DEVENTER, KAMPEN, RAALTE)
IN_JUNE, IN_JULY = (datetime(2026, month, 20, 12, tzinfo=UTC) for month in (6, 7))


def read_blind(cast: Cast, reader: Actor) -> int:
    """Somebody reads a document of Zwolle blind, and it helped."""
    document = offered(cast, Mode.SINGLE)
    there = reader.organisation
    request = asking.ask(document, reader.person or 0, there, TERMS, **by(cast.arranger)).request
    asking.accept(request, Declaration(), **by(reader))
    reviewing.deliver(request, ADVICE, **by(reader))
    asking.close(request, 4, **by(cast.author))
    return request


def test_nothing_is_told_within_the_quarter_nor_of_two_organisations(cast: Cast) -> None:
    for reader in (cast.reviewer, cast.beside, cast.stranger):
        read_blind(cast, reader)
    assert credit_blind(EVERYBODY, at=IN_JUNE) == 0
    assert credit_blind(EVERYBODY, at=IN_JULY) == 0  # two are of Deventer
    read_blind(cast, person("Ria Raalte", RAALTE))
    assert credit_blind(EVERYBODY, at=IN_JUNE) == 0
    assert credit_blind(EVERYBODY, at=IN_JULY) == 4
    assert credit_blind(EVERYBODY, at=IN_JULY) == 0


def test_who_asked_cannot_see_when_nor_whom(cast: Cast) -> None:
    requests = [read_blind(cast, one) for one in (cast.reviewer, cast.stranger, person("Ria Raalte", RAALTE))]
    credit_blind(EVERYBODY, at=IN_JULY)
    for request in requests:
        shown = asks.request(request, **by(cast.author))
        assert "2026, 7" not in repr(shown)
        assert asks.reviewers(shown.document, **by(cast.author)) == ()


def test_who_was_forgotten_is_not_credited(cast: Cast) -> None:
    readers = (cast.reviewer, cast.stranger, person("Ria Raalte", RAALTE))
    for reader in readers:
        read_blind(cast, reader)
    documents.forget(cast.reviewer.person or 0, **by(worker_for(DEVENTER)))
    assert credit_blind(EVERYBODY, at=IN_JULY) == 0
