# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a draw of moments in one place could show anything."""

import numpy as np
import pytest

from stuurhuis.engines.impact import CannotBeSimulated, power_of_moments


def test_moments_by_lot_need_thirty_and_raise_few_false_alarms() -> None:
    series = np.random.default_rng(3).normal(50, 2, 200)
    found = power_of_moments(series, moments=60)
    assert found.false_alarms <= 0.05
    assert 0 < found.smallest < 8
    calmer = power_of_moments(series / 2, moments=60)
    assert calmer.smallest == pytest.approx(found.smallest / 2)
    for length, moments in ((200, 29), (40, 41)):
        with pytest.raises(CannotBeSimulated):
            power_of_moments(series[:length], moments=moments)
