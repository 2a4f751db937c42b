# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Chain what was told, per organisation, in batches, after commit; so that no transaction waits for another.

An entry is waiting as long as its row in Unsealed is there. That row commits with the entry, so one that
commits late with a lower number is still found; there is no high-water mark that could pass it over.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID

from django.db import transaction

from stuurhuis.kernel.journal import anchoring
from stuurhuis.kernel.journal.anchoring import Anchor
from stuurhuis.kernel.store.models import Delivery, Entry, ProcessingEntry, Seal, Unsealed
from stuurhuis.kernel.store.wall import within

BATCH = 1000


def seal(at: datetime, reactions: Mapping[str, Sequence[str]] | None = None) -> int:
    """Seal what waits, and hand its facts to the outbox; returns how many entries.

    ``reactions`` says for a kind of fact the names of who is to hear of it.
    """
    waiting = Unsealed.objects.order_by().values_list("organisation_id", flat=True).distinct()
    return sum(_seal(organisation, at, reactions or {}) for organisation in sorted(waiting))


def unsealed() -> set[int]:
    """The numbers of the entries that wait for a seal."""
    return set(Unsealed.objects.values_list("entry_id", flat=True))


def _seal(organisation: str, at: datetime, reactions: Mapping[str, Sequence[str]]) -> int:
    sealed = 0
    while batch := _one_batch(organisation, at, reactions):
        sealed += batch
    return sealed


def _one_batch(organisation: str, at: datetime, reactions: Mapping[str, Sequence[str]]) -> int:
    with transaction.atomic(), within(organisation):
        made = _next(organisation, at)
        if not made.entries:
            return 0
        entries = list(Entry.objects.filter(pk__in=made.entries).order_by("pk"))
        made.digest = digest(made, entries)
        _anchor(made)
        made.save(force_insert=True)
        Delivery.objects.bulk_create(_deliveries(entries, at, reactions))
        Unsealed.objects.filter(pk__in=made.entries).delete()
        return len(made.entries)


def _next(organisation: str, at: datetime) -> Seal:
    """The next seal: the one that a killed worker had begun, or a new one; it may be without entries."""
    last = Seal.objects.order_by("-number").first()
    number, before = (last.number + 1, last.digest) if last else (1, "")
    made = Seal(organisation_id=organisation, number=number, at=at, before=before)
    marks = Unsealed.objects.select_for_update().filter(organisation_id=organisation).order_by("entry_id")
    waiting = marks.values_list("entry_id", flat=True)
    begun = anchoring.last(organisation)
    if begun is not None and begun.number == number:
        made.at, made.entries = datetime.fromisoformat(begun.at), list(begun.entries)
        if list(waiting.filter(entry_id__in=made.entries)) == made.entries:
            return made
    made.at, made.entries = at, list(waiting[:BATCH])
    return made


def _anchor(made: Seal) -> None:
    anchor = Anchor(made.number, _text(made.at), tuple(made.entries), made.digest)
    if anchoring.last(made.organisation_id) != anchor:
        anchoring.drop(made.organisation_id, anchor)


def _deliveries(
    entries: Iterable[Entry], at: datetime, reactions: Mapping[str, Sequence[str]]
) -> Iterable[Delivery]:
    for entry in entries:
        for name in reactions.get(entry.fact, ()):
            yield Delivery(
                entry=entry,
                organisation_id=entry.organisation_id,
                subject=entry.subject,
                reaction=name,
                due=at,
            )


def digest(made: Seal, entries: Sequence[Entry]) -> str:
    """The SHA-256 over a seal, the seal before it, its entries and the processing lines linked to them."""
    links = [entry.link for entry in entries if entry.link]
    lines: dict[UUID | None, list[list[object]]] = defaultdict(list)
    for line in ProcessingEntry.objects.filter(link__in=links).order_by("pk"):
        lines[line.link].append([line.pk, _text(line.at), line.purpose, line.data_subject])
    head = [made.organisation_id, made.number, _text(made.at), made.entries, made.before]
    body = [[*_fields(entry), lines[entry.link]] for entry in entries]
    text = json.dumps([head, body], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _fields(entry: Entry) -> list[object]:
    values = (getattr(entry, field.attname) for field in entry._meta.concrete_fields if field.name != "at")
    return [_text(entry.at), *(value if isinstance(value, int | dict) else str(value) for value in values)]


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")
