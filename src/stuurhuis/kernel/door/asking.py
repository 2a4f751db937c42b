# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask something: allowed by policy, evaluated, and logged when it is about people."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any, Concatenate, Generic, Literal, ParamSpec, TypeVar, overload

from django.db.models import Model, QuerySet

from stuurhuis.kernel import journal
from stuurhuis.kernel.door.evaluated import evaluated, refuse_lazy
from stuurhuis.kernel.door.opening import deed, refusals_recorded, takes_actor_and_time, who_and_when
from stuurhuis.kernel.policy import Actor, Rule, RuleOn, deciding
from stuurhuis.kernel.store.wall import within

P = ParamSpec("P")
M = TypeVar("M", bound=Model)
R = TypeVar("R")
Key = int | str


class NoDataSubject(TypeError):
    """An answer under a purpose for personal data, that does not say whose data it is."""


@overload
def question(rule: Rule) -> Callable[[Callable[P, R]], Callable[P, R]]: ...
@overload
def question(
    rule: RuleOn[M], *, one: Literal[True]
) -> Callable[[Callable[Concatenate[M, P], R]], Callable[Concatenate[Key, P], R]]: ...
@overload
def question(
    rule: RuleOn[M], *, one: Literal[False] = False
) -> Callable[[Callable[Concatenate[QuerySet[M], P], R]], Callable[P, R]]: ...
def question(
    rule: Rule | RuleOn[Any], *, one: bool = False
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a function a question: it returns evaluated values, and its caller passes ``actor`` and ``at``.

    Under a ``RuleOn`` the function takes first the rows that the actor may see (a queryset), or with
    ``one=True`` the one row whose key its caller passes. Rows of an answer about people carry
    ``data_subject`` (`person:12`): each is a line in the processing log, and without that line there is no
    answer. What everyone may ask costs no query of its own.
    Raises policy.NotAllowed, policy.NotThere, NotEvaluated, NoDataSubject.
    """

    def decorate(body: Callable[..., Any]) -> Callable[..., Any]:
        takes_actor_and_time(body)

        @wraps(body)
        def through_the_door(*given: Any, **named: Any) -> Any:
            if isinstance(rule, Rule) and rule.public:
                who_and_when(named)
                return evaluated(lambda: body(*given, **named))
            return _asked(rule, body, given, named, one=one)

        return through_the_door

    return decorate


def _asked(
    rule: Rule | RuleOn[Any],
    body: Callable[..., Any],
    given: tuple[Any, ...],
    named: dict[str, Any],
    *,
    one: bool,
) -> Any:
    actor, at = who_and_when(named)
    about = f"{rule.subject._meta.label}:{given[0]}" if isinstance(rule, RuleOn) and one else ""
    with refusals_recorded(rule, actor, at, about), within(actor.organisation, person=actor.person):
        answer = body(*_allowed(rule, given, actor, at, one=one), **named)
        refuse_lazy(answer)
        _log(rule, actor, at, answer)
    return answer


def _allowed(
    rule: Rule | RuleOn[Any], given: tuple[Any, ...], actor: Actor, at: datetime, *, one: bool
) -> tuple[Any, ...]:
    if isinstance(rule, Rule):
        deciding.check(rule, actor, at)
        return given
    if one:
        key, *others = given
        return deciding.one(rule, key, actor, at), *others
    return deciding.rows(rule, actor, at), *given


def _log(rule: Rule | RuleOn[Any], actor: Actor, at: datetime, answer: Any) -> None:
    if rule.purpose is None or rule.purpose.data == "none":
        return
    oneself = f"person:{actor.person}"
    concerned = sorted({someone for someone in _data_subjects(answer) if someone != oneself})
    if concerned:
        journal.log_processing(deed(rule, actor, at, result="asked"), concerned)


def _data_subjects(answer: Any) -> Iterable[str]:
    if answer is None or isinstance(answer, bool | int):
        return
    if isinstance(answer, Chunk):
        answer = answer.rows
    for row in answer if isinstance(answer, list | tuple) else (answer,):
        someone = getattr(row, "data_subject", None)
        if not isinstance(someone, str) or not someone:
            raise NoDataSubject(f"{type(row).__name__} says not whose data it is")
        yield someone


@dataclass(frozen=True, slots=True)
class Chunk(Generic[R]):
    """A part of a long answer; ``after`` is where the next begins, None at the end."""

    rows: Sequence[R]
    after: int | str | None


def export(ask: Callable[..., Chunk[R]], **named: Any) -> Iterator[Sequence[R]]:
    """A long answer in chunks; each is asked through the door anew, ``after=`` the one before."""
    after: int | str | None = None
    while True:
        chunk = ask(after=after, **named)
        yield chunk.rows
        if chunk.after is None:
            return
        after = chunk.after
