# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A movement taken apart: what all did, what the own circle did besides, what those alike did besides that.

What is left is not shared, and so not yet explained. The parts add up to the movement. The interval says how
well what is shared is known; the frequency says of how many members at least as much is left, so that
ordinary variation is not taken for something special.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from stuurhuis.engines.shares.layers import Floats, Layer, around, everybody
from stuurhuis.engines.shares.movements import Group, Movement, groups
from stuurhuis.engines.shares.rarity import frequencies
from stuurhuis.engines.shares.wording import TOO_FEW, reasons

COLUMNS = (
    "series", "since", "until", "moved", "everybody", "circle", "peers", "rest", "rest_lo", "rest_hi",
    "frequency", "reason", "reason_en",
)  # fmt: skip
_REACH = 1.645  # standard errors to either side, for 90 %


@dataclass(frozen=True)
class Shares:
    """`table`: a row per series and first period, in the unit of the figures; `refused`: series, reason."""

    table: pd.DataFrame
    refused: pd.DataFrame


@dataclass(frozen=True)
class Parts:
    """A movement taken apart, per member; `error`: the standard error of all that is shared together."""

    everybody: Floats
    circle: Floats
    peers: Floats
    rest: Floats
    error: Floats


def shares(table: pd.DataFrame, *, peers: pd.DataFrame | None = None) -> Shares:
    """Take apart every movement to the newest period.

    `table`: series, period, value, and when there: group (series that can be compared), region (the member),
    circle (members that share a surrounding, as a province), segment (no movement crosses one) and weight
    (the size of a member). `peers`: region, peer. Raises MissingColumn.
    """
    found: list[pd.DataFrame] = []
    names: list[str] = []
    for group in groups(table):
        names += group.names
        circle, alike = _in_circle(group), _alike(group, peers)
        found += [_rows(group, movement, circle, alike) for movement in group.movements()]
    told = pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=list(COLUMNS))
    silent = sorted(set(names) - set(told["series"]))
    refused = pd.DataFrame({"series": silent}).assign(reason=TOO_FEW[0], reason_en=TOO_FEW[1])
    return Shares(told.sort_values(["series", "since"], ignore_index=True), refused)


def taken_apart(moved: Floats, circle: Floats, alike: Floats) -> Parts:
    """The movements of all taken apart; `circle` and `alike` (member × member) say who is beside whom."""
    whole = everybody(moved)
    near = around(moved - whole.shared, circle)
    like = around(moved - whole.shared - near.shared, alike)
    layers: tuple[Layer, ...] = (whole, near, like)
    rest = moved - sum(layer.shared for layer in layers)
    error = np.sqrt(sum(layer.variance for layer in layers))
    return Parts(whole.shared, near.shared, like.shared, rest, error)


def _rows(group: Group, movement: Movement, circle: Floats, alike: Floats) -> pd.DataFrame:
    rows = movement.members
    parts = taken_apart(movement.moved, circle[np.ix_(rows, rows)], alike[np.ix_(rows, rows)])
    told = {
        "moved": movement.moved,
        "everybody": parts.everybody,
        "circle": parts.circle,
        "peers": parts.peers,
        "rest": parts.rest,
        "rest_lo": parts.rest - _REACH * parts.error,
        "rest_hi": parts.rest + _REACH * parts.error,
    }
    table = pd.DataFrame(
        {
            "series": np.array(group.names, dtype=object)[rows],
            "since": movement.since,
            "until": movement.until,
        }
        | {name: values * movement.unit for name, values in told.items()}
        | {"frequency": frequencies(parts.rest, group.size[rows])}
    )
    return table.assign(**reasons(table))


def _in_circle(group: Group) -> Floats:
    """Who is in the same circle; nobody is beside himself."""
    circles = np.array(group.circles, dtype=object)
    same = (circles[:, None] == circles[None, :]) & (circles != "")[:, None]
    np.fill_diagonal(same, val=False)
    return np.asarray(same, dtype=np.float64)


def _alike(group: Group, peers: pd.DataFrame | None) -> Floats:
    """Who counts whom among those that are like it."""
    beside = np.zeros((len(group.regions), len(group.regions)))
    if peers is None:
        return beside
    place = {region: row for row, region in enumerate(group.regions)}
    known = peers[peers["region"].isin(place) & peers["peer"].isin(place)]
    beside[known["region"].map(place), known["peer"].map(place)] = 1.0
    return beside
