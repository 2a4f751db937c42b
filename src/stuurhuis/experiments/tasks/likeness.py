# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How alike are the places of an experiment to the rest? What worked in a rare place may not elsewhere."""

from stuurhuis.engines.peers import peers
from stuurhuis.experiments.rules.findings import Likeness, Said
from stuurhuis.experiments.rules.seen import ExperimentSeen
from stuurhuis.experiments.tasks import figures
from stuurhuis.experiments.tasks.wording import refusal

ALIKE = 1.0
"""Robust standard deviations, over all features together, within which two places are alike."""
NEAREST = 5


def likeness_of(seen: ExperimentSeen) -> tuple[Likeness, str]:
    """How many others resemble the places where it is done, and which most."""
    try:
        table = figures.positions()
        there = set(table["region"])
        ours = [code for code in figures.treated(seen) if code in there]
        if not ours:
            raise figures.NoFigures
        found = peers(table, identifier="region", top=len(table), only=ours)
    except ValueError as why:
        return Likeness(0, 0, (), refusal(why)), ""
    nearest = found[~found["peer"].isin(ours)].groupby("peer")["distance"].min().sort_values()
    alike = int((nearest <= ALIKE).sum())
    return Likeness(len(nearest), alike, tuple(nearest.index[:NEAREST]), Said()), ""
