# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which mix of the untreated looks most like the treated?

Weights of at least zero that are one together, by least squares. Because they are one together, the distance
to the target is the length of a mix of differences; the shortest mix points the same way as the solution of
an ordinary non-negative least squares (Lawson and Hanson 1974) that also asks for a sum of one. So it is
exact.
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize, nnls

from stuurhuis.engines.impact.panels import Floats

_ROUNDS = 2000


def mix(donors: Floats, target: Floats, *, ridge: float = 0.0, level: bool = False) -> Floats:
    """The weights for which `donors` (fact, donor) come nearest to `target` (fact).

    `ridge` times the squared weights is added to the squared distance; with `level` a constant difference
    counts for nothing.
    """
    apart = donors - target[:, None]
    if level:
        apart = apart - apart.mean(axis=0)
    number = donors.shape[1]
    size = float(np.sqrt((apart**2).sum(axis=0).mean() + ridge))
    if size == 0:
        return np.full(number, 1 / number)
    rows = [apart / size, np.ones((1, number))]
    if ridge > 0:
        rows.insert(1, np.eye(number) * np.sqrt(ridge) / size)
    system = np.vstack(rows)
    found, _ = nnls(system, np.append(np.zeros(len(system) - 1), 1.0), maxiter=30 * number)
    return np.asarray(found / found.sum())


@dataclass(frozen=True)
class Alike:
    """By what donors are compared: facts (fact, unit) and how they did over the years that count (period,
    unit).
    """

    facts: Floats
    values: Floats

    def without(self, column: int) -> "Alike":
        """The same without a unit."""
        return Alike(np.delete(self.facts, column, axis=1), np.delete(self.values, column, axis=1))


def mix_by_facts(alike: Alike, unit: int) -> tuple[Floats, Floats]:
    """The weights of all other columns for a unit, and of the facts (Abadie, Diamond and Hainmueller 2010).

    Facts are weighed so that the mix they lead to follows the values best: a search from equal weights
    (Nelder and Mead), each step of which is exact.
    """
    spread = alike.facts.std(axis=1, ddof=1)
    facts = alike.facts / np.where(spread > 0, spread, 1.0)[:, None]
    others = np.delete(facts, unit, axis=1), np.delete(alike.values, unit, axis=1)
    own = facts[:, unit], alike.values[:, unit]

    def weights(of_facts: Floats) -> Floats:
        scale = np.sqrt(np.abs(of_facts) / np.abs(of_facts).sum())
        return mix(others[0] * scale[:, None], own[0] * scale)

    def distance(of_facts: Floats) -> float:
        return float(np.mean((own[1] - others[1] @ weights(of_facts)) ** 2))

    start = np.full(len(facts), 1 / len(facts))
    best = minimize(distance, start, method="Nelder-Mead", options={"maxiter": _ROUNDS, "maxfev": _ROUNDS}).x
    return weights(best), np.abs(best) / np.abs(best).sum()
