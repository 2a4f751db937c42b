# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Was anything of what happened changed, removed, added, cut off or put in another order?

It may be read while the worker seals: what is read first can only be older than what explains it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from stuurhuis.kernel.journal import anchoring
from stuurhuis.kernel.journal.anchoring import Anchor
from stuurhuis.kernel.journal.sealing import digest
from stuurhuis.kernel.store.models import Entry, Organisation, ProcessingEntry, Seal, Unsealed
from stuurhuis.kernel.store.wall import within

UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, OverflowError)


class Kind(StrEnum):
    """What is wrong."""

    ORDER = "the seal does not follow the one before it"
    CHANGED = "the seal does not fit its entries"
    UNREADABLE = "the seal or its entries cannot be read"
    UNSEALED = "the entry was never sealed"
    LOOSE = "the processing line has no entry"
    GONE = "the seal is anchored, and gone"
    REPLACED = "the seal is anchored, and was another one"
    ADDED = "the seal is not anchored"
    NO_ANCHOR = "nothing outside the database says which seals there are"
    BAD_ANCHOR = "the anchors cannot be read"


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the chain of an organisation is broken; ``number`` is that of the seal, the entry or the line."""

    organisation: str
    kind: Kind
    number: int = 0


def told_of(organisation: str) -> bool:
    """Whether anything was ever told in the name of an organisation: else it has nothing here."""
    with within(organisation):
        return Entry.objects.exists()


def faults() -> Iterator[Fault]:
    """What is wrong in the journals of all organisations together."""
    for organisation in Organisation.objects.order_by("code").values_list("code", flat=True):
        yield from verify(organisation)


def verify(organisation: str) -> tuple[Fault, ...]:
    """Read the whole chain of an organisation again; without faults nothing was touched."""
    with within(organisation):
        tables = (Entry, ProcessingEntry, Seal)
        if not any(table.objects.exists() for table in tables) and anchoring.last(organisation) is None:
            return ()
        return (*_chain(organisation), *_outside(organisation), *_anchored(organisation))


def _chain(organisation: str) -> Iterator[Fault]:
    before, number = "", 0
    for made in Seal.objects.order_by("number").iterator(chunk_size=100):
        try:
            if made.number != number + 1 or made.before != before:
                yield Fault(organisation, Kind.ORDER, made.number)
            entries = list(Entry.objects.filter(pk__in=made.entries).order_by("pk"))
            if len(entries) != len(made.entries) or digest(made, entries) != made.digest:
                yield Fault(organisation, Kind.CHANGED, made.number)
        except UNREADABLE:
            yield Fault(organisation, Kind.UNREADABLE, made.number)
        before, number = made.digest, made.number


def _outside(organisation: str) -> Iterator[Fault]:
    """What no seal covers; the entries are read before what covers them."""
    entries = set(Entry.objects.values_list("pk", flat=True))
    waiting = Unsealed.objects.filter(organisation_id=organisation)
    entries.difference_update(waiting.values_list("entry_id", flat=True))
    for numbers in Seal.objects.values_list("entries", flat=True).iterator(chunk_size=100):
        if isinstance(numbers, list):
            entries.difference_update(number for number in numbers if isinstance(number, int))
    yield from (Fault(organisation, Kind.UNSEALED, number) for number in sorted(entries))
    known = Entry.objects.exclude(link=None).values("link")
    loose = ProcessingEntry.objects.exclude(link__in=known).order_by("pk").values_list("pk", flat=True)
    yield from (Fault(organisation, Kind.LOOSE, number) for number in loose)


def _anchored(organisation: str) -> Iterator[Fault]:
    """Where the seals and their anchors differ; a seal older than the first anchor is held by the chain."""
    try:
        yield from _beside(organisation)
    except UNREADABLE:
        yield Fault(organisation, Kind.BAD_ANCHOR)


def _beside(organisation: str) -> Iterator[Fault]:
    lines = list(anchoring.anchors(organisation))
    marks = Unsealed.objects.filter(organisation_id=organisation)
    waiting = set(marks.values_list("entry_id", flat=True))
    made = dict(Seal.objects.order_by("number").values_list("number", "digest"))
    known = {line.number for line in anchoring.anchors(organisation)}
    for line in lines:
        lost = _lost(line, made, waiting if line == lines[-1] else set())
        if lost:
            yield Fault(organisation, lost, line.number)
    if made and not known:
        yield Fault(organisation, Kind.NO_ANCHOR)
    for number in made if known else ():
        if number not in known and number > min(known):
            yield Fault(organisation, Kind.ADDED, number)


def _lost(line: Anchor, made: dict[int, str], waiting: set[int]) -> Kind | None:
    if line.number in made:
        return None if made[line.number] == line.digest else Kind.REPLACED
    if line.entries and waiting.issuperset(line.entries):
        return None  # its worker was killed, or commits at this moment
    return Kind.GONE
