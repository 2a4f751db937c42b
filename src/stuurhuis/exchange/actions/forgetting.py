# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Let go of who asked, helped, decided, signed and reported on the market; what was agreed stays agreed.

A signature stays: under an agreement of two public bodies it is kept for as long as the agreement is
(Archiefwet 1995, art. 3; AVG art. 17, third paragraph, b). It is a number then, for the name is gone.
"""

from datetime import datetime

from django.db.models import F, Q

from stuurhuis.exchange.facts import invites as facts
from stuurhuis.exchange.models.agreements import Feedback, LoanAgreement
from stuurhuis.exchange.models.invites import ConsentGiver, Invite, InviteParties
from stuurhuis.exchange.models.moderation import ReportParties
from stuurhuis.exchange.models.pulse import PulseTaken
from stuurhuis.exchange.policy import invites as policy
from stuurhuis.exchange.rules.agreements import AgreementState
from stuurhuis.exchange.rules.invites import UNDER_WAY, ConsentState, InviteState
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor

BEFORE_WORK = (AgreementState.PROPOSED, AgreementState.AGREED)


@action(policy.FORGET)
def forget(person: int, *, actor: Actor, at: datetime) -> facts.InvitedForgotten:
    """Let go of somebody in the name of one organisation; twice is once.

    What waits for them ends, and work that they had not begun. Of what was agreed, the other side stays.
    """
    here = Q(organisation=actor.organisation) | Q(partner=actor.organisation)
    asked = Q(organisation=actor.organisation, asker=person)
    helped = Q(partner=actor.organisation, person=person)
    listings = _end(_invites(asked | helped), _invites(helped), at)
    InviteParties.objects.filter(asked).update(asker=None, message="", answer="")
    InviteParties.objects.filter(helped).update(person=None, message="", answer="")
    InviteParties.objects.filter(here, asker=None, person=None).delete()
    Feedback.objects.filter(here, person=person).delete()
    ReportParties.objects.filter(here, reporter=person).update(reporter=None, words="")
    ReportParties.objects.filter(here, decider=person).update(decider=None)
    PulseTaken.objects.filter(organisation=actor.organisation, person=person).delete()
    _leave_the_line(person, actor)
    return facts.InvitedForgotten(person, listings)


def _invites(theirs: Q) -> list[int]:
    return list(InviteParties.objects.filter(theirs).values_list("invite", flat=True))


def _end(theirs: list[int], helping: list[int], at: datetime) -> tuple[tuple[int, str], ...]:
    """End what had not begun; gives of which listings, and whose these are."""
    LoanAgreement.objects.filter(invite__in=helping, state__in=BEFORE_WORK).update(
        state=AgreementState.BROKEN_OFF, moved_at=at
    )
    agreed = LoanAgreement.objects.exclude(state=AgreementState.BROKEN_OFF).values("invite")
    waits = Invite.objects.filter(pk__in=theirs, state__in=UNDER_WAY).exclude(pk__in=agreed)
    listings = tuple(waits.order_by("listing").values_list("listing", "listing__organisation").distinct())
    waits.update(state=InviteState.WITHDRAWN, moved_at=at)
    return listings


def _leave_the_line(person: int, actor: Actor) -> None:
    """Who is asked instead decides; where nobody is, it lapses, and who decided is known no longer."""
    asked = ConsentGiver.objects.filter(organisation=actor.organisation)
    asked.filter(stand_in=person).update(stand_in=None)
    waits = Q(consent__state=ConsentState.ASKED) & ~Q(stand_in=None)
    asked.filter(waits, manager=person).update(manager=F("stand_in"), stand_in=None)
    asked.filter(manager=person).delete()
