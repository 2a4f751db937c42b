# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What both ways through the door share: who comes, in whose name, and that a refusal is recorded."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from stuurhuis.kernel import journal
from stuurhuis.kernel.policy import Actor, Refused, Rule, RuleOn

_REFUSED: ContextVar[list[journal.Deed] | None] = ContextVar("stuurhuis_refused", default=None)


class NoActor(TypeError):
    """Something went to the door without an actor or a time."""


def takes_actor_and_time(body: Callable[..., Any]) -> None:
    """Refuse, at import, a body without keyword-only ``actor`` and ``at``."""
    asked = inspect.signature(body).parameters
    for name in ("actor", "at"):
        if name not in asked or asked[name].kind is not inspect.Parameter.KEYWORD_ONLY:
            raise NoActor(f"{body.__module__}.{body.__qualname__} takes no keyword-only '{name}'")


def who_and_when(given: Mapping[str, object]) -> tuple[Actor, datetime]:
    """The actor and the time of a call; raises NoActor."""
    actor, at = given.get("actor"), given.get("at")
    if not isinstance(actor, Actor) or not isinstance(at, datetime) or at.tzinfo is None:
        raise NoActor("pass actor=… and an aware at=…")
    return actor, at


def deed(rule: Rule | RuleOn[Any], actor: Actor, at: datetime, **more: Any) -> journal.Deed:
    """What the journal is told of it."""
    return journal.Deed(
        at=at,
        actor=actor.kind,
        person=actor.person,
        organisation=actor.organisation,
        origin=actor.origin,
        rule=rule.name,
        ground=rule.ground.key,
        purpose=rule.purpose.reference if rule.purpose else "",
        **more,
    )


@contextmanager
def refusals_recorded(
    rule: Rule | RuleOn[Any], actor: Actor, at: datetime, subject: str = ""
) -> Iterator[None]:
    """Record a refusal in a transaction of its own, after the one in which it was refused is gone.

    Within another door the outer one records it, since what is written now would be undone with it.
    """
    outer = _REFUSED.get()
    refused = [] if outer is None else outer
    token = _REFUSED.set(refused)
    try:
        yield
    except Refused:
        refused.append(deed(rule, actor, at, result="refused", subject=subject))
        raise
    finally:
        _REFUSED.reset(token)
        if outer is None:
            _record(refused)


def _record(refused: list[journal.Deed]) -> None:
    for each in refused:
        if each.actor == "visitor":
            journal.count_refusal(each.rule, each.at)
        else:
            journal.tell(each)
