# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which series move away from those of their peers, step after step, further than is usual?

The distance between a member and the median of its peers is followed over a few steps. It drifts where it
grew on one side in each of them. What is usual is what all others did beside theirs, in this and in earlier
years: every other member serves as a placebo.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

from stuurhuis.engines.signals.arrays import Floats, Places
from stuurhuis.engines.signals.panel import check_columns, prepared
from stuurhuis.engines.signals.rate import checked, false_share
from stuurhuis.engines.signals.spread import usual_by_level
from stuurhuis.engines.signals.transform import Transform, group_transform
from stuurhuis.engines.signals.wording import Both

DRIFTS = "drifts"
COLUMNS = (
    "series", "period", "kind", "since", "observed", "expected", "lo95", "hi95", "moved", "peers",
    "p_value", "frequency", "stands_out",
)  # fmt: skip
STEPS = 3
"""Steps in a row in which the distance grew."""
FEWEST_PEERS = 3
FEWEST_MEMBERS = 20
"""Of fewer one cannot say what is usual."""
_BAND = 1.96
NO_PEERS: Both = (
    "te weinig gemeenten om naast te leggen, of te weinig jaren op één telling",
    "too few municipalities to lay beside it, or too few years counted in one way",
)


@dataclass(frozen=True)
class _Away:
    """How far every member moved from its peers up to one column, and how far they moved themselves."""

    column: int
    moved: Floats
    theirs: Floats
    number: Places
    drifting: Floats


