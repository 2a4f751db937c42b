# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A guest has an account for one dossier: when the partner takes part no longer, the account closes."""

from stuurhuis.dossiers.facts.dossiers import RoomsDestroyed
from stuurhuis.dossiers.facts.taking_part import PartEnded
from stuurhuis.dossiers.queries import taking_part
from stuurhuis.kernel import parties
from stuurhuis.kernel.journal import Reaction, Told
from stuurhuis.kernel.memberships import actions, queries
from stuurhuis.kernel.policy import worker_for


def left(told: Told) -> None:
    """A partner said no, left or was let go."""
    part = taking_part.part(told.fact.part, actor=worker_for(told.organisation), at=told.at)
    _close(part.partner, told)


def destroyed(told: Told) -> None:
    """The room is gone, so there is nothing to sign in for."""
    _close(told.organisation, told)


def _close(code: str, told: Told) -> None:
    """End every membership of a partner outside the governments, and what was still open; twice is once."""
    if not code.startswith(parties.OUTSIDE):
        return
    worker = worker_for(code)
    for one in queries.invitations(actor=worker, at=told.at):
        actions.withdraw(one.invitation, actor=worker, at=told.at)
    for member in queries.members(actor=worker, at=told.at):
        actions.end(member.membership, actor=worker, at=told.at, closing=True)


REACTIONS: dict[type, list[Reaction]] = {PartEnded: [left], RoomsDestroyed: [destroyed]}
