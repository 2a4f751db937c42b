# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The course of comparable series: what they did in common, what each did of its own, and where it
surprised.
"""

from dataclasses import dataclass

import numpy as np

from stuurhuis.engines.signals.arrays import Floats
from stuurhuis.engines.signals.judging import FEWEST_FOR_MOVE, Errors, common_moves, errors_of
from stuurhuis.engines.signals.panel import Panel
from stuurhuis.engines.signals.prediction import expected
from stuurhuis.engines.signals.transform import Transform, group_transform, own_transform


@dataclass(frozen=True)
class Course:
    """A panel on the scale of judging: its moves in common, its own course without these, its errors."""

    panel: Panel
    transform: Transform
    moves: Floats
    errors: Errors


def course(panel: Panel) -> Course:
    """Take the common move out of a group and reckon every one-step error."""
    grouped = panel.group is not None
    transform = group_transform(panel.values) if grouped else own_transform(panel.values)
    x = transform.forward(panel.values)
    moves = common_moves(x) if grouped else np.zeros(x.shape[1])
    x = x - np.cumsum(moves)[None, :]
    return Course(panel, transform, moves, errors_of(x, expected(x, panel.season, pooled=grouped)))


def national(found: Course) -> Floats:
    """What the group did each period: per cent where differences are shares, else in the figures' unit.

    NaN where too few have two periods in a row to tell: the first period, a year in which the source broke.
    """
    moves = (np.exp(found.moves) - 1) * 100 if found.transform.relative else found.moves
    x = found.errors.x
    pairs = np.zeros(x.shape[1])
    pairs[1:] = (np.isfinite(x[:, 1:]) & np.isfinite(x[:, :-1])).sum(axis=0)
    return np.where(pairs >= FEWEST_FOR_MOVE, moves, np.nan)
