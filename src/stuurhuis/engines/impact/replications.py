# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same measure in more places: what did it do on average, how much does that differ, and what of a next
place?

Random effects: the variance between places by DerSimonian and Laird (1986), the interval by Hartung and Knapp
(2001) and Sidik and Jonkman (2002), never narrower than the plain one (Röver, Knapp and Friede 2015).
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

from stuurhuis.engines.impact.answer import Estimate, student
from stuurhuis.engines.impact.panels import Floats
from stuurhuis.engines.impact.reading import MissingColumn
from stuurhuis.engines.impact.wording import shown


class TooFewReplications(ValueError):
    """One place is no replication."""

    def __init__(self, number: int) -> None:
        super().__init__(f"{number} uitkomst is te weinig om samen te nemen; er zijn er twee of meer nodig")


class NoError(ValueError):
    """A result without a standard error cannot be weighed."""

    def __init__(self, name: str) -> None:
        super().__init__(f"'{name}' heeft geen effect met een standaardfout boven nul; laat de rij weg")


@dataclass(frozen=True)
class Pooled:
    """Places together.

    `together` is the mean effect; `next_place` where that of a next place will lie (95 % and 80 %; NaN with
    two); `between` the standard deviation between places, `alike` the p-value of Cochran's test that there is
    none, and `inconsistency` (I²) the part of the differences that is not chance. `table`: name, estimate,
    weight, and whether the place contradicts the others (its 95 % margin and the mean are on other sides of
    zero).
    """

    together: Estimate
    next_place: Estimate
    between: float
    alike: float
    inconsistency: float
    table: pd.DataFrame
    sentence: str
    sentence_en: str


def pooled(results: pd.DataFrame) -> Pooled:
    """Pool a table `name, estimate, std_error`. Raises MissingColumn, TooFewReplications and NoError."""
    effects, errors = _usable(results)
    between, chance = _between(effects, errors)
    weights = 1 / (errors**2 + between)
    mean = float(weights @ effects / weights.sum())
    freedom = effects.size - 1
    plain = 1 / weights.sum()
    observed = float(weights @ (effects - mean) ** 2) / freedom * plain
    error = float(np.sqrt(max(plain, observed)))
    ahead = freedom - 1 if freedom > 1 else float("nan")
    together = student("pooled", mean, error, freedom)
    next_place = student("next_place", mean, float(np.sqrt(error**2 + between)), ahead)
    said = _said(together, next_place, effects.size)
    return Pooled(
        together=together,
        next_place=next_place,
        between=float(np.sqrt(between)),
        alike=float(stats.chi2.sf(chance, freedom)),
        inconsistency=max(0.0, (chance - freedom) / chance) if chance > 0 else 0.0,
        table=_places(results, effects, errors, weights, mean),
        sentence=said[0],
        sentence_en=said[1],
    )


def _usable(results: pd.DataFrame) -> tuple[Floats, Floats]:
    """The effects and their errors; raises what `pooled` names."""
    for column in ("name", "estimate", "std_error"):
        if column not in results.columns:
            raise MissingColumn(column, [str(name) for name in results.columns])
    effects, errors = results["estimate"].to_numpy(float), results["std_error"].to_numpy(float)
    usable = np.isfinite(effects) & np.isfinite(errors) & (errors > 0)
    if not usable.all():
        raise NoError(str(results["name"].iloc[int((~usable).argmax())]))
    if len(results) < 2:
        raise TooFewReplications(len(results))
    return effects, errors


def _between(effects: Floats, errors: Floats) -> tuple[float, float]:
    """The variance between places and Cochran's Q."""
    sure = 1 / errors**2
    chance = float(sure @ (effects - sure @ effects / sure.sum()) ** 2)
    size = float(sure.sum() - (sure**2).sum() / sure.sum())
    return max(0.0, (chance - effects.size + 1) / size), chance


def _places(
    results: pd.DataFrame, effects: Floats, errors: Floats, weights: Floats, mean: float
) -> pd.DataFrame:
    against = (np.abs(effects) > 1.959964 * errors) & (np.sign(effects) != np.sign(mean))
    return pd.DataFrame(
        {
            "name": results["name"].astype(str).to_numpy(),
            "estimate": effects,
            "weight": weights / weights.sum(),
            "contradicts": against,
        }
    ).sort_values(["weight", "name"], ascending=[False, True], ignore_index=True)


def _said(together: Estimate, ahead: Estimate, number: int) -> tuple[str, str]:
    figures = [
        [
            shown(one, language)
            for one in (together.estimate, together.lo95, together.hi95, ahead.lo80, ahead.hi80)
        ]
        for language in ("nl", "en")
    ]
    dutch, english = figures
    return (
        (
            f"Over {number} plaatsen was het effect gemiddeld {dutch[0]}, met 95 % zekerheid tussen "
            f"{dutch[1]} en {dutch[2]}; op een volgende plaats ligt het in 80 van de 100 gevallen tussen "
            f"{dutch[3]} en {dutch[4]}."
        ),
        (
            f"Over {number} places the effect was {english[0]} on average, with 95 % certainty between "
            f"{english[1]} and {english[2]}; at a next place it lies between {english[3]} and "
            f"{english[4]} in 80 of 100 cases."
        ),
    )
