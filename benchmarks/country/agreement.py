# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Are two answers the same, cell by cell?"""

from pathlib import Path

import numpy as np
import pandas as pd

FURTHEST = 1e-9
"""How far two numbers may lie apart, as a share of the larger."""


class Differs(Exception):
    """Two answers differ; names the first cell that does."""


def furthest(one: Path, other: Path) -> tuple[int, float]:
    """How many cells were compared, and how far the numbers lie apart at most; raises Differs."""
    cells, most = 0, 0.0
    for file in sorted(one.glob("*.parquet")):
        mine, theirs = pd.read_parquet(file), pd.read_parquet(other / file.name)
        if mine.shape != theirs.shape or list(mine) != list(theirs):
            raise Differs(f"{file.stem}: {mine.shape} here, {theirs.shape} there")
        cells += mine.size
        most = max([most, *(_apart(file.stem, mine[name], theirs[name]) for name in mine)])
    return cells, most


def _apart(answer: str, mine: pd.Series, theirs: pd.Series) -> float:
    """The largest difference in a column of numbers; 0 for texts that are the same."""
    if pd.api.types.is_float_dtype(mine):
        numbers = mine.to_numpy(dtype=float), theirs.to_numpy(dtype=float)
        apart = np.abs(numbers[0] - numbers[1]) / np.maximum(np.abs(numbers).max(axis=0), 1e-300)
        apart = np.where(np.isnan(numbers).sum(axis=0) == 1, np.inf, np.nan_to_num(apart))
    else:
        apart = (mine.astype(str) != theirs.astype(str)).to_numpy(dtype=float)
    if apart.size and apart.max() > FURTHEST:
        row = int(apart.argmax())
        raise Differs(f"{answer}, {mine.name}, row {row}: {mine[row]} here, {theirs[row]} there")
    return float(apart.max(initial=0.0))
