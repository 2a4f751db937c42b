# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A tree of goals from a file, as page and command line take it in: looked at first, then taken over."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from stuurhuis.connectors.files.faults import Fault
from stuurhuis.connectors.files.trees import Vocabulary, read_tree
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.queries import goals, words
from stuurhuis.steering.rules.goals import PlannedProgramme
from stuurhuis.steering.rules.trees import Difference, as_planned, differences


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file offers, what is wrong with it, and what taking it over would change."""

    programmes: tuple[PlannedProgramme, ...]
    faults: tuple[Fault, ...]
    differences: tuple[Difference, ...]


def preview(path: Path, organisation: str, *, actor: Actor, at: datetime) -> Preview:
    """Read a file and lay it beside the tree that there is; raises the kinds of FileRefused."""
    now = own_tree(organisation, actor=actor, at=at)
    read = read_tree(path, _vocabulary(now, actor, at))
    changes = () if read.faults else tuple(differences(now, read.programmes))
    return Preview(read.programmes, read.faults, changes)


def own_tree(organisation: str, *, actor: Actor, at: datetime) -> tuple[PlannedProgramme, ...]:
    """The tree of an organisation as a file would offer it."""
    return as_planned(goals.tree(organisation, actor=actor, at=at))


def _vocabulary(now: tuple[PlannedProgramme, ...], actor: Actor, at: datetime) -> Vocabulary:
    """All that is registered, and what the tree names already."""
    sheets = words.registered_sheets(actor=actor, at=at).values()
    held = [goal for programme in now for goal in programme.goals]
    named = {one.choice.indicator for goal in held for one in goal.indicators}
    by_name = {name.casefold(): one.id for one in sheets for name in (one.name_en, one.name, one.id) if name}
    fields = {one.task_field for one in sheets if "." in one.task_field}
    fields |= {part.task_field for goal in held for part in goal.parts}
    return Vocabulary({name.casefold(): name for name in named} | by_name, {name: name for name in fields})
