# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Was anything of what happened changed, removed, added or put in another order?"""

from collections.abc import Iterator
from dataclasses import dataclass

from stuurhuis.kernel.journal.sealing import digest
from stuurhuis.kernel.store.models import Entry, ProcessingEntry, Seal, Unsealed
from stuurhuis.kernel.store.wall import within


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the chain of an organisation is broken; ``seal`` is 0 for an entry outside the chain."""

    organisation: str
    seal: int
    reason: str


def verify(organisation: str) -> tuple[Fault, ...]:
    """Read the whole chain of an organisation again; without faults nothing was touched."""
    with within(organisation):
        return (*_chain(organisation), *_outside(organisation))


def _chain(organisation: str) -> Iterator[Fault]:
    before, number = "", 0
    for made in Seal.objects.order_by("number").iterator(chunk_size=100):
        number += 1
        if made.number != number or made.before != before:
            yield Fault(organisation, made.number, "does not follow the seal before it")
            number = made.number
        entries = list(Entry.objects.filter(pk__in=made.entries).order_by("pk"))
        if digest(made, entries) != made.digest:
            yield Fault(organisation, made.number, "does not fit its entries")
        before = made.digest


def _outside(organisation: str) -> Iterator[Fault]:
    covered: set[int] = set()
    for numbers in Seal.objects.values_list("entries", flat=True).iterator(chunk_size=100):
        covered.update(numbers)
    covered.update(Unsealed.objects.filter(organisation_id=organisation).values_list("entry_id", flat=True))
    for number in Entry.objects.order_by("pk").values_list("pk", flat=True).iterator(chunk_size=1000):
        if number not in covered:
            yield Fault(organisation, 0, f"entry {number} was never sealed")
    known = Entry.objects.exclude(link=None).values("link")
    if ProcessingEntry.objects.exclude(link__in=known).exists():
        yield Fault(organisation, 0, "a processing line without its entry")
