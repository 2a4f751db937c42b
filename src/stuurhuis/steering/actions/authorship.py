# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forget who wrote what; the text itself stays."""

from datetime import datetime

from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import authorship as facts
from stuurhuis.steering.models.authorship import Authorship
from stuurhuis.steering.models.goals import Ownership
from stuurhuis.steering.policy import authorship as policy


@action(policy.FORGET_AUTHOR)
def forget_author(person: int, *, actor: Actor, at: datetime) -> facts.AuthorForgotten:
    """Let go of what a person wrote and looked after in the name of the organisation; twice is once."""
    of = {"organisation": actor.organisation, "person": person}
    Ownership.objects.filter(**of).delete()
    gone, _ = Authorship.objects.filter(**of).delete()
    return facts.AuthorForgotten(person, gone)
