# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write down what happened, in the transaction in which it happened."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from threading import Lock
from typing import Literal
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import F

from stuurhuis.kernel.journal.facts import kind_of, payload_of
from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.governments import COUNTRY
from stuurhuis.kernel.store.models import Entry, ProcessingEntry, RefusalCount, Unsealed
from stuurhuis.kernel.store.wall import within


@dataclass(frozen=True, slots=True)
class Deed:
    """A line of the audit log. Without an organisation it is kept in the chain of the country."""

    at: datetime
    actor: Literal["visitor", "person", "worker"]
    person: int | None
    organisation: str
    origin: str
    rule: str
    ground: str
    purpose: str = ""
    result: Literal["done", "asked", "refused"] = "done"
    subject: str = ""
    fact: object | None = None
    link: UUID | None = None


def tell(deed: Deed) -> int:
    """Write a deed down, and mark it for the sealer; returns the number of the entry."""
    with within(deed.organisation or COUNTRY), transaction.atomic(savepoint=False):
        entry = Entry.objects.create(
            organisation_id=deed.organisation or COUNTRY,
            at=deed.at,
            actor=deed.actor,
            person=deed.person,
            origin=deed.origin,
            rule=deed.rule,
            ground=deed.ground,
            purpose=deed.purpose,
            result=deed.result,
            subject=deed.subject,
            fact=kind_of(type(deed.fact)) if deed.fact is not None else "",
            payload=payload_of(deed.fact) if deed.fact is not None else {},
            link=deed.link,
        )
        Unsealed.objects.create(entry=entry, organisation_id=entry.organisation_id)
    return entry.pk


def log_processing(deed: Deed, data_subjects: Iterable[str]) -> None:
    """Write one line for each person whose data is read, and the audit entry that these are linked to."""
    organisation, link = deed.organisation or COUNTRY, uuid4()
    with within(organisation), transaction.atomic(savepoint=False):
        ProcessingEntry.objects.bulk_create(
            ProcessingEntry(
                organisation_id=organisation,
                at=deed.at,
                link=link,
                purpose=deed.purpose,
                data_subject=someone,
            )
            for someone in data_subjects
        )
        tell(replace(deed, link=link))


_COUNTED: Counter[tuple[date, str]] = Counter()
_COUNTING = Lock()
_FULL = 100


def count_refusal(rule: str, at: datetime) -> None:
    """Count that a visitor was refused; written a hundred at a time, so that a flood costs nothing."""
    with _COUNTING:
        _COUNTED[day_of(at), rule] += 1
        full = _COUNTED.total() >= _FULL
    if full:
        flush_refusals()


def flush_refusals() -> None:
    """Add what was counted to the table."""
    with _COUNTING:
        counted = dict(_COUNTED)
        _COUNTED.clear()
    with transaction.atomic():
        for (day, rule), count in counted.items():
            row, _ = RefusalCount.objects.get_or_create(day=day, rule=rule)
            RefusalCount.objects.filter(pk=row.pk).update(count=F("count") + count)
