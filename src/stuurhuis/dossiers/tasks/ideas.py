# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier was born from an idea: the idea says so, to whoever put it."""

from contextlib import suppress
from uuid import UUID

from stuurhuis.dossiers.actions import ideas as actions
from stuurhuis.dossiers.facts.dossiers import DossierBegun
from stuurhuis.dossiers.queries import ideas
from stuurhuis.dossiers.rules.ideas import IdeaIsOver
from stuurhuis.kernel.journal import Reaction, Told
from stuurhuis.kernel.policy import NotThere, worker_for

KIND = "idea:"


def taken_up(told: Told) -> None:
    """Say beside the idea, of whatever organisation, who took it up; the first one counts."""
    if not told.fact.origin.startswith(KIND):
        return
    key = told.fact.origin.removeprefix(KIND)
    with suppress(IdeaIsOver, NotThere):
        found = ideas.idea(key, actor=worker_for(told.organisation), at=told.at)
        keeper = worker_for(found.organisation)
        actions.take_up(key, UUID(told.fact.dossier), told.organisation, actor=keeper, at=told.at)


REACTIONS: dict[type, list[Reaction]] = {DossierBegun: [taken_up]}
