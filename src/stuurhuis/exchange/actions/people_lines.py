# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Name one's manager, say that it is not so, and say who decides when the manager is away."""

from datetime import datetime
from typing import Any

from stuurhuis.exchange.actions.people_items import NotAColleague
from stuurhuis.exchange.facts import people as facts
from stuurhuis.exchange.models.people import Line
from stuurhuis.exchange.policy import people_lines as policy
from stuurhuis.exchange.policy.people_lines import works_with
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


class NobodyToStandInFor(Exception):
    """Nobody named the actor as manager, so there is nothing to decide about."""


@action(policy.NAME_MANAGER)
def name_manager(manager: int, *, actor: Actor, at: datetime) -> facts.LineNamed:
    """Say who one's manager is, in the place of who it was. Raises NotAColleague.

    Whoever decides for this manager when away, decides about the new one as well.
    """
    if not works_with(actor, manager, at):
        raise NotAColleague(manager)
    here: dict[str, Any] = {"organisation_id": actor.organisation}
    others = Line.objects.filter(**here, manager=manager, refused_at=None).exclude(stand_in=None)
    stand_in = others.exclude(stand_in=actor.person).values_list("stand_in", flat=True).first()
    row, _ = Line.objects.update_or_create(
        **here | {"person_id": actor.person},
        defaults={"manager_id": manager, "stand_in_id": stand_in, "named_at": at, "refused_at": None},
    )
    return facts.LineNamed(row.pk)


@action(policy.END_LINE)
def end_line(row: Line, *, actor: Actor, at: datetime) -> facts.LineEnded:
    """Name no manager any more."""
    fact = facts.LineEnded(row.pk)
    row.delete()
    return fact


@action(policy.REFUSE_LINE)
def refuse_line(row: Line, *, actor: Actor, at: datetime) -> facts.LineRefused:
    """Say that one is not this colleague's manager; who named one is asked again."""
    row.refused_at = at
    row.save(update_fields=["refused_at"])
    return facts.LineRefused(row.pk)


@action(policy.NAME_LINE_STAND_IN)
def name_stand_in(person: int, *, actor: Actor, at: datetime) -> facts.LineStandInNamed:
    """Say who decides for all one's people when one is away; nobody decides about oneself.

    Raises NotAColleague, NobodyToStandInFor.
    """
    if not works_with(actor, person, at):
        raise NotAColleague(person)
    mine = Line.objects.filter(organisation=actor.organisation, manager=actor.person, refused_at=None)
    lines = mine.exclude(person=person).update(stand_in=person)
    if not lines:
        raise NobodyToStandInFor(actor.person)
    return facts.LineStandInNamed(lines)


@action(policy.STEP_BACK)
def step_back(row: Line, *, actor: Actor, at: datetime) -> facts.LineStandInNamed:
    """Say, as the stand-in of a manager, that one does not decide."""
    row.stand_in = None
    row.save(update_fields=["stand_in"])
    return facts.LineStandInNamed(1)
