# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be shown of a pulse, so that nobody can be told apart?

A team is shown from ten answers, and only where what is left of the level above it is nobody or ten again:
then every difference that can be made between what is shown is about ten or more. Means are rounded so
coarsely that one answer cannot be seen in the difference with an earlier round.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from stuurhuis.exchange.rules.telling import FEWEST, tellable

LOWEST, HIGHEST = 1, 5
Answers = Mapping[int, int]  # how often each answer was given


class PulseQuestion(StrEnum):
    """What is asked, three short questions and nothing else."""

    ENERGY = "energy"
    FIT = "fit"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class TeamWords:
    """A team and the level above it; without one it is a part of the organisation itself."""

    name: str
    above: int | None


@dataclass(frozen=True, slots=True)
class Team:
    """A team of an organisation."""

    id: int
    words: TeamWords


@dataclass(frozen=True, slots=True)
class PulseRoundWords:
    """Of which quarter it is, its first and last day, and whether the whole stands beside the indicators."""

    period: str
    opens_on: date
    closes_on: date
    as_indicator: bool


@dataclass(frozen=True, slots=True)
class PulseRound:
    """Three questions, asked once; what comes out is shown once, after the last day."""

    id: int
    words: PulseRoundWords

    def is_open(self, today: date) -> bool:
        """Whether one can answer."""
        return self.words.opens_on <= today <= self.words.closes_on

    def is_over(self, today: date) -> bool:
        """Whether what came out may be shown."""
        return today > self.words.closes_on


@dataclass(frozen=True, slots=True)
class Counted:
    """How often each answer was given to each question, in one team; nobody's name or time."""

    team: int | None
    answers: Mapping[PulseQuestion, Answers]

    @property
    def size(self) -> int:
        """How many people answered."""
        return max((sum(given.values()) for given in self.answers.values()), default=0)


@dataclass(frozen=True, slots=True)
class TeamPulse:
    """What is shown of a team, or of the whole (None): a mean a question, and how many at least."""

    team: int | None
    means: Mapping[PulseQuestion, float]
    at_least: int


def within(teams: Sequence[Team], counted: Sequence[Counted]) -> dict[int | None, Counted]:
    """Everything that was counted in a team, with what was counted in the teams under it."""
    above = {team.id: team.words.above for team in teams}
    found: dict[int | None, dict[PulseQuestion, dict[int, int]]] = defaultdict(_nothing)
    for one in counted:
        for team in _and_above(one.team, above):
            for question, given in one.answers.items():
                for answer, times in given.items():
                    found[team][question][answer] = found[team][question].get(answer, 0) + times
    return {team: Counted(team, answers) for team, answers in found.items()}


def shown(teams: Sequence[Team], counted: Sequence[Counted]) -> tuple[TeamPulse, ...]:
    """What may be shown of a round, the whole first; a team that is not there is in the level above it."""
    whole = within(teams, counted)
    under: dict[int | None, list[int]] = defaultdict(list)
    for one in teams:
        under[one.words.above].append(one.id)
    found: list[TeamPulse] = []
    ready: list[int | None] = [None] if _size(whole, None) >= FEWEST else []
    while ready:
        team = ready.pop(0)
        found.append(_pulse(whole[team]))
        ready += tellable(_size(whole, team), {part: _size(whole, part) for part in under[team]})
    return tuple(found)


def _pulse(counted: Counted) -> TeamPulse:
    means = {question: rounded(given) for question, given in counted.answers.items()}
    return TeamPulse(counted.team, means, at_least(counted.size))


def rounded(given: Answers) -> float:
    """The mean of ten answers or more, in steps that one answer cannot cross from lowest to highest."""
    size = sum(given.values())
    mean = sum(answer * times for answer, times in given.items()) / size
    parts = max(parts for parts in (2, 5, 10) if size >= parts * (HIGHEST - LOWEST))
    return round(mean * parts) / parts


def at_least(size: int) -> int:
    """How many answered, told in large steps only."""
    return max(step for step in (FEWEST, 20, 50, 100, 200, 500, 1000, 2000, 5000) if size >= step)


def _size(whole: Mapping[int | None, Counted], team: int | None) -> int:
    return whole[team].size if team in whole else 0


def _and_above(team: int | None, above: Mapping[int, int | None]) -> list[int | None]:
    found: list[int | None] = []
    while team is not None:
        found.append(team)
        team = above.get(team)
    return [*found, None]


def _nothing() -> dict[PulseQuestion, dict[int, int]]:
    return {question: {} for question in PulseQuestion}
