# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What follows from what was told: a mail to who was asked, and credit to who helped."""

from contextlib import suppress

from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.policy import worker_for
from stuurhuis.review.actions import asking, documents
from stuurhuis.review.rules.moves import State
from stuurhuis.review.tasks.telling import write_to_reviewer


def asked(told: Told) -> None:
    """Somebody was asked: they get a mail. Raises what the mail server raises, so that it is tried again."""
    write_to_reviewer(told.fact.request, told.organisation, [State.ASKED], at=told.at)


def opened_again(told: Told) -> None:
    """A new round: who gave an advice gets a mail."""
    for request in told.fact.requests:
        write_to_reviewer(request, told.organisation, [State.ACCEPTED], at=told.at)


def closed(told: Told) -> None:
    """A review helped: tell whose it was, which a blind author does not know; unless they are forgotten."""
    with suppress(asking.Forgotten):
        asking.credit(told.fact.request, actor=worker_for(told.organisation), at=told.at)


def forgotten(told: Told) -> None:
    """A person is forgotten: so is where they sat at a table or read along."""
    for organisation in told.fact.organisations:
        documents.forget(told.fact.person, actor=worker_for(organisation), at=told.at)
