# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What waits for whom in dossiers, and is it told for the first time or once more?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

REMINDED_AFTER = timedelta(days=7)


class DossierWaitingKind(StrEnum):
    """A question to take part, a promise to agree to, and a task or a promise of which the day is past."""

    PART = "dossier_part"
    PROPOSED = "dossier_proposed"
    TASK = "dossier_task"
    PROMISE = "dossier_promise"


class DossierStage(StrEnum):
    """Told once, and reminded once."""

    ASKED = "asked"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class DossierWaits:
    """Something in a dossier that waits for somebody; `title` is what, `place` the other organisation."""

    data_subject: str
    person: int
    email: str
    language: str
    kind: DossierWaitingKind
    key: int
    dossier: str
    question: str
    title: str
    place: str
    since: datetime
    until: datetime | None = None
    stage: DossierStage = DossierStage.ASKED

    @property
    def about(self) -> str:
        """By what it is known that it was told."""
        return f"{self.kind}:{self.key}"

    @property
    def reminds(self) -> bool:
        """Whether who is told was told before."""
        return self.stage is DossierStage.REMINDER

    @property
    def told_as(self) -> tuple[int, str, str]:
        """Who is told what, in which stage."""
        return self.person, self.about, self.stage.value


def untold(
    one: DossierWaits, told: Mapping[tuple[int, str, str], datetime], at: datetime
) -> DossierWaits | None:
    """The same in the stage in which it is to be told now; None when it was, or not long enough ago."""
    first = told.get(one.told_as)
    if first is None:
        return one
    again = replace(one, stage=DossierStage.REMINDER, since=first + REMINDED_AFTER)
    return again if again.since <= at and again.told_as not in told else None
