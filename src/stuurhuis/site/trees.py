# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A tree of goals from a file, as page and command line take it in: looked at first, then taken over."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from stuurhuis.connectors.files.faults import Fault
from stuurhuis.connectors.files.outgoing import Language
from stuurhuis.connectors.files.tree_form import Names
from stuurhuis.connectors.files.trees import Vocabulary, read_tree
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.queries import goals, targets, words
from stuurhuis.steering.queries.sheets import library
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.goals import PlannedProgramme
from stuurhuis.steering.rules.trees import Difference, as_planned, differences


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file offers, what is wrong with it, and what taking it over would change."""

    programmes: tuple[PlannedProgramme, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    differences: tuple[Difference, ...]


def preview(path: Path, organisation: str, *, actor: Actor, at: datetime) -> Preview:
    """Read a file and lay it beside the tree that there is; raises the kinds of FileRefused."""
    now = own_tree(organisation, actor=actor, at=at)
    read = read_tree(path, _vocabulary(now, actor, at))
    changes = () if read.faults else tuple(differences(now, read.programmes))
    return Preview(read.programmes, read.faults, read.warnings, changes)


def own_tree(organisation: str, *, actor: Actor, at: datetime) -> tuple[PlannedProgramme, ...]:
    """The tree of an organisation as a file would offer it, with baselines as precise as they are shown."""
    sheets = words.registered_sheets(actor=actor, at=at)
    decimals = {name: scales.scale(sheet).decimals for name, sheet in sheets.items()}
    return as_planned(goals.tree(organisation, actor=actor, at=at), decimals)


def names(language: Language, *, actor: Actor, at: datetime) -> Names:
    """What indicators and task fields are called, to stand beside their codes."""
    sheets = words.registered_sheets(actor=actor, at=at)
    return Names(
        {name: sheet.label(language) for name, sheet in sheets.items()},
        {
            one.task_field: one.subject(language)
            for one in sheets.values()
            if one.is_budget and one.is_expense and "." in one.task_field
        },
        {name: sheet.label(language) for name, sheet in library(actor=actor, at=at).items()},
    )


def _vocabulary(now: tuple[PlannedProgramme, ...], actor: Actor, at: datetime) -> Vocabulary:
    """All that is registered, and what the tree names already."""
    sheets = words.registered_sheets(actor=actor, at=at)
    held = [goal for programme in now for goal in programme.goals]
    measured = [one for goal in held for one in goal.indicators]
    by_name = {
        name.casefold(): one.id for one in sheets.values() for name in (one.name_en, one.name, one.id) if name
    }
    fields = {one.task_field for one in sheets.values() if "." in one.task_field}
    fields |= {part.task_field for goal in held for part in goal.parts}
    return Vocabulary(
        {one.choice.indicator.casefold(): one.choice.indicator for one in measured} | by_name,
        {name: name for name in fields},
        targets.known(tuple(sheets), actor=actor, at=at),
        [(one.choice.indicator, target) for one in measured for target in one.targets],
        day_of(at),
    )