def drifts(
    table: pd.DataFrame, peers: pd.DataFrame, *, rate: float = 0.05
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Every series beside those of its peers, and those of which nothing can be said.

    `table`: series, group (what can be compared), region, period, value, segment; `peers`: region, peer.
    A series that does not drift has an empty `kind` and a frequency of 1; `expected` is what the newest
    figure would be had it moved as its peers did, `moved` what these did (per cent where all is above zero).
    Of those that stand out at most the share `rate` is expected to be chance. Raises MissingColumn,
    DuplicatePeriod, UnreadablePeriod, ImpossibleRate.
    """
    check_columns(table, ("series", "group", "region", "period", "value"))
    place = prepared(table).set_index(["series", "period"])["place"]
    told, silent = [], []
    for _, part in table.dropna(subset=["value"]).groupby("group", sort=True):
        found = _of_group(part, place, peers)
        told += [found] if len(found) else []
        silent += sorted(set(part["series"]) - set(found["series"]))
    refused = pd.DataFrame({"series": silent}).assign(reason=NO_PEERS[0], reason_en=NO_PEERS[1])
    whole = pd.concat(told, ignore_index=True) if told else pd.DataFrame(columns=list(COLUMNS))
    far = false_share(whole["p_value"].to_numpy(dtype=np.float64)) <= checked(rate)
    return whole.assign(stands_out=far).reindex(columns=list(COLUMNS)), refused


def _of_group(part: pd.DataFrame, place: pd.Series, peers: pd.DataFrame) -> pd.DataFrame:
    values = part.pivot(index="region", columns="period", values="value").sort_index()
    periods = sorted(values.columns, key=lambda label: place.xs(label, level="period").iloc[0])
    values = values[periods]
    segments = part.pivot(index="region", columns="period", values="segment").reindex_like(values)
    figures, cuts = values.to_numpy(dtype=np.float64), segments.to_numpy(dtype=np.float64)
    transform = group_transform(figures)
    x = transform.forward(figures)
    steps = list(_ends(x, cuts, _beside(list(values.index), peers)))
    if not steps or steps[-1].column != _newest(x):
        return pd.DataFrame(columns=list(COLUMNS))
    series = part.drop_duplicates("region").set_index("region")["series"].reindex(values.index)
    return _rows(steps, x, figures, transform, [str(one) for one in periods], list(series))


def _newest(x: Floats) -> int:
    """The newest column with figures of enough members."""
    enough = np.flatnonzero(np.isfinite(x).sum(axis=0) >= FEWEST_MEMBERS)
    return int(enough[-1]) if enough.size else -1


def _beside(regions: list[str], peers: pd.DataFrame) -> Places:
    """The rows of the peers of every member, filled up with -1."""
    place = {region: row for row, region in enumerate(regions)}
    known = peers[peers["region"].isin(place) & peers["peer"].isin(place)]
    rows = known["region"].map(place).to_numpy(dtype=np.intp)
    turn = known.groupby("region").cumcount().to_numpy(dtype=np.intp)
    beside = np.full((len(regions), int(turn.max(initial=-1)) + 1), -1, dtype=np.intp)
    beside[rows, turn] = known["peer"].map(place).to_numpy(dtype=np.intp)
    return beside


def _ends(x: Floats, cuts: Floats, beside: Places) -> Iterator[_Away]:
    """Every column with enough members that were there in each of the last steps, in one way of counting."""
    for column in range(STEPS, x.shape[1]):
        span = x[:, column - STEPS : column + 1]
        whole = np.isfinite(span).all(axis=1) & (cuts[:, column] == cuts[:, column - STEPS])
        there = (beside >= 0) & whole[beside]
        number = there.sum(axis=1)
        asked = whole & (number >= FEWEST_PEERS)
        if asked.sum() < FEWEST_MEMBERS:
            continue
        theirs = np.full(span.shape, np.nan)
        theirs[asked] = np.nanmedian(np.where(there[asked, :, None], span[beside[asked]], np.nan), axis=1)
        away = span - theirs
        moved, each = away[:, -1] - away[:, 0], np.diff(away, axis=1)
        same_side = (np.sign(each) == np.sign(moved)[:, None]).all(axis=1)
        outwards = np.abs(away[:, -1]) > np.abs(away[:, 0])
        yield _Away(column, moved, theirs[:, -1] - theirs[:, 0], number, same_side & outwards)


def _scores(away: _Away, x: Floats) -> tuple[Floats, Floats]:
    """How far each moved beside what is usual at its level, and that usual size."""
    asked = np.isfinite(away.moved)
    size = usual_by_level(
        np.where(asked, np.abs(away.moved), 0.0), asked.astype(np.int64), x[:, away.column - STEPS]
    )
    return np.abs(away.moved) / np.maximum(size, 1e-12), size


def _rows(
    steps: list[_Away], x: Floats, figures: Floats, transform: Transform, labels: list[str], names: list[str]
) -> pd.DataFrame:
    """The newest step as rows; earlier ones only teach how often one moves so far."""
    newest = steps[-1]
    pool = np.sort(np.concatenate([_drifted(one, x) for one in steps]))
    score, size = _scores(newest, x)
    rows = np.flatnonzero(np.isfinite(newest.moved))
    start, last = newest.column - STEPS, newest.column
    middle = x[rows, start] + newest.theirs[rows]
    bands = [transform.back(middle + reach * _BAND * size[rows], rows) for reach in (0, -1, 1)]
    drifting = newest.drifting[rows].astype(bool)
    as_far = pool.size - np.searchsorted(pool, score[rows], side="left")
    theirs = newest.theirs[rows]
    return pd.DataFrame(
        {
            "series": [names[row] for row in rows],
            "period": labels[last],
            "kind": np.where(drifting, DRIFTS, ""),
            "since": labels[start],
            "observed": figures[rows, last],
            **dict(zip(("expected", "lo95", "hi95"), bands, strict=True)),
            "moved": (np.exp(theirs) - 1) * 100 if transform.relative else theirs,
            "peers": newest.number[rows],
            "p_value": np.where(drifting, 2 * stats.norm.sf(score[rows]), 1.0),
            "frequency": np.where(drifting, as_far / pool.size, 1.0),
        }
    )


def _drifted(away: _Away, x: Floats) -> Floats:
    """The scores of all members at one moment; nought of who did not drift."""
    asked = np.isfinite(away.moved)
    score, _ = _scores(away, x)
    return np.where(away.drifting, score, 0.0)[asked]
