# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Adopt a format, twist the copy, take over what one wants of a new version, and say that it is used."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from stuurhuis.commons.facts import adoption as facts
from stuurhuis.commons.models import Adoption, Copy, Format, FormatVersion, Taking, Thanks
from stuurhuis.commons.policy import adoption as policy
from stuurhuis.commons.policy import formats as of_formats
from stuurhuis.commons.rules import threeway, variables
from stuurhuis.commons.rules.adoption import (
    AlreadyAdopted,
    NotAUser,
    OwnFormat,
    StoppedBecause,
    UseState,
)
from stuurhuis.commons.rules.content import Content, kept_blocks, kept_variables, recalled
from stuurhuis.commons.rules.faults import faults_of_text
from stuurhuis.commons.rules.formats import FormatState, NoSuchFormatMove, NotReady, Origin
from stuurhuis.commons.rules.threeway import Step
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor, one

Values = Mapping[str, str]


@action(policy.ADOPT)
def adopt(
    of: str, values: Values, origin: Origin, *, settles: bool = False, actor: Actor, at: datetime
) -> facts.FormatAdopted:
    """Adopt the newest version of what another shared, filled in; `settles` where one pays what is asked.

    Raises NotThere, NoSuchFormatMove, OwnFormat, AlreadyAdopted, variables.BadValue.
    """
    row = _adoptable(of, actor, at)
    version = FormatVersion.objects.filter(format=row).exclude(shared_at=None).latest("number")
    content = recalled(version.blocks, version.variables)
    made = Adoption(
        organisation_id=actor.organisation, format=row, version=version, region=actor.organisation,
        adopted_on=day_of(at), state=UseState.USING.value, settles=settles and row.points > 0, opened=True,
        origin=origin.reference, origin_words=origin.words, origin_address=origin.address,
    )  # fmt: skip
    made.save(force_insert=True)
    _keep(made, content, _checked(content, values), at)
    return facts.FormatAdopted(
        str(made.pk), str(row.pk), row.organisation_id, version.number, made.adopted_on
    )


@action(policy.CHANGE)
def fill_in(row: Adoption, values: Values, *, actor: Actor, at: datetime) -> facts.CopyChanged:
    """Fill in one's copy otherwise. Raises variables.BadValue."""
    content = _content_of(_newest(row))
    _keep(row, content, _checked(content, values), at)
    return _changed(row)


@action(policy.CHANGE)
def twist(row: Adoption, key: str, text: str, *, actor: Actor, at: datetime) -> facts.CopyChanged:
    """Let a block of one's own copy say something else. Raises NoSuchFormatMove, NotReady."""
    copy = _newest(row)
    content = _content_of(copy)
    block = content.block(key)
    if block is None:
        raise NoSuchFormatMove(key)
    said = replace(block, text=text)
    if faults_of_text(said, content):
        raise NotReady(key)
    blocks = tuple(said if one.key == key else one for one in content.blocks)
    _keep(row, replace(content, blocks=blocks), copy.values, at)
    return _changed(row)


@action(policy.SHOW)
def show_copy(row: Adoption, *, shown: bool, actor: Actor, at: datetime) -> facts.CopyShown:
    """Let others read one's copy, or not any more; every older one goes along."""
    Copy.objects.filter(adoption=row).update(opened=shown)
    return facts.CopyShown(str(row.pk), shown)


@action(policy.CONFIRM)
def confirm(row: Adoption, variant: str, *, actor: Actor, at: datetime) -> facts.UseConfirmed:
    """Say for one's own organisation that it uses this, and as which variant."""
    row.confirmed_on, row.variant = day_of(at), variant
    row.save(update_fields=["confirmed_on", "variant"])
    of = Format.objects.get(pk=row.format_id)
    points = of.points if row.settles else 0
    return facts.UseConfirmed(str(row.pk), str(of.pk), row.organisation_id, of.organisation_id, points)


@action(policy.STOP)
def stop(
    row: Adoption, because: StoppedBecause, words: str, *, actor: Actor, at: datetime
) -> facts.UseStopped:
    """Use it no longer, and say why; the copy stays to be read by oneself."""
    Taking.objects.filter(adoption=row).delete()
    row.state, row.stopped_on = UseState.STOPPED.value, day_of(at)
    row.stopped_because, row.stopped_words = because.value, words
    row.save(update_fields=["state", "stopped_on", "stopped_because", "stopped_words"])
    return facts.UseStopped(str(row.pk), str(row.format_id), because.value)


@action(policy.THANK)
def thank(of: str, words: str, *, actor: Actor, at: datetime) -> facts.ThanksSaid:
    """Thank the maker; who thanked before says it anew. Raises NotThere, NotAUser."""
    row = one(of_formats.SEE, of, actor, at)
    if not Adoption.objects.filter(format=row, organisation=actor.organisation).exists():
        raise NotAUser(of)
    said = {"words": words, "said_on": day_of(at), "opened": True}
    if not Thanks.objects.filter(format=row, organisation=actor.organisation).update(**said):
        Thanks.objects.create(organisation_id=actor.organisation, format=row, **said)
    return facts.ThanksSaid(str(row.pk), row.organisation_id)


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
    content = threeway.merged(*_sides(row, begun), threeway.recalled_steps(begun.steps))
    filled = _checked(content, {**_newest(row).values, **values})
    row.version = begun.version
    row.save(update_fields=["version"])
    _keep(row, content, filled, at)
    begun.delete()
    return facts.CopyChanged(str(row.pk), str(row.format_id), row.version.number)


def _checked(content: Content, values: Values) -> dict[str, str]:
    """A value for every variable: what was given, else what is meant; raises variables.BadValue."""
    return {
        each.key: variables.checked(each, values.get(each.key) or each.default) for each in content.variables
    }


def _newest(row: Adoption) -> Copy:
    """What the copy says now."""
    return Copy.objects.filter(adoption=row).latest("kept_at", "pk")


def _content_of(copy: Copy) -> Content:
    """The blocks and variables of a copy."""
    return recalled(copy.blocks, copy.variables)


def _keep(row: Adoption, content: Content, values: Values, at: datetime) -> None:
    """Let the copy say this from now on; what it said before stays readable."""
    before = Copy.objects.filter(adoption=row, opened=True).exists()
    Copy.objects.create(
        organisation_id=row.organisation_id, format_id=row.format_id, adoption=row,
        version_id=row.version_id, blocks=kept_blocks(content.blocks),
        variables=kept_variables(content.variables), values=dict(values), kept_at=at, opened=before,
    )  # fmt: skip


def _adoptable(of: str, actor: Actor, at: datetime) -> Format:
    row = one(of_formats.SEE, of, actor, at)
    if row.organisation_id == actor.organisation:
        raise OwnFormat(of)
    if row.state != FormatState.SHARED:
        raise NoSuchFormatMove(of)
    using = {"format": row, "organisation": actor.organisation, "state": UseState.USING.value}
    if Adoption.objects.filter(**using).exists():
        raise AlreadyAdopted(of)
    return row


def _changed(row: Adoption) -> facts.CopyChanged:
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
    return was, theirs, _content_of(_newest(row))
