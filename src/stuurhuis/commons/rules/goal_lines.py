# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which goals stand in a format that is a tree of them? One line says one thing, below its programme.

8 Wonen
Doel 8.1: Iedereen vindt binnen een jaar een woning
Waarom: Starters wachten nu zeven jaar.
Indicator: wachttijd-sociale-huur
Streefwaarde: 2028 ten hoogste 12
Inspanning: Vierhonderd flexwoningen
Taakveld: 8.3 100
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

Bound = Literal["at_least", "at_most", "exactly"]
BOUNDS: Final[dict[str, Bound]] = {
    "ten minste": "at_least", "ten hoogste": "at_most", "precies": "exactly",
    "at least": "at_least", "at most": "at_most", "exactly": "exactly",
}  # fmt: skip
_TITLE: Final = re.compile(r"(\S{1,8})\s+(.+)")
_GOAL: Final = re.compile(r"(?:Doel|Goal) (\S{1,12}): *(.+)")
_SAID: Final = re.compile(
    r"(Ambitie|Ambition|Waarom|Why|Indicator|Streefwaarde|Target|Inspanning|Measure|Taakveld|Task field)"
    r": *(.+)"
)
_TARGET: Final = re.compile(rf"(\S+) ({'|'.join(BOUNDS)}) (-?[\d.]+(?:,\d+)?)(?:; *(.+))?")
_PART: Final = re.compile(r"(\d+\.\d+[a-z]?) (\d{1,3})(?: ?%)?")
_ENGLISH: Final = {
    "Ambition": "Ambitie", "Why": "Waarom", "Target": "Streefwaarde", "Measure": "Inspanning",
    "Task field": "Taakveld",
}  # fmt: skip
WHOLE: Final = 100


@dataclass(frozen=True, slots=True)
class TargetLine:
    """What an indicator should be in a period, and why."""

    period: str
    bound: Bound
    value: float
    rationale: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator of a goal, with its targets."""

    indicator: str
    targets: tuple[TargetLine, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal with all that hangs from it."""

    number: str
    name: str
    why: str = ""
    indicators: tuple[IndicatorLine, ...] = ()
    measures: tuple[str, ...] = ()
    parts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """A programme with its goals."""

    number: str
    name: str
    ambition: str = ""
    goals: tuple[GoalLine, ...] = ()


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that says nothing of a tree, or at a place where it cannot: in which block, and which line."""

    block: str
    line: int
    text: str


Told = tuple[str, str]  # the title and the text of a block, filled in


def read(blocks: Iterable[Told]) -> tuple[tuple[ProgrammeLine, ...], tuple[BadLine, ...]]:
    """The programmes, and every line that cannot be read."""
    programmes, bad = [], []
    for title, text in blocks:
        named = _TITLE.fullmatch(title.strip())
        if not named:
            bad.append(BadLine(title, 0, title))
            continue
        made = ProgrammeLine(named[1], named[2])
        for number, line in _lines(text):
            said = _said(made, line)
            if said is None:
                bad.append(BadLine(title, number, line))
            made = said or made
        programmes.append(made)
    return tuple(programmes), tuple(bad)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            yield number, line.strip()


def _said(made: ProgrammeLine, line: str) -> ProgrammeLine | None:
    """The programme with what this line says; None when it says nothing there."""
    goal = _GOAL.fullmatch(line)
    if goal:
        return replace(made, goals=(*made.goals, GoalLine(goal[1], goal[2])))
    found = _SAID.fullmatch(line)
    if not found:
        return None
    word, said = _ENGLISH.get(found[1], found[1]), found[2].strip()
    if word == "Ambitie":
        return replace(made, ambition=said)
    if not made.goals:
        return None
    *before, last = made.goals
    changed = _GOAL_WORDS[word](last, said)
    return replace(made, goals=(*before, changed)) if changed else None


def _target(goal: GoalLine, said: str) -> GoalLine | None:
    found = _TARGET.fullmatch(said)
    if not found or not goal.indicators:
        return None
    value = float(found[3].replace(".", "").replace(",", ".") if "," in found[3] else found[3])
    target = TargetLine(found[1], BOUNDS[found[2]], value, found[4] or "")
    *before, last = goal.indicators
    return replace(goal, indicators=(*before, replace(last, targets=(*last.targets, target))))


def _part(goal: GoalLine, said: str) -> GoalLine | None:
    found = _PART.fullmatch(said)
    if not found or not 0 < int(found[2]) <= WHOLE:
        return None
    return replace(goal, parts=(*goal.parts, (found[1], int(found[2]))))


_GOAL_WORDS: Final = {
    "Waarom": lambda goal, said: replace(goal, why=said),
    "Indicator": lambda goal, said: replace(goal, indicators=(*goal.indicators, IndicatorLine(said))),
    "Streefwaarde": _target,
    "Inspanning": lambda goal, said: replace(goal, measures=(*goal.measures, said)),
    "Taakveld": _part,
}
