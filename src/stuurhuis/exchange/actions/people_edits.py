# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Propose words for the profile of a colleague, who takes them over or not."""

from datetime import datetime

from stuurhuis.exchange.facts import people as facts
from stuurhuis.exchange.models.people import ProfileItem, SuggestedEdit
from stuurhuis.exchange.policy import people as policy
from stuurhuis.exchange.policy.people_opened import open_what_is_chosen
from stuurhuis.exchange.rules.people import ItemKind
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor, one


class NotForAnother(Exception):
    """What somebody wants, nobody else proposes; and nobody proposes to oneself."""


class ProposedAlready(Exception):
    """The same colleague proposed the same words."""


@action(policy.SUGGEST_EDIT)
def suggest(
    profile: int, kind: ItemKind, words: str, *, item: int | None = None, actor: Actor, at: datetime
) -> facts.EditSuggested:
    """Propose something new, or better words for an item that one is shown.

    Raises NotThere when one is not shown the profile or the item, NotForAnother, ProposedAlready.
    """
    shown = one(policy.SEE_PERSON, profile, actor, at)
    better = one(policy.SEE_ITEMS, item, actor, at) if item is not None else None
    kind = ItemKind(better.kind) if better else kind
    if shown.person_id == actor.person or not kind.can_be_suggested:
        raise NotForAnother(kind)
    said = {"profile": shown, "kind": kind, "words": words, "suggested_by_id": actor.person}
    if SuggestedEdit.objects.filter(**said).exists():
        raise ProposedAlready(shown.pk)
    row = SuggestedEdit.objects.create(
        **said,
        organisation_id=shown.organisation_id,
        partner_id=actor.organisation,
        item=better,
        suggested_at=at,
    )
    return facts.EditSuggested(shown.pk, row.pk)


@action(policy.DECIDE_EDIT)
def accept(row: SuggestedEdit, *, actor: Actor, at: datetime) -> facts.EditDecided:
    """Take it over; it is shown to whom its kind, or the item in whose place it comes, is shown."""
    if row.item is not None:
        row.item.words, row.item.concept = row.words, ""
        row.item.save(update_fields=["words", "concept"])
    else:
        kind = ItemKind(row.kind)
        of = {"organisation_id": row.organisation_id, "profile": row.profile, "kind": kind}
        same = ProfileItem.objects.filter(**of, words__iexact=row.words)
        if not same.exists():
            ProfileItem.objects.create(**of, words=row.words, audience=kind.audience)
    open_what_is_chosen(row.profile)
    return _decided(row, accepted=True)


@action(policy.DECIDE_EDIT)
def decline(row: SuggestedEdit, *, actor: Actor, at: datetime) -> facts.EditDecided:
    """Do not take it over; nothing of it is kept."""
    return _decided(row, accepted=False)


def _decided(row: SuggestedEdit, *, accepted: bool) -> facts.EditDecided:
    fact = facts.EditDecided(row.profile_id, accepted)
    row.delete()
    return fact
