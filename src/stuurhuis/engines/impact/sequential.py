# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""May I look already? Margins that hold at every moment at once, so that one may look any day and stop.

A confidence sequence for the difference between what was drawn to get the measure and what was not: the
asymptotic one of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (2024), theorem 2.2, for the mean of scores
in which each side is set off against what was expected of it from what came before (their section 3:
randomised experiments). An ordinary 95 % margin looked at every day is wrong far more often than one time in
twenty.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from stuurhuis.engines.impact.panels import Floats, Ints
from stuurhuis.engines.impact.reading import MissingColumn

FIRST_LOOK = 30
"""Before so many observations nothing is told: the margins lean on a mean behaving like one."""


class ChanceOutOfRange(ValueError):
    """The chance to be drawn lies between 0 and 1."""

    def __init__(self, chance: float) -> None:
        super().__init__(f"de kans om te worden geloot is {chance}; geef een getal tussen 0 en 1")


class NotDrawn(ValueError):
    """The measure is there or it is not."""

    def __init__(self) -> None:
        super().__init__(
            "kolom 'treated' heeft alleen 0 en 1; elk cijfer hoort bij wie de maatregel kreeg of niet"
        )


@dataclass(frozen=True)
class Sequence:
    """What could be read at each moment: `table` has seen, estimate, lo95, hi95 (NaN before FIRST_LOOK).

    `decided` is the number seen when the margin first left zero out; None when it still holds it.
    """

    table: pd.DataFrame
    decided: int | None
    sentence: str
    sentence_en: str


def sequence(
    observations: pd.DataFrame, *, chance: float = 0.5, level: float = 0.95, tuned_for: int = 200
) -> Sequence:
    """Read an experiment as it comes in.

    Args:
        observations: `treated` (0 or 1, drawn by lot) and `value`, a row per person, case or day, in the
            order of
            time; what belongs to one unit stands in one row.
        chance: with which each was drawn to get the measure.
        level: how sure, over all moments together.
        tuned_for: at how many observations the margins are narrowest.

    Raises:
        MissingColumn, ChanceOutOfRange, NotDrawn.
    """
    drawn = _drawn(observations, chance)
    scores = _scores(observations["value"].to_numpy(float), drawn, chance)
    seen = np.arange(1, scores.size + 1)
    middle = np.cumsum(scores) / seen
    variance = np.maximum(np.cumsum(scores**2) / seen - middle**2, 0.0) * seen / np.maximum(seen - 1, 1)
    reach = np.sqrt(variance) * boundary(seen, 1 - level, tuned_for)
    reach[: FIRST_LOOK - 1] = np.nan
    low, high = middle - reach, middle + reach
    table = pd.DataFrame({"seen": seen, "estimate": middle, "lo95": low, "hi95": high})
    out = np.flatnonzero((low > 0) | (high < 0))
    decided = int(seen[out[0]]) if out.size else None
    return Sequence(table, decided, *_said(scores.size, decided))


def _drawn(observations: pd.DataFrame, chance: float) -> Floats:
    """Who was drawn to get the measure; raises what `sequence` names."""
    for column in ("treated", "value"):
        if column not in observations.columns:
            raise MissingColumn(column, [str(name) for name in observations.columns])
    if not 0 < chance < 1:
        raise ChanceOutOfRange(chance)
    drawn = observations["treated"].to_numpy(float)
    if not np.isin(drawn, (0.0, 1.0)).all():
        raise NotDrawn
    return drawn


def boundary(seen: Floats | Ints, miss: float, tuned_for: int) -> Floats:
    """How many standard deviations of one observation the margin reaches after so many (theorem 2.2)."""
    odds = -2 * np.log(miss)
    tuning = (odds + np.log(odds + 1)) / tuned_for
    grown = seen * tuning + 1
    return np.asarray(np.sqrt(2 * grown / (seen**2 * tuning) * np.log(np.sqrt(grown) / miss)))


def _scores(values: Floats, drawn: Floats, chance: float) -> Floats:
    """Per observation an unbiased guess of the effect, set off against the means of what came before it."""
    ours, theirs = _earlier_mean(values, drawn), _earlier_mean(values, 1 - drawn)
    one = ours + drawn / chance * (values - ours)
    other = theirs + (1 - drawn) / (1 - chance) * (values - theirs)
    return np.asarray(one - other)


def _earlier_mean(values: Floats, chosen: Floats) -> Floats:
    """Before each observation the mean of the chosen ones so far; of all so far, or nothing, without any."""
    number = np.concatenate([[0.0], np.cumsum(chosen)[:-1]])
    whole = np.concatenate([[0.0], np.cumsum(values * chosen)[:-1]])
    seen = np.arange(values.size)
    everybody = np.concatenate([[0.0], np.cumsum(values)[:-1]]) / np.maximum(seen, 1)
    return np.where(number > 0, whole / np.maximum(number, 1), everybody)


def _said(seen: int, decided: int | None) -> tuple[str, str]:
    if seen < FIRST_LOOK:
        return (
            f"Te vroeg: er zijn {seen} waarnemingen, en pas vanaf {FIRST_LOOK} is er iets te zeggen.",
            f"Too early: there are {seen} observations, and from {FIRST_LOOK} on something can be said.",
        )
    if decided is None:
        return (
            (
                f"Na {seen} waarnemingen is nog niet te zeggen of de maatregel iets doet; verder kijken mag "
                "elke dag."
            ),
            (
                f"After {seen} observations it cannot be told yet whether the measure does anything; you may "
                "look any day."
            ),
        )
    return (
        (
            f"Na {decided} waarnemingen was duidelijk dat de maatregel iets doet; dat blijft gelden hoe vaak "
            "er ook is gekeken."
        ),
        (
            f"After {decided} observations it was clear that the measure does something, however often one "
            "had looked."
        ),
    )
