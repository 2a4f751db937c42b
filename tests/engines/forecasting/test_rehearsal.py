# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the past teaches: the recent past most, and a short past less."""

import numpy as np
import pytest

from stuurhuis.engines.forecasting.linear import Batch
from stuurhuis.engines.forecasting.rehearsal import cuts, rehearse, scale


def test_a_rehearsal_of_last_year_counts_more_than_one_of_long_ago() -> None:
    walk = np.cumsum(np.random.default_rng(1).normal(0, 1, (3, 25)), axis=1)
    rehearsal = rehearse(Batch(walk, np.array([25, 25, 25])), 1, 2)
    assert rehearsal is not None
    assert rehearsal.cuts == cuts(1, 2)
    assert rehearsal.count[0] == pytest.approx(2 * rehearsal.count[1])
    assert rehearsal.count.mean() == pytest.approx(1)


def test_a_short_series_is_expected_to_miss_by_more() -> None:
    saw = np.tile([1.0, 3.0], 20)
    long, short = scale(Batch(np.stack([saw, saw]), np.array([40, 8])), 1)
    assert 1 < short / long < 1.1


def test_a_horizon_beyond_the_usual_cuts_is_rehearsed_too() -> None:
    assert max(cuts(12, 60)) == 60
    assert max(cuts(365, 7)) == 730
