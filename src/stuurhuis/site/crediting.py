# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody did for another organisation: suggested to their profile, and settled in points."""

from contextlib import suppress
from datetime import timedelta
from decimal import Decimal

from stuurhuis.exchange.rules.people import EvidenceKind, EvidenceWords
from stuurhuis.exchange.rules.settling import EURO, What
from stuurhuis.exchange.tasks import people, settling
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import NotAllowed
from stuurhuis.review.rules.kinds import kinds, themes

BLIND = "wat geheim blijft (blind gelezen)"


def review_helped(told: Told) -> None:
    """An open review helped: suggest it to the reviewer's profile, and settle what was offered."""
    fact, about = told.fact, f"review:{told.fact.request}"
    what = f"{themes()[fact.theme].nl.lower()} ({kinds()[fact.kind].words.nl.lower()})"
    said = f"{what}; {fact.followed} van {fact.remarks} opmerkingen gevolgd, hielp {fact.helped} van 5"
    words = EvidenceWords(EvidenceKind.PEER_REVIEW, about, said, day_of(told.at))
    people.note(fact.organisation, fact.person, words, at=told.at)
    settling.prepare_points(about, fact.asking, fact.organisation, What.REVIEW, fact.points, at=told.at)


def blind_review_helped(told: Told) -> None:
    """A blind review helped: suggest that and no more, since who asked may read profiles; it was a gift."""
    fact = told.fact
    words = EvidenceWords(
        EvidenceKind.PEER_REVIEW, f"blind:{fact.key}", BLIND, fact.until - timedelta(days=1)
    )
    people.note(told.organisation, fact.person, words, at=told.at)


def desk_used(told: Told) -> None:
    """A desk was lent for a day: settle its points."""
    fact, about = told.fact, f"booking:{told.fact.booking}"
    settling.prepare_points(about, fact.borrower, fact.owner, What.DESK_DAY, fact.points, at=told.at)


def course_followed(told: Told) -> None:
    """Somebody followed a course of another organisation: settle its points."""
    fact, about = told.fact, f"seat:{told.fact.seat}"
    settling.prepare_points(about, fact.learner, fact.owner, What.COURSE_SEAT, fact.points, at=told.at)


def plan_agreed(told: Told) -> None:
    """A plan is agreed: prepare what each owes who opened it; who does not settle here pays elsewhere.

    That it may not is a refusal in the journal, and the page of the plan says what each pays.
    """
    fact = told.fact
    for member, cents in zip(fact.members, fact.cents, strict=True):
        owed = settling.Owed(f"plan:{fact.plan}", member, fact.owner, What.PLAN_SHARE, EURO)
        with suppress(NotAllowed):
            settling.prepare(owed, Decimal(1), cents, at=told.at)


def use_confirmed(told: Told) -> None:
    """A format is in use, and both sides agreed that this counts: settle its points, once."""
    fact, about = told.fact, f"adoption:{told.fact.adoption}"
    settling.prepare_points(about, fact.user, fact.maker, What.FORMAT, fact.points, at=told.at)
