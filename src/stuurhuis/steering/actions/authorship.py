# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forget who wrote what; the text itself stays."""

from datetime import datetime, timedelta

from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import authorship as facts
from stuurhuis.steering.models.authorship import Authorship
from stuurhuis.steering.models.goals import Ownership
from stuurhuis.steering.policy import authorship as policy

KEPT = timedelta(days=2 * 365)  # the term of who wrote what, P2Y, from the day that it was written


class NothingPastTerm(Exception):
    """Of nothing that was written the term is over, so nothing is told."""


@action(policy.DESTROY_PAST_TERM)
def destroy_past_term(*, actor: Actor, at: datetime) -> facts.AuthorshipDestroyed:
    """Let go of who wrote what two years ago; the text itself stays. Raises NothingPastTerm."""
    past = Authorship.objects.filter(organisation=actor.organisation, since__lte=day_of(at) - KEPT)
    gone, _ = past.delete()
    if not gone:
        raise NothingPastTerm
    return facts.AuthorshipDestroyed(gone)


@action(policy.FORGET_AUTHOR)
def forget_author(person: int, *, actor: Actor, at: datetime) -> facts.AuthorForgotten:
    """Let go of what a person wrote and looked after in the name of the organisation; twice is once."""
    of = {"organisation": actor.organisation, "person": person}
    Ownership.objects.filter(**of).delete()
    gone, _ = Authorship.objects.filter(**of).delete()
    return facts.AuthorForgotten(person, gone)
