# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bring facts to who reacts to them: at least once, in order per subject, again and again until it works."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef

from stuurhuis.kernel.journal.facts import kind_of, revived
from stuurhuis.kernel.store.models import Delivery, Entry
from stuurhuis.kernel.store.wall import within

logger = logging.getLogger(__name__)
LONGEST_WAIT = 3600
AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as a reaction hears it; ``entry`` is the same each time, so that a repeat can be recognised."""

    fact: Any
    entry: int
    organisation: str
    subject: str
    at: datetime


Reaction = Callable[[Told], object]
Reactions = Mapping[type, Sequence[Reaction]]
Heard = Mapping[tuple[str, str], tuple[type, Reaction]]


class NoSuchReaction(LookupError):
    """A fact waits for a reaction that the wiring no longer names."""


def name_of(reaction: Reaction) -> str:
    """The name under which a reaction's deliveries are kept."""
    return f"{reaction.__module__}.{reaction.__qualname__}"


def names(reactions: Reactions) -> dict[str, list[str]]:
    """For each kind of fact the names of who hears of it."""
    return {kind_of(fact): [name_of(reaction) for reaction in heard] for fact, heard in reactions.items()}


def deliver(reactions: Reactions, at: datetime) -> int:
    """Deliver what is due, oldest first; returns how many reactions were done.

    A reaction that raises is tried again later (1, 2, 4 … seconds, at most an hour), and holds up only what
    comes after it for the same subject.
    """
    heard = {
        (kind_of(fact), name_of(each)): (fact, each) for fact, many in reactions.items() for each in many
    }
    done = 0
    while batch := _due(at):
        done += sum(_deliver(delivery, heard, at) for delivery in batch)
    return done


def undelivered() -> int:
    """How many deliveries are still under way."""
    return Delivery.objects.filter(delivered=None).count()


def _due(at: datetime) -> list[Delivery]:
    waiting = Delivery.objects.filter(delivered=None)
    earlier = waiting.filter(
        reaction=OuterRef("reaction"), subject=OuterRef("subject"), entry_id__lt=OuterRef("entry_id")
    )
    return list(waiting.filter(~Exists(earlier), due__lte=at).order_by("entry_id")[:AT_ONCE])


def _deliver(delivery: Delivery, heard: Heard, at: datetime) -> bool:
    with within(delivery.organisation_id):
        entry = Entry.objects.get(pk=delivery.entry_id)
    try:
        fact, reaction = _found(heard, entry.fact, delivery.reaction)
        reaction(Told(revived(fact, entry.payload), entry.pk, entry.organisation_id, entry.subject, entry.at))
    except Exception as trouble:
        logger.exception("Reaction %s to entry %s failed", delivery.reaction, entry.pk)
        delivery.tries += 1
        delivery.trouble = type(trouble).__name__
        delivery.due = at + timedelta(seconds=min(2 ** (delivery.tries - 1), LONGEST_WAIT))
        delivery.save(update_fields=["tries", "trouble", "due"])
        return False
    Delivery.objects.filter(pk=delivery.pk).update(delivered=at, trouble="")
    return True


def _found(heard: Heard, kind: str, name: str) -> tuple[type, Reaction]:
    if (kind, name) not in heard:
        raise NoSuchReaction(f"{name} for {kind}")
    return heard[kind, name]
