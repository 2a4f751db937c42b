# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""May this actor? The one answer, for one row and for many."""

from datetime import datetime
from typing import TypeVar

from django.db.models import Model, QuerySet

from stuurhuis.kernel.policy.actors import Actor
from stuurhuis.kernel.policy.conditions import Asking, Condition
from stuurhuis.kernel.policy.refusals import NotAllowed, NotThere
from stuurhuis.kernel.policy.rules import Rule, RuleOn
from stuurhuis.kernel.store.models import Organisation
from stuurhuis.kernel.store.wall import Wall

M = TypeVar("M", bound=Model)
Key = int | str


def rows(rule: RuleOn[M], actor: Actor, at: datetime) -> QuerySet[M]:
    """The rows that the rule shows to an actor."""
    return _shown(rule.subject, rule.when, actor, at)


def one(rule: RuleOn[M], key: Key, actor: Actor, at: datetime) -> M:
    """The row with this key; raises NotAllowed to who may know of it, and else NotThere."""
    found = rows(rule, actor, at).filter(pk=key).first()
    if found is None:
        raise _refusal(rule, key, actor, at)
    return found


def check(rule: Rule, actor: Actor, at: datetime) -> None:
    """Raise NotAllowed for the first condition that does not hold of the actor."""
    for condition in rule.when:
        asked = condition.shows(Asking(actor, at, Organisation))
        if asked and not Organisation.objects.filter(asked, pk=actor.organisation).exists():
            raise NotAllowed(rule.name, condition)


def _shown(model: type[M], when: tuple[Condition, ...], actor: Actor, at: datetime) -> QuerySet[M]:
    if issubclass(model, Wall) and not actor.organisation:
        return QuerySet(model).none()
    asking = Asking(actor, at, model)
    shown: QuerySet[M] = model._default_manager.all()
    wanted = [condition.shows(asking) for condition in when]
    return shown.filter(*(q for q in wanted if q)) if wanted else shown.none()


def _refusal(rule: RuleOn[M], key: Key, actor: Actor, at: datetime) -> NotAllowed | NotThere:
    if not rule.known_to or not _shown(rule.subject, rule.known_to, actor, at).filter(pk=key).exists():
        return NotThere()
    for condition in rule.when:
        if not _shown(rule.subject, (condition,), actor, at).filter(pk=key).exists():
            return NotAllowed(rule.name, condition)
    return NotThere()
