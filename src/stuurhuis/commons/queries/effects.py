# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did a format do at those who adopted it? As the worker reckoned it last."""

import json
from collections import defaultdict
from datetime import datetime
from typing import Any

from stuurhuis.commons.models import Format
from stuurhuis.commons.policy import formats as policy
from stuurhuis.commons.rules.effects import COURSE, DATA_SET, CoursePoint, EffectSeen, Said, Verdict
from stuurhuis.commons.rules.formats import Direction
from stuurhuis.kernel.door import question
from stuurhuis.kernel.lake import reading, versions
from stuurhuis.kernel.policy import Actor

PLAIN = (
    "indicator", "adopters", "counted", "beside", "since", "until", "readable", "method", "estimate", "lo95",
    "hi95",
)  # fmt: skip
TOLD = ("direction", "verdict", "without_low", "without_high", "said_nl", "said_en", "warnings")
EFFECTS = f"SELECT {', '.join((*PLAIN, *TOLD))} FROM effects WHERE format = ?"  # noqa: S608 - our own names
POINTS = "SELECT indicator, event, estimate, lo95, hi95 FROM courses WHERE format = ? ORDER BY event"
Points = dict[str, list[CoursePoint]]


@question(policy.SEE, one=True)
def effects(row: Format, *, actor: Actor, at: datetime) -> tuple[EffectSeen, ...]:
    """The effects of a format, an indicator each; none while the worker has not looked yet."""
    found = versions.current_of((DATA_SET, COURSE))
    if len(found) < 2:
        return ()
    points: Points = defaultdict(list)
    for indicator, *point in reading.read({"courses": found[COURSE]}, POINTS, [str(row.pk)]):
        points[indicator].append(CoursePoint(*point))
    rows = reading.read({"effects": found[DATA_SET]}, EFFECTS, [str(row.pk)])
    return tuple(_effect(one, tuple(points[one[0]])) for one in rows)


def _effect(row: tuple[Any, ...], course: tuple[CoursePoint, ...]) -> EffectSeen:
    direction, verdict, low, high, dutch, english, warnings = row[len(PLAIN) :]
    return EffectSeen(
        **dict(zip(PLAIN, row[: len(PLAIN)], strict=True)),
        direction=Direction(direction),
        verdict=Verdict(verdict),
        without=None if low is None else (low, high),
        said=Said(dutch, english),
        warnings=tuple(Said(*one) for one in json.loads(warnings)),
        course=course,
    )
