# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody did for another organisation: suggested to their profile, and settled in points."""

from stuurhuis.exchange.rules.people import EvidenceKind, EvidenceWords
from stuurhuis.exchange.rules.settling import What
from stuurhuis.exchange.tasks import people, settling
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.parties import day_of
from stuurhuis.review.rules.kinds import kinds, themes


def review_helped(told: Told) -> None:
    """A review helped: suggest it to the reviewer's profile, and settle the points that were offered."""
    fact, about = told.fact, f"review:{told.fact.request}"
    said = f"{kinds()[fact.kind].words.nl}: {themes()[fact.theme].nl}"
    words = EvidenceWords(EvidenceKind.PEER_REVIEW, about, said, day_of(told.at))
    people.note(fact.organisation, fact.person, words, at=told.at)
    settling.prepare_points(about, fact.asking, fact.organisation, What.REVIEW, fact.points, at=told.at)


def desk_used(told: Told) -> None:
    """A desk was lent for a day: settle its points."""
    fact, about = told.fact, f"booking:{told.fact.booking}"
    settling.prepare_points(about, fact.borrower, fact.owner, What.DESK_DAY, fact.points, at=told.at)


def course_followed(told: Told) -> None:
    """Somebody followed a course of another organisation: settle its points."""
    fact, about = told.fact, f"seat:{told.fact.seat}"
    settling.prepare_points(about, fact.learner, fact.owner, What.COURSE_SEAT, fact.points, at=told.at)
