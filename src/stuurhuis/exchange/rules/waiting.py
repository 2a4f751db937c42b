# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What waits for whom, in which stage, and when is that told?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from stuurhuis.exchange.rules.invites import BEFOREHAND


class WaitingKind(StrEnum):
    """What can wait for somebody."""

    INVITE = "invite"
    OFFER = "offer"
    CONSENT = "consent"
    AGREEMENT = "agreement"
    SEAT = "seat"
    COURSE = "course"
    PROFILE = "profile"


class Stage(StrEnum):
    """How long it waits: asked at first, reminded near the end, and then the stand-in is asked."""

    ASKED = "asked"
    REMINDER = "reminder"
    STAND_IN = "stand_in"


@dataclass(frozen=True, slots=True)
class Waits:
    """Something that waits for somebody: since when, until when, and where one reads of it (`key`).

    `title` is what it is about, `place` the other organisation in it.
    """

    data_subject: str
    person: int
    email: str
    language: str
    kind: WaitingKind
    key: int
    title: str
    place: str
    since: datetime
    until: datetime | None = None
    stage: Stage = Stage.ASKED

    @property
    def about(self) -> str:
        """By what it is known that it was told."""
        return f"{self.kind}:{self.key}"

    @property
    def reminds(self) -> bool:
        """Whether who is told was told before."""
        return self.stage is Stage.REMINDER

    @property
    def told_as(self) -> tuple[int, str, str]:
        """Who is told what, in which stage."""
        return self.person, self.about, self.stage.value


def reminding(since: datetime, until: datetime, at: datetime) -> tuple[Stage, datetime]:
    """Whether it was just asked, or one is reminded, and since when; what waits so short is asked once."""
    begins = until - BEFOREHAND
    if begins > since + timedelta(days=1) and begins <= at:
        return Stage.REMINDER, begins
    return Stage.ASKED, since
