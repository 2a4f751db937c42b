# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who takes part together, when each says under which condition, and who pays what? Amounts are cents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LEAST = 2
"""Together is two."""


class CostKey(StrEnum):
    """By what the costs are divided."""

    EQUAL = "equal"
    INHABITANTS = "inhabitants"
    USE = "use"


@dataclass(frozen=True, slots=True)
class Condition:
    """We join when at least so many others do, for at most so much, until a day.

    `most` is None for any amount. `weight` is how much of the costs is ours, beside that of the others: 1
    when all pay the same, else inhabitants or use.
    """

    others: int
    most: int | None
    until: date
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Willing:
    """An organisation that would join, and when; `agreed` is the most that was confirmed with a mandate."""

    organisation: str
    condition: Condition
    agreed: int | None = None


@dataclass(frozen=True, slots=True)
class Together:
    """The largest set whose conditions hold together, what each would pay, and who has yet to confirm that.

    `short` is how many more of middling size it takes, 0 when it can go on; None when more do not help.
    """

    members: tuple[str, ...]
    shares: Mapping[str, int]
    unconfirmed: tuple[str, ...]
    short: int | None

    @property
    def is_agreed(self) -> bool:
        """Whether everybody in it confirmed."""
        return bool(self.members) and not self.unconfirmed


def largest(willing: Iterable[Willing], cents: int) -> tuple[Willing, ...]:
    """The largest set in which everybody's condition holds; empty where there is none.

    A condition that holds in a set holds in every larger one: there are more others, and a share is no
    higher. So sets that hold make one that holds, and there is one largest. Who drops out was in none.
    """
    kept = tuple(sorted(willing, key=lambda one: one.organisation))
    while True:
        content = tuple(one for one in kept if _holds(one.condition, kept, cents))
        if len(content) == len(kept):
            return kept
        kept = content


def ceiling(condition: Condition, members: Sequence[Willing], cents: int) -> int:
    """What a member pays at most in a set: its part, rounded up to a cent."""
    return -(-cents * condition.weight // sum(one.condition.weight for one in members))


def shares(cents: int, weights: Mapping[str, int]) -> dict[str, int]:
    """What each pays, to the cent: rounded down, and the cents left go to who lost most by that.

    Equal losses go by the code, so that the same always comes out; together it is the whole amount.
    """
    whole = sum(weights.values())
    paid = {code: cents * weight // whole for code, weight in weights.items()}
    lost = sorted(weights, key=lambda code: (-(cents * weights[code] % whole), code))
    for code in lost[: cents - sum(paid.values())]:
        paid[code] += 1
    return paid


def together(willing: Iterable[Willing], cents: int, least: int, today: date) -> Together:
    """Who would take part today: who confirmed, and who is not past its own day."""
    living = [one for one in willing if one.agreed is not None or one.condition.until >= today]
    members = largest(living, cents)
    if len(members) < max(least, LEAST):
        return Together((), {}, (), _short(living, cents, least))
    return _set(members, cents, short=0)


def at_the_end(willing: Iterable[Willing], cents: int, least: int) -> Together:
    """Who takes part when the last day is over: of who confirmed, each for at most what was confirmed."""
    sure = [_as_confirmed(one) for one in willing if one.agreed is not None]
    members = largest(sure, cents)
    return _set(members, cents, short=0) if len(members) >= max(least, LEAST) else Together((), {}, (), None)


def _set(members: Sequence[Willing], cents: int, *, short: int) -> Together:
    paid = shares(cents, {one.organisation: one.condition.weight for one in members})
    open_ = (
        one for one in members if one.agreed is None or ceiling(one.condition, members, cents) > one.agreed
    )
    return Together(
        tuple(one.organisation for one in members), paid, tuple(one.organisation for one in open_), short
    )


def _holds(condition: Condition, members: Sequence[Willing], cents: int) -> bool:
    if len(members) - 1 < condition.others:
        return False
    return condition.most is None or ceiling(condition, members, cents) <= condition.most


def _as_confirmed(one: Willing) -> Willing:
    said, most = one.condition, one.agreed or 0
    least = most if said.most is None else min(said.most, most)
    return Willing(one.organisation, Condition(said.others, least, said.until, said.weight), one.agreed)


def _short(living: Sequence[Willing], cents: int, least: int) -> int | None:
    """How many newcomers without a condition, of middling size, it takes; None when twenty do not help."""
    weights = sorted(one.condition.weight for one in living) or [1]
    new = Condition(0, None, date.max, weights[len(weights) // 2])
    for more in range(1, 21):
        newcomers = [Willing(f"~{number}", new) for number in range(more)]
        found = largest([*living, *newcomers], cents)
        if len(found) >= max(least, LEAST) and len(found) > more:
            return more
    return max(least, LEAST) if not living else None


def foreseen(willing: Iterable[Willing], us: tuple[str, int], cents: int, more: int = 0) -> int:
    """What we would pay, by our weight, beside all who would join, and so many more of middling size."""
    name, weight = us
    weights = {one.organisation: one.condition.weight for one in willing} | {name: weight}
    middling = sorted(weights.values())[len(weights) // 2]
    return shares(cents, weights | {f"~{number}": middling for number in range(more)})[name]
