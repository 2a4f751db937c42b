# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Let go of who asked, helped, agreed, worked and reported, once the term of that is over.

A term begins when that to which somebody's name belongs has ended: an invitation that moved no more, an
agreement after its last day. Of a row between two organisations `organisation` lets go.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from stuurhuis.exchange.facts import keeping as facts
from stuurhuis.exchange.models.agreements import DeliveredDay, Feedback, LoanAgreement, Signature
from stuurhuis.exchange.models.invites import ConsentGiver, Invite, InviteParties
from stuurhuis.exchange.models.moderation import ReportParties
from stuurhuis.exchange.models.needs import ListingOwner
from stuurhuis.exchange.models.people import Line, SuggestedEdit
from stuurhuis.exchange.models.settling import Objection
from stuurhuis.exchange.models.training import Teacher
from stuurhuis.exchange.policy import keeping as policy
from stuurhuis.exchange.rules.agreements import AgreementState
from stuurhuis.exchange.rules.keeping import AGREED, NAMED, REPORTED, years_before
from stuurhuis.exchange.rules.needs import ListingState
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor

OF_AGREEMENTS: tuple[type[Signature | DeliveredDay | Feedback], ...] = (Signature, DeliveredDay, Feedback)
NOBODY: dict[str, Any] = {"reporter": None, "decider": None, "words": "", "decision": "", "appeal": ""}


class NothingPastTerm(Exception):
    """Nothing was kept long enough to go, so nothing is told."""


@action(policy.LET_GO)
def let_go_past_term(*, actor: Actor, at: datetime) -> facts.PastTermLetGo:
    """Let go of what is past its term at one organisation. Raises NothingPastTerm."""
    own = Q(organisation=actor.organisation)
    reports = ReportParties.objects.filter(own, report__moved_at__lte=years_before(at, REPORTED))
    rows = reports.exclude(**NOBODY).update(**NOBODY)
    rows += sum(past.filter(own).delete()[0] for past in _past_term(at))
    if not rows:
        raise NothingPastTerm(actor.organisation)
    return facts.PastTermLetGo(actor.organisation, rows)


def _past_term(at: datetime) -> Iterator[QuerySet[Any]]:
    named, agreed = years_before(at, NAMED), years_before(at, AGREED)
    living = LoanAgreement.objects.exclude(pk__in=_ended(named))
    invites = Invite.objects.filter(moved_at__lte=named).exclude(pk__in=living.values("invite"))
    yield InviteParties.objects.filter(invite__in=invites)
    yield ConsentGiver.objects.filter(consent__invite__in=invites)
    yield ListingOwner.objects.filter(listing__state=ListingState.CLOSED, listing__moved_at__lte=named)
    yield SuggestedEdit.objects.filter(suggested_at__lte=named)
    yield Line.objects.filter(refused_at__lte=named)
    yield Teacher.objects.filter(course__ended_at__lte=named)
    for table in OF_AGREEMENTS:
        yield table.objects.filter(agreement__in=_ended(agreed))
    yield Objection.objects.filter(said_at__lte=agreed, settlement__until__lte=day_of(agreed))


def _ended(before: datetime) -> QuerySet[LoanAgreement]:
    """Agreements of which nothing moved since then, after their last day; or that never began."""
    over = Q(ends_on__lte=day_of(before)) | Q(state=AgreementState.BROKEN_OFF)
    return LoanAgreement.objects.filter(over, moved_at__lte=before)
