# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept of me? Asked by oneself, of oneself; there is no question about another."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models.authorship import Authorship
from stuurhuis.steering.models.goals import Ownership
from stuurhuis.steering.policy import authorship as policy


@dataclass(frozen=True, slots=True)
class OwnTrace:
    """Something that one wrote or looks after: `judgement:4`, `learning:3`, `exception:5`, `goal:12`."""

    about: str
    since: date
    data_subject: str

    @property
    def kind(self) -> str:
        """What kind of thing it is."""
        return self.about.partition(":")[0]

    @property
    def key(self) -> int:
        """Which one."""
        return int(self.about.partition(":")[2])


@question(policy.SEE_OWN_TEXTS)
def own_texts(shown: QuerySet[Authorship], *, actor: Actor, at: datetime) -> tuple[OwnTrace, ...]:
    """What the person who asks wrote for the organisation, the newest first."""
    return tuple(_trace(row) for row in shown.order_by("-since", "-pk"))


@question(policy.SEE_OWN_TASKS)
def own_tasks(shown: QuerySet[Ownership], *, actor: Actor, at: datetime) -> tuple[OwnTrace, ...]:
    """What the person who asks looks after for the organisation, the newest first."""
    return tuple(_trace(row) for row in shown.order_by("-since", "-pk"))


def _trace(row: Authorship | Ownership) -> OwnTrace:
    return OwnTrace(row.about, row.since, f"person:{row.person_id}")
