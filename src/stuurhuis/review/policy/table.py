# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sits at the table of a document, and who was asked to review it: the conditions of every rule here."""

from django.db.models import Exists, Model, OuterRef, Q

from stuurhuis.kernel.policy import Condition, Words
from stuurhuis.kernel.policy.conditions import Asking
from stuurhuis.review.models import Document, Reviewer, ReviewRequest, Seat
from stuurhuis.review.policy.grounds import PRIVACY
from stuurhuis.review.rules.moves import KNOWN, OPEN


def _document(model: type[Model]) -> OuterRef:
    return OuterRef("pk" if model is Document else "document")


def _seated(asking: Asking, **more: bool) -> Q:
    own = {"organisation": asking.actor.organisation, "person": asking.actor.person}
    seats = Seat.objects.filter(document=_document(asking.model), **own, **more)
    return Q(organisation=asking.actor.organisation) & Q(Exists(seats))


def _mine(asking: Asking) -> Q:
    """The requests to who asks."""
    mine = Reviewer.objects.filter(request=OuterRef("pk"), person=asking.actor.person)
    return Q(partner=asking.actor.organisation) & Q(Exists(mine))


def _asked(asking: Asking, states: frozenset[str]) -> Q:
    of_request = Asking(asking.actor, asking.at, ReviewRequest)
    requests = ReviewRequest.objects.filter(_mine(of_request), state__in=states)
    return Q(Exists(requests.filter(document=_document(asking.model))))


_CLOSED = Words("Dit is tussen een paar mensen.", "This is between a few people.")
_ASK = Words("Vraag het wie om de toets vroeg.", "Ask whoever asked for the review.")

SEATED = Condition("seated", _seated, _CLOSED, PRIVACY, _ASK)
WRITES = Condition("writes", lambda asking: _seated(asking, writes=True), _CLOSED, PRIVACY, _ASK)
ARRANGES = Condition("arranges", lambda asking: _seated(asking, arranges=True), _CLOSED, PRIVACY, _ASK)
REVIEWS = Condition("reviews", _mine, _CLOSED, PRIVACY, _ASK)
TO_US = Condition("to_us", lambda asking: Q(partner=asking.actor.organisation), _CLOSED, PRIVACY, _ASK)
EITHER = Condition(
    "either",
    lambda asking: Q(organisation=asking.actor.organisation) | Q(partner=asking.actor.organisation),
    _CLOSED,
    PRIVACY,
    _ASK,
)
ONESELF = Condition("oneself", lambda asking: Q(person=asking.actor.person), _CLOSED, PRIVACY, _ASK)
AT_THE_TABLE = Condition(
    "at_the_table", lambda asking: _seated(asking) | _mine(asking), _CLOSED, PRIVACY, _ASK
)
KNOWS = Condition("knows", lambda asking: _seated(asking) | _asked(asking, KNOWN), _CLOSED, PRIVACY, _ASK)
READS = Condition("reads", lambda asking: _seated(asking) | _asked(asking, OPEN), _CLOSED, PRIVACY, _ASK)
KNOWS_WHO = Condition(
    "knows_who",
    lambda asking: (
        _seated(asking, arranges=True)
        | (Q(hidden=False) & _seated(asking))
        | Q(partner=asking.actor.organisation, person=asking.actor.person)
    ),
    _CLOSED,
    PRIVACY,
    _ASK,
)
