# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who does or asks something, and in whose name."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from stuurhuis.kernel import parties


@dataclass(frozen=True, slots=True)
class Actor:
    """A visitor, a person in the name of an organisation, or the worker for one organisation."""

    kind: Literal["visitor", "person", "worker"]
    person: int | None = None
    organisation: str = ""
    roles: frozenset[str] = field(default=frozenset())
    origin: str = ""

    @property
    def is_colleague(self) -> bool:
        """Whether it is a person of a government; of a partner outside one is a guest in what one joins."""
        return self.kind == "person" and self.organisation[:1] not in {"", parties.OUTSIDE}


VISITOR = Actor("visitor")


def actor_for(person: int, *, organisation: str = "", at: datetime, origin: str = "web") -> Actor:
    """A signed-in person, as a member of an organisation.

    Without ``organisation`` it is the first that the person works for, or none. Raises parties.NotAMember.
    """
    held = parties.membership(person, organisation=organisation, at=at)
    if held is None:
        return Actor("person", person, origin=origin)
    return Actor("person", person, held.organisation, held.roles, origin)


def worker_for(organisation: str) -> Actor:
    """The worker, that acts for one organisation at a time."""
    return Actor("worker", organisation=organisation, origin="worker")
