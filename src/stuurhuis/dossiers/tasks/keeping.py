# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must go: rooms and ideas past their term, and who was forgotten."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from stuurhuis.dossiers.actions import dossiers, ideas, seats, waiting
from stuurhuis.dossiers.tasks import ideas as taking_up
from stuurhuis.dossiers.tasks import outsiders
from stuurhuis.kernel.journal import Reaction, Told
from stuurhuis.kernel.policy import worker_for

REACTIONS: dict[type, list[Reaction]] = {**taking_up.REACTIONS, **outsiders.REACTIONS}
"""What follows within dossiers from what was told there."""


def destroy_past_term(organisations: Iterable[str], *, at: datetime) -> None:
    """Destroy, at every organisation, what it has in dossiers and ideas that are past their term."""
    for organisation in organisations:
        with suppress(dossiers.NothingPastTerm):
            dossiers.destroy(actor=worker_for(organisation), at=at)
        with suppress(ideas.NothingPastTerm):
            ideas.destroy(actor=worker_for(organisation), at=at)


def forgotten(told: Told) -> None:
    """A person is forgotten: so is where they sat, what they were told, and what they did for ideas."""
    for organisation in told.fact.organisations:
        seats.forget(told.fact.person, actor=worker_for(organisation), at=told.at)
        ideas.forget(told.fact.person, actor=worker_for(organisation), at=told.at)
        with suppress(waiting.NoMailToLetGo):
            waiting.forget(told.fact.person, actor=worker_for(organisation), at=told.at)
