# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A seat that comes free goes to who waits longest; what nobody answers in time goes on to the next."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from stuurhuis.exchange.actions import training as actions
from stuurhuis.exchange.actions import training_seats
from stuurhuis.exchange.queries import training
from stuurhuis.exchange.rules.people import EvidenceKind, EvidenceWords
from stuurhuis.exchange.rules.training import NotNow
from stuurhuis.exchange.tasks import people
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import worker_for

NOTHING_TO_DO = (training_seats.NobodyToOffer, training_seats.TooLate)


def pass_on(told: Told) -> None:
    """A seat came free, or somebody joined the line: offer what is free to who waits longest."""
    with suppress(*NOTHING_TO_DO):
        training_seats.pass_on(told.fact.session, actor=worker_for(told.fact.owner), at=told.at)


def note_followed(told: Told) -> None:
    """Somebody followed a course: it is suggested to them to show that they did."""
    fact = told.fact
    found = training.followed(fact.seat, actor=worker_for(fact.learner), at=told.at)
    if found is not None:
        source, on = f"seat:{fact.seat}", day_of(found.happened_at)
        words = EvidenceWords(EvidenceKind.COURSE, source, found.words, on)
        people.note(fact.learner, found.person, words, at=told.at)


def keep_hours(organisations: Iterable[str], *, at: datetime) -> None:
    """End what was kept for an answer that did not come; twice is once."""
    for organisation in organisations:
        worker = worker_for(organisation)
        for late in training.due(actor=worker, at=at):
            with suppress(NotNow, training_seats.NotDue):
                training_seats.lapse(late, actor=worker, at=at)


def destroy_past_term(organisations: Iterable[str], *, at: datetime) -> None:
    """Let go of who learnt what, two years after, at every organisation that taught it."""
    for organisation in organisations:
        with suppress(actions.NothingToForget):
            actions.forget_past_term(actor=worker_for(organisation), at=at)


def forgotten(told: Told) -> None:
    """A person is forgotten: so is what they learnt and taught, at every organisation they worked for."""
    for organisation in told.fact.organisations:
        with suppress(actions.NothingToForget):
            actions.forget_learner(told.fact.person, actor=worker_for(organisation), at=told.at)
