# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A desk where nobody came is freed, a day that is over was used, and who sat where is forgotten in time."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from stuurhuis.exchange.actions import workplaces as actions
from stuurhuis.exchange.queries import workplaces
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.policy import worker_for


def keep_hours(organisations: Iterable[str], *, at: datetime) -> None:
    """Free what nobody confirmed in time, and tell of every day that is over; twice is once."""
    for organisation in organisations:
        worker = worker_for(organisation)
        for late in workplaces.not_confirmed(actor=worker, at=at):
            with suppress(actions.AlreadyFreed):
                actions.free(late, actor=worker, at=at)
        for over in workplaces.over(actor=worker, at=at):
            with suppress(actions.AlreadyFreed):
                actions.use(over, actor=worker, at=at)


def destroy_past_term(organisations: Iterable[str], *, at: datetime) -> None:
    """Let go of who sat where, a month after."""
    for organisation in organisations:
        with suppress(actions.NothingPastTerm):
            actions.forget_past_term(actor=worker_for(organisation), at=at)


def forgotten(told: Told) -> None:
    """A person is forgotten: so is where they sat, in the name of every organisation they worked for."""
    for organisation in told.fact.organisations:
        with suppress(actions.NothingPastTerm):
            actions.forget_visitor(told.fact.person, actor=worker_for(organisation), at=told.at)
