# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Refusals of the engines in both languages, and numbers that may be missing."""

from math import isfinite

from stuurhuis.engines.impact import CannotBeSimulated
from stuurhuis.experiments.rules.findings import Said
from stuurhuis.experiments.tasks.figures import NoFigures

_ENGLISH: dict[type[ValueError], str] = {
    NoFigures: "There are no figures of this indicator yet of the places of the experiment.",
    CannotBeSimulated: "The series are too short, or too few places are left, to reckon with.",
}


def refusal(why: ValueError) -> Said:
    """Why there is no answer, as a sentence."""
    dutch = str(why)
    english = _ENGLISH.get(type(why), "These figures cannot be reckoned with.")
    return Said(f"{dutch[:1].upper()}{dutch[1:]}.", english)


def known(value: float) -> float | None:
    """A number, or None for what is none."""
    return float(value) if isfinite(value) else None
