# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Do something: allowed by policy, in one transaction with the subject locked and read again, and told."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, overload

from django.db.models import Model

from stuurhuis.kernel import journal
from stuurhuis.kernel.door.opening import deed, refusals_recorded, takes_actor_and_time, who_and_when
from stuurhuis.kernel.parties import COUNTRY
from stuurhuis.kernel.policy import Actor, NotThere, Rule, RuleOn, deciding
from stuurhuis.kernel.store.wall import within

P = ParamSpec("P")
M = TypeVar("M", bound=Model)
F = TypeVar("F")
Key = int | str


@overload
def action(rule: Rule) -> Callable[[Callable[P, F]], Callable[P, F]]: ...
@overload
def action(
    rule: RuleOn[M],
) -> Callable[[Callable[Concatenate[M, P], F]], Callable[Concatenate[Key, P], F]]: ...
def action(rule: Rule | RuleOn[Any]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a function a deed: it returns a fact, which is told in the same transaction.

    Under a ``Rule`` the function takes keyword-only ``actor`` and ``at``. Under a ``RuleOn`` it takes the
    row first, and its caller passes the key of the row.
    Raises policy.NotAllowed, policy.NotThere, journal.NotAFact.
    """

    def decorate(body: Callable[..., Any]) -> Callable[..., Any]:
        takes_actor_and_time(body)

        @wraps(body)
        def through_the_door(*given: Any, **named: Any) -> Any:
            actor, at = who_and_when(named)
            about = f"{rule.subject._meta.label}:{given[0]}" if isinstance(rule, RuleOn) else _own(actor)
            own = within(actor.organisation or COUNTRY, person=actor.person, whole=True)
            with refusals_recorded(rule, actor, at, about), own:
                fact = body(*_allowed(rule, given, actor, at), **named)
                journal.tell(deed(rule, actor, at, subject=about, fact=fact))
            return fact

        return through_the_door

    return decorate


def _own(actor: Actor) -> str:
    return f"store.Organisation:{actor.organisation or COUNTRY}"


def _allowed(rule: Rule | RuleOn[Any], given: tuple[Any, ...], actor: Actor, at: datetime) -> tuple[Any, ...]:
    if isinstance(rule, Rule):
        deciding.check(rule, actor, at)
        return given
    key, *others = given
    deciding.one(rule, key, actor, at)
    if not rule.subject._default_manager.select_for_update().filter(pk=key).order_by().exists():
        raise NotThere
    return deciding.one(rule, key, actor, at), *others
