# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What follows within reviews from what was told there: a mail to whom it concerns, and credit."""

from contextlib import suppress

from stuurhuis.kernel.journal import Reaction, Told
from stuurhuis.kernel.policy import worker_for
from stuurhuis.review.actions import asking, documents
from stuurhuis.review.facts import asking as facts
from stuurhuis.review.facts import reviewing
from stuurhuis.review.facts.documents import RoundOpened
from stuurhuis.review.rules.mailing import Occasion
from stuurhuis.review.tasks.telling import tell


def asked(told: Told) -> None:
    """Somebody was asked: they get a mail. Raises what the mail server raises, so that it is tried again."""
    tell(Occasion.ASKED, told.fact.request, told.organisation, at=told.at)


def opened_again(told: Told) -> None:
    """A new round: who gave an advice gets a mail."""
    for request in told.fact.requests:
        tell(Occasion.OPENED_AGAIN, request, told.organisation, at=told.at)


def answered(told: Told) -> None:
    """Every remark has a response now: who made them gets one mail, not one for each."""
    if told.fact.last:
        tell(Occasion.ANSWERED, told.fact.request, told.organisation, at=told.at)


def delivered(told: Told) -> None:
    """An advice came in: who wrote the document gets a mail."""
    tell(Occasion.DELIVERED, told.fact.request, told.organisation, at=told.at)


def passed_on(told: Told) -> None:
    """Somebody does not read along: who arranges it gets a mail, and can ask another."""
    tell(Occasion.PASSED_ON, told.fact.request, told.organisation, at=told.at)


def expired(told: Told) -> None:
    """Nobody answered or delivered in time: who arranges it gets a mail."""
    tell(Occasion.EXPIRED, told.fact.request, told.organisation, at=told.at)


def closed(told: Told) -> None:
    """An open review helped: tell whose it was, unless they are forgotten. Blind ones wait: `crediting`."""
    with suppress(asking.Forgotten, asking.StaysBlind):
        asking.credit(told.fact.request, actor=worker_for(told.organisation), at=told.at)


def forgotten(told: Told) -> None:
    """A person is forgotten: so is where they sat at a table or read along."""
    for organisation in told.fact.organisations:
        documents.forget(told.fact.person, actor=worker_for(organisation), at=told.at)


REACTIONS: dict[type, list[Reaction]] = {
    facts.ReviewAsked: [asked],
    facts.ReviewPassedOn: [passed_on],
    facts.ReviewExpired: [expired],
    RoundOpened: [opened_again],
    reviewing.ReviewDelivered: [delivered],
    reviewing.RemarkAnswered: [answered],
    reviewing.ReviewClosed: [closed],
}
