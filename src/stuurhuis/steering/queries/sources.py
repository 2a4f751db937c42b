# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which sources are there, and which versions of their figures?"""

from datetime import datetime

from stuurhuis.kernel import lake
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.policy import figures as policy
from stuurhuis.steering.queries import words


@question(policy.SEE_FIGURES)
def register(*, actor: Actor, at: datetime) -> tuple[lake.Source, ...]:
    """The whole register of sources."""
    return lake.sources()


@question(policy.SEE_FIGURES)
def source(name: str, *, actor: Actor, at: datetime) -> lake.Source | None:
    """One source, or none."""
    return lake.source(name)


@question(policy.SEE_FIGURES)
def named(name: str, language: str, *, actor: Actor, at: datetime) -> str:
    """The name of a source in a language; its id when the register does not know it."""
    shown = {one.source: one.label(language) for one in words.standing(actor=actor, at=at).freshness}
    if name in shown:
        return shown[name]
    found = lake.source(name)
    if found is None:
        return name
    return found.name_en if language == "en" else found.name_nl


@question(policy.SEE_FIGURES)
def versions(name: str, *, actor: Actor, at: datetime) -> tuple[lake.VersionRecord, ...]:
    """All versions of the data sets of a source, newest first."""
    sets = [data_set.id for data_set in lake.data_sets() if data_set.source == name]
    found = [version for data_set in sets for version in lake.history(data_set)]
    newest = sorted(found, key=lambda version: version.made_at, reverse=True)
    return tuple(lake.record(version.data_set, version.number) for version in newest)


@question(policy.SEE_FIGURES)
def is_current(data_set: str, number: int, *, actor: Actor, at: datetime) -> bool:
    """Whether this is the version that is shown now."""
    found = lake.current(data_set)
    return found is not None and found.number == number
