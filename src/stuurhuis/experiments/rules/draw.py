# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who gets it? A draw that anyone can repeat, with paper and a program that knows SHA-256.

Every candidate gets the SHA-256 of `seed|stratum|name`; within each stratum the lowest ones are drawn. So the
order in which candidates are given makes no difference, and nobody can steer it once the seed is there.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place or a moment that may be drawn, and the group within which that is done fairly."""

    name: str
    stratum: str = ""


class CannotBeDrawn(ValueError):
    """There is nothing to draw: nobody would be left, nobody would get it, or somebody stands in it twice."""


def drawn(candidates: Sequence[Candidate], number: int, seed: str) -> tuple[str, ...]:
    """The names that get it, in alphabetical order; each stratum gets its share. Raises CannotBeDrawn."""
    if not 0 < number < len(candidates):
        raise CannotBeDrawn(f"{number} van {len(candidates)} kan niet; loot er één of meer, en niet allemaal")
    if len({one.name for one in candidates}) < len(candidates):
        raise CannotBeDrawn("iemand staat er twee keer in")
    strata: dict[str, list[Candidate]] = defaultdict(list)
    for one in candidates:
        strata[one.stratum].append(one)
    shares = _shares({name: len(found) for name, found in strata.items()}, number)
    return tuple(
        sorted(one.name for name, found in strata.items() for one in _lowest(found, shares[name], seed))
    )


def _lowest(found: Sequence[Candidate], number: int, seed: str) -> list[Candidate]:
    return sorted(found, key=lambda one: lot(one, seed))[:number]


def lot(one: Candidate, seed: str) -> str:
    """The lot of a candidate, as 64 hexadecimal digits."""
    return sha256(f"{seed}|{one.stratum}|{one.name}".encode()).hexdigest()


def _shares(sizes: dict[str, int], number: int) -> dict[str, int]:
    """How many each stratum gets: its part, rounded down, and what is left to the largest remainders."""
    whole = sum(sizes.values())
    shares = {name: size * number // whole for name, size in sizes.items()}
    order = sorted(sizes, key=lambda name: (-(sizes[name] * number % whole), name))
    for name in order[: number - sum(shares.values())]:
        shares[name] += 1
    return shares
