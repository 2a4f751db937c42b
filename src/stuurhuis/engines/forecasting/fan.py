# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A forecast as numbers."""

from dataclasses import dataclass

from stuurhuis.engines.forecasting.linear import Floats


@dataclass(frozen=True)
class Fan:
    """Forecasts with intervals: mean (series, horizon), low and high (level, series, horizon).

    The levels are 80 and 95 %; `methods` is how many methods were mixed.
    """

    mean: Floats
    low: Floats
    high: Floats
    methods: int = 1
