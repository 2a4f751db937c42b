# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take over what one wants of a new version: a step at a time, undone until it is confirmed."""

from collections.abc import Mapping
from datetime import datetime

from stuurhuis.commons.actions.adoption import checked, content_of, keep, newest
from stuurhuis.commons.facts import adoption as facts
from stuurhuis.commons.models import Adoption, FormatVersion, Taking
from stuurhuis.commons.policy import adoption as policy
from stuurhuis.commons.queries.adoption import steps_of
from stuurhuis.commons.rules import threeway
from stuurhuis.commons.rules.content import Content, recalled
from stuurhuis.commons.rules.formats import NoSuchFormatMove
from stuurhuis.commons.rules.threeway import Step
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


@action(policy.TAKE)
def choose(row: Adoption, step: Step, *, actor: Actor, at: datetime) -> facts.TakingMoved:
    """Choose what to do with one block of the newest version. Raises NoSuchFormatMove."""
    begun = _begun(row) or _begin(row, at)
    known = {one.key for one in threeway.to_choose(threeway.threes(*_sides(row, begun)))}
    if step.key not in known:
        raise NoSuchFormatMove(step.key)
    begun.steps = [*begun.steps, {"key": step.key, "choice": step.choice.value, "text": step.text}]
    begun.save(update_fields=["steps"])
    return facts.TakingMoved(str(row.pk), begun.version.number, len(begun.steps))


@action(policy.TAKE)
def undo(row: Adoption, *, actor: Actor, at: datetime) -> facts.TakingMoved:
    """Take back the last step. Raises NoSuchFormatMove."""
    begun = _begun(row)
    if begun is None or not begun.steps:
        raise NoSuchFormatMove(row.pk)
    begun.steps = begun.steps[:-1]
    begun.save(update_fields=["steps"])
    return facts.TakingMoved(str(row.pk), begun.version.number, len(begun.steps))


@action(policy.TAKE)
def finish(row: Adoption, values: Mapping[str, str], *, actor: Actor, at: datetime) -> facts.CopyChanged:
    """Confirm: the copy says what was chosen, and is at the new version.

    `values` has what the new version asks beside what is filled in already.
    Raises NoSuchFormatMove, threeway.NotChosen, variables.BadValue.
    """
    begun = _begun(row) or _begin(row, at)
    content = threeway.merged(*_sides(row, begun), steps_of(begun))
    filled = checked(content, {**newest(row).values, **values})
    row.version = begun.version
    row.save(update_fields=["version"])
    keep(row, content, filled, at)
    begun.delete()
    return facts.CopyChanged(str(row.pk), str(row.format_id), row.version.number)


def _begun(row: Adoption) -> Taking | None:
    return Taking.objects.filter(adoption=row).select_related("version").first()


def _begin(row: Adoption, at: datetime) -> Taking:
    """Begin with the newest version; raises NoSuchFormatMove when the copy is at that one."""
    shared = FormatVersion.objects.filter(format=row.format_id).exclude(shared_at=None).latest("number")
    if shared.pk == row.version_id:
        raise NoSuchFormatMove(row.pk)
    return Taking.objects.create(
        organisation_id=row.organisation_id, adoption=row, version=shared, begun_at=at
    )


def _sides(row: Adoption, begun: Taking) -> tuple[Content, Content, Content]:
    was = recalled(row.version.blocks, row.version.variables)
    theirs = recalled(begun.version.blocks, begun.version.variables)
    return was, theirs, content_of(newest(row))
