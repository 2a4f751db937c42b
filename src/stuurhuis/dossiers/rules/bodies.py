# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which organisations have the legal task, on a level and for a task field? Reads bodies.toml."""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from stuurhuis.dossiers.rules.retention import InBoth
from stuurhuis.dossiers.rules.words import Level

TABLE = Path(__file__).with_name("bodies.toml")


@dataclass(frozen=True, slots=True)
class TaskBody:
    """A kind of organisation with a task on a level, by which law; `registered` when it can be asked here."""

    kind: str
    level: Level
    words: InBoth
    law: str
    registered: bool


def bodies(task_field: str, levels: Collection[Level]) -> tuple[TaskBody, ...]:
    """Who has the task of a task field on these levels, in the order of the table; each kind once."""
    found = (body for start, body in _rows() if body.level in levels and _begins(task_field, start))
    return tuple({one.kind: one for one in found}.values())


def works_in(code: str) -> frozenset[str]:
    """The provinces in which a regional body works; none for one that is not in the table."""
    return frozenset(_table()["areas"].get(code, ()))


def _begins(task_field: str, start: str) -> bool:
    """Whether a code is this one or a part of it; every code is for a start that is empty."""
    return not start or task_field == start or task_field.startswith(start if "." in start else f"{start}.")


@cache
def _rows() -> tuple[tuple[str, TaskBody], ...]:
    return tuple((row["task"], _body(row)) for row in _table()["bodies"])


def _body(row: dict[str, Any]) -> TaskBody:
    words = InBoth(row["nl"], row["en"])
    return TaskBody(row["kind"], Level(row["level"]), words, row["law"], row.get("registered", True))


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))
