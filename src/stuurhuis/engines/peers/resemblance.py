# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The regions that resemble a region most.

Distance: the weighted root mean square of differences in robust standard deviations, over the features that
both regions have; a pair that shares less than half of the weight is not compared. The distance of A to B
is that of B to A.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from stuurhuis.engines.peers.features import Features, features_of
from stuurhuis.engines.peers.wording import Trait, because

LEAST_SHARED = 0.5
_AT_ONCE = 512
COLUMNS = ["region", "peer", "rank", "distance", "reason", "reason_en"]


class UnknownColumn(ValueError):
    """A column that is asked for is not in the table."""

    def __init__(self, column: str, present: Sequence[object]) -> None:
        super().__init__(f"kolom '{column}' ontbreekt; gevonden: {', '.join(map(str, present))}")


class NoFeatures(ValueError):
    """There is nothing to compare by."""

    def __init__(self) -> None:
        super().__init__(
            "geen enkel kenmerk met getallen en een gewicht boven nul; geef ten minste één kenmerk gewicht"
        )


class ImpossibleWeight(ValueError):
    """A weight below zero, or none."""

    def __init__(self, feature: str, weight: float) -> None:
        super().__init__(f"gewicht van '{feature}' is {weight}; geef nul of meer")


class DuplicateRegion(ValueError):
    """A region stands in the table twice."""

    def __init__(self, region: str) -> None:
        super().__init__(f"regio '{region}' staat meer dan één keer in de tabel; houd er één over")


class UnknownRegion(ValueError):
    """A region that is asked for is not in the table."""

    def __init__(self, region: str) -> None:
        super().__init__(f"regio '{region}' staat niet in de tabel")


def peers(
    table: pd.DataFrame,
    *,
    identifier: str,
    weights: Mapping[str, float] | None = None,
    top: int = 7,
    only: Sequence[str] | None = None,
) -> pd.DataFrame:
    """For each region (or `only` some) the `top` that resemble it most: region, peer, rank, distance,
    reason, reason_en.

    `table`: a row a region, features as columns of numbers; other columns are left alone (one called `name`
    names the regions in the reasons). `weights`: feature → weight (0: takes no part); without it every
    feature counts alike. Equal distances are ordered by name. Raises ValueErrors: UnknownColumn,
    NoFeatures, ImpossibleWeight, DuplicateRegion, UnknownRegion.
    """
    table = table.sort_values(identifier, kind="stable") if identifier in table.columns else table
    features = _checked(table, identifier, weights)
    wanted = _wanted(features, only)
    named = table["name"].astype(str).tolist() if "name" in table.columns else features.regions
    rows: list[tuple[object, ...]] = []
    for start in range(0, wanted.size, _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        for row, near, distance in nearest(features, some, top):
            rows += _described(features, named, row, near, distance)
    return pd.DataFrame(rows, columns=COLUMNS)


def _wanted(features: Features, only: Sequence[str] | None) -> NDArray[np.intp]:
    places = {region: row for row, region in enumerate(features.regions)}
    for region in only or ():
        if region not in places:
            raise UnknownRegion(region)
    return np.array([places[one] for one in only] if only is not None else range(len(places)), dtype=np.intp)


def _checked(table: pd.DataFrame, identifier: str, weights: Mapping[str, float] | None) -> Features:
    for column in (identifier, *(weights or ())):
        if column not in table.columns:
            raise UnknownColumn(column, list(table.columns))
    twice = table[identifier].astype(str).duplicated()
    if twice.any():
        raise DuplicateRegion(str(table.loc[twice, identifier].iloc[0]))
    numeric = table.drop(columns=[identifier]).select_dtypes("number").columns
    chosen = dict(weights) if weights is not None else {str(name): 1.0 for name in numeric}
    for feature, weight in chosen.items():
        if not (np.isfinite(weight) and weight >= 0):
            raise ImpossibleWeight(feature, weight)
    if not any(weight > 0 for weight in chosen.values()):
        raise NoFeatures
    return features_of(table, identifier, chosen)


def distances(features: Features, rows: NDArray[np.intp]) -> NDArray[np.float64]:
    """Distance from each of `rows` to every region; infinite where too little is shared."""
    known = np.isfinite(features.standard)
    weights = features.weights
    values = np.where(known, features.standard, 0.0)
    here, seen = values[rows], known[rows].astype(np.float64)
    shared = (seen * weights) @ known.T.astype(np.float64)
    squares = (
        (here**2 * weights) @ known.T.astype(np.float64)
        + (seen * weights) @ (values**2).T
        - 2 * (here * weights) @ values.T
    )
    enough = shared >= LEAST_SHARED - 1e-12
    return np.where(enough, np.sqrt(np.maximum(squares, 0.0) / np.where(enough, shared, 1.0)), np.inf)


def nearest(
    features: Features, rows: NDArray[np.intp], top: int
) -> list[tuple[int, NDArray[np.intp], NDArray[np.float64]]]:
    """For each of `rows`: the places and distances of the nearest others, nearest first."""
    away = np.round(distances(features, rows), 9)
    away[np.arange(rows.size), rows] = np.inf
    order = np.argsort(away, axis=1, kind="stable")[:, : max(top, 0)]
    found = []
    for row, places, sizes in zip(rows, order, np.take_along_axis(away, order, axis=1), strict=True):
        finite = np.isfinite(sizes)
        found.append((int(row), places[finite], sizes[finite]))
    return found


def _described(
    features: Features, named: list[str], row: int, near: NDArray[np.intp], distance: NDArray[np.float64]
) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for rank, (place, size) in enumerate(zip(near, distance, strict=True), start=1):
        traits = _traits(features, row, int(place))
        words = [because(named[row], traits, len(features.names), language) for language in ("nl", "en")]
        rows.append((features.regions[row], features.regions[place], rank, round(float(size), 6), *words))
    return rows


def _traits(features: Features, row: int, place: int) -> list[Trait]:
    """How the two compare on each feature they share, most alike (for its weight) first."""
    away = np.abs(features.standard[row] - features.standard[place])
    shared = np.flatnonzero(np.isfinite(away))
    ordered = shared[np.argsort(away[shared], kind="stable")]
    return [
        Trait(
            features.names[one],
            float(features.values[row, one]),
            float(features.values[place, one]),
            float(away[one]),
            float(features.weights[one]),
        )
        for one in ordered
    ]
