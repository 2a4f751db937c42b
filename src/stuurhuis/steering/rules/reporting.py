# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does a report to the council hold: a story of the goals, and what the organisation says itself?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from stuurhuis.steering.rules.freezing import freeze, thaw
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.rules.story import GoalStanding, Story

FORM = 3
BEFORE = (1, 2)  # that read the same: what deviates in money no goal measures came with 2, unbudgeted with 3
DRAFT = "draft_report"  # beside the kinds of signals: told to colleagues, who may remark upon it
WHOLE_REPORT = "report"  # what an explanation or a comment is about that is about no goal or programme


class ReportKind(StrEnum):
    """The report of a part of a year, or of the whole."""

    INTERIM = "interim"
    ANNUAL = "annual"


@dataclass(frozen=True, slots=True)
class ReportWords:
    """What a report is about, and what it is called; an annual report has no month."""

    kind: ReportKind
    year: int
    month: int | None
    title: str


@dataclass(frozen=True, slots=True)
class Report:
    """A report: a draft, or fixed on a day."""

    id: int
    words: ReportWords
    made: date
    fixed: date | None
    open_comments: int

    def key(self, organisation: str) -> SignalKey:
        """How a draft is told once, in the words in which a signal is."""
        return SignalKey(organisation, f"{WHOLE_REPORT}:{self.id}", "", DRAFT)


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the organisation says itself of `goal:12`, `programme:3` or the whole `report`."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Comment:
    """What a colleague remarks of a section, with the answer; who that is stands elsewhere."""

    id: int
    about: str
    text: str
    written: date
    answer: str
    closed: date | None


@dataclass(frozen=True, slots=True)
class ReportTold:
    """All that a report tells; without a day of `fixed` it is a draft, and tells what is known now."""

    words: ReportWords
    story: Story
    explanations: tuple[Explanation, ...]
    fixed: date | None = None

    def explanation(self, about: str) -> str:
        """What the organisation says itself of a section; empty where it says nothing."""
        return next((one.text for one in self.explanations if one.about == about), "")

    def counted(self) -> dict[GoalStanding, int]:
        """How many goals stand how, in the order of what asks attention."""
        found = [goal.standing for goal in self.story.goals]
        return {standing: found.count(standing) for standing in GoalStanding}


def sections(story: Story) -> tuple[str, ...]:
    """What of a story one can explain or remark upon, in the order of the report."""
    parts = [part for one in story.programmes for part in (one.about, *(goal.about for goal in one.goals))]
    return (WHOLE_REPORT, *parts)


def kept(told: ReportTold) -> dict[str, Any]:
    """A report as it is kept."""
    return freeze(told, FORM)


def recalled(stored: dict[str, Any]) -> ReportTold:
    """A report, read back from what was kept; raises FormUnknown."""
    return thaw(ReportTold, stored, *BEFORE, FORM)
