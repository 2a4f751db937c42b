# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Needs and offers as vectors whose inner product is near the points, as one makes them for such an engine.

Words by a random projection; distance and days as squares; the kind so heavy that another kind comes last.
One more number makes the nearest by distance the same as the largest by inner product.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from benchmarks.matching.market import CRITERIA, KINDS, NEAR, WORDS
from stuurhuis.engines.matching.market import Market

Vectors = NDArray[np.float32]
WIDTH, KIND, KILOMETRES, MIDDLE = 96, 10.0, 111.0, (52.3, 5.3)
ORIGIN = np.datetime64("2026-03-01")
_WORDS, _NEAR, _SOON, _DRIVE = (float(one["weight"]) for one in CRITERIA)
_FAR_DAYS = float(CRITERIA[2]["far"])


def _projection() -> Vectors:
    dice = np.random.default_rng(1)
    return np.asarray(dice.choice([-1.0, 1.0], (WORDS, WIDTH)) / np.sqrt(WIDTH), dtype=np.float32)


def _words(table: pd.DataFrame, *, levels: bool) -> Vectors:
    """The sum of the words of each row, each by its level when asked."""
    found, rows = np.zeros((len(table), WIDTH), dtype=np.float32), _projection()
    parts = table["words"].str.split("; ", expand=True)
    for column in parts:
        two = parts[column].str.split(":", expand=True)
        weight = two[1].astype(np.float32).to_numpy() / 5 if levels else np.ones(len(table), np.float32)
        found += weight[:, np.newaxis] * rows[two[0].str[1:].astype(int).to_numpy()]
    return found


def _plain(table: pd.DataFrame) -> tuple[Vectors, Vectors, Vectors]:
    """The kind (a one), the place in units of the largest distance, the first day in those of the largest."""
    kinds = np.eye(KINDS, dtype=np.float32)[table["kind"].str[5:].astype(int).to_numpy()]
    north = (table["lat"].to_numpy() - MIDDLE[0]) * KILOMETRES
    east = (table["lon"].to_numpy() - MIDDLE[1]) * KILOMETRES * np.cos(np.radians(MIDDLE[0]))
    days = (pd.to_datetime(table["first"]).to_numpy() - ORIGIN) / np.timedelta64(1, "D")
    place, start = np.stack([north, east], axis=1) / NEAR, days[:, np.newaxis] / _FAR_DAYS
    return kinds, place.astype(np.float32), start.astype(np.float32)


def of_offers(market: Market) -> Vectors:
    """A row for each offer; the last number makes all rows equally long."""
    table = market.offers.table
    kinds, place, start = _plain(table)
    drive = (table["drive"].to_numpy()[:, np.newaxis] - 1) / 4
    parts = [
        KIND * kinds,
        _WORDS / 3 * _words(table, levels=True),
        2 * _NEAR * place,
        -_NEAR * (place**2).sum(axis=1, keepdims=True),
        2 * _SOON * start,
        -_SOON * start**2,
        _DRIVE * drive,
    ]
    found = np.concatenate(parts, axis=1).astype(np.float32)
    length = (found**2).sum(axis=1, keepdims=True)
    return np.concatenate([found, np.sqrt(length.max() - length)], axis=1)


def of_needs(market: Market) -> Vectors:
    """A row for each need."""
    kinds, place, start = _plain(market.needs.table)
    ones = np.ones((len(kinds), 1), dtype=np.float32)
    words = _words(market.needs.table, levels=False)
    return np.concatenate([kinds, words, place, ones, start, ones, ones, 0 * ones], axis=1)
