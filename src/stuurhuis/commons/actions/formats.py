# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make a format, write what it says, share it version by version, and withdraw it."""

from datetime import datetime

from stuurhuis.commons.facts import formats as facts
from stuurhuis.commons.models import Format, FormatVersion
from stuurhuis.commons.policy import formats as policy
from stuurhuis.commons.rules import faults, kinds
from stuurhuis.commons.rules.content import Content, kept_blocks, kept_variables, recalled
from stuurhuis.commons.rules.formats import (
    FormatState,
    FormatWords,
    NoSuchFormatMove,
    NotReady,
    Origin,
    Withdrawal,
)
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


@action(policy.MAKE)
def make(
    words: FormatWords, content: Content, origin: Origin, *, actor: Actor, at: datetime
) -> facts.FormatMade:
    """Begin a format with what it says for now; nobody else sees it. Raises kinds.UnknownKind."""
    kinds.kind(words.kind)
    made = Format(organisation_id=actor.organisation, state=FormatState.DRAFT.value, made_at=at)
    made.origin, made.origin_words, made.origin_address = origin.reference, origin.words, origin.address
    _say(made, words)
    made.save(force_insert=True)
    _write(made, 1, content)
    return facts.FormatMade(str(made.pk), made.kind, made.origin)


@action(policy.REWORD)
def reword(row: Format, words: FormatWords, *, actor: Actor, at: datetime) -> facts.FormatReworded:
    """Say otherwise what it is called and is for; its kind stays."""
    kind = row.kind
    _say(row, words)
    row.kind = kind
    row.save()
    return facts.FormatReworded(str(row.pk))


@action(policy.WRITE)
def write(row: Format, content: Content, *, actor: Actor, at: datetime) -> facts.VersionWritten:
    """Keep what the next version says; what was shared stays as it is."""
    number = _next(row)
    _write(row, number, content)
    return facts.VersionWritten(str(row.pk), number)


@action(policy.SHARE)
def share(row: Format, said: str, *, actor: Actor, at: datetime) -> facts.VersionShared:
    """Share what was written, and say what changed. Raises NoSuchFormatMove, NotReady."""
    draft = FormatVersion.objects.filter(format=row, shared_at=None).first()
    if draft is None:
        raise NoSuchFormatMove(row.pk)
    if faults.faults(recalled(draft.blocks, draft.variables), row.kind):
        raise NotReady(row.pk)
    draft.said, draft.shared_at, draft.opened = said, at, True
    draft.save(update_fields=["said", "shared_at", "opened"])
    row.state, row.opened = FormatState.SHARED.value, True
    row.save(update_fields=["state", "opened"])
    return facts.VersionShared(str(row.pk), draft.number)


@action(policy.WITHDRAW)
def withdraw(
    row: Format, because: Withdrawal, words: str, *, actor: Actor, at: datetime
) -> facts.FormatWithdrawn:
    """Say that it is not to be adopted any more, and why; it can still be found, with that reason."""
    FormatVersion.objects.filter(format=row, shared_at=None).delete()
    row.state, row.withdrawn_at = FormatState.WITHDRAWN.value, at
    row.withdrawn_because, row.withdrawn_words = because.value, words
    row.save(update_fields=["state", "withdrawn_at", "withdrawn_because", "withdrawn_words"])
    return facts.FormatWithdrawn(str(row.pk), because.value)


@action(policy.THROW_AWAY)
def throw_away(row: Format, *, actor: Actor, at: datetime) -> facts.FormatThrownAway:
    """Throw away a draft."""
    key = str(row.pk)
    row.delete()
    return facts.FormatThrownAway(key)


def _say(row: Format, words: FormatWords) -> None:
    row.kind, row.name, row.why, row.for_whom = words.kind, words.name, words.why, words.for_whom
    row.is_public, row.points = words.is_public, words.points
    row.indicators = [
        {"indicator": one.indicator, "direction": one.direction.value, "words": one.words}
        for one in words.movements
    ]


def _next(row: Format) -> int:
    """The number of the version that is being written: the draft that there is, else one more."""
    newest = FormatVersion.objects.filter(format=row).order_by("-number").first()
    if newest is None:
        return 1
    return newest.number if newest.shared_at is None else newest.number + 1


def _write(row: Format, number: int, content: Content) -> None:
    said = {"blocks": kept_blocks(content.blocks), "variables": kept_variables(content.variables)}
    found = FormatVersion.objects.filter(format=row, number=number, shared_at=None)
    if not found.update(**said):
        FormatVersion.objects.create(organisation_id=row.organisation_id, format=row, number=number, **said)
