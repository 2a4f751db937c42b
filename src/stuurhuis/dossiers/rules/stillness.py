# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands still? What waits for us first, then what is blocked, then what moved longest ago."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from stuurhuis.dossiers.rules.standing import Obstacle, State
from stuurhuis.dossiers.rules.words import DossierSeen

OVER = frozenset({State.STOPPED, State.DONE, State.DONE_ELSEWHERE, State.GONE})


@dataclass(frozen=True, slots=True)
class Stuck:
    """A dossier in which the own organisation is blocked, by what, and since when."""

    dossier: str
    question: str
    obstacle: Obstacle
    words: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Overdue:
    """What the own organisation promised in a dossier and should have kept by now."""

    dossier: str
    question: str
    words: str
    due: date


def stillest_first(found: Iterable[DossierSeen], organisation: str) -> tuple[DossierSeen, ...]:
    """In the order in which somebody of an organisation should look at them."""
    return tuple(sorted(found, key=lambda one: (_group(one, organisation), one.moved, one.id)))


def _group(one: DossierSeen, organisation: str) -> int:
    if not one.is_open:
        return 4
    if not one.accepted:
        return 0
    standing = one.standing_of(organisation)
    if standing is not None and standing.state in OVER:
        return 3
    return 1 if standing is not None and standing.state is State.BLOCKED else 2
