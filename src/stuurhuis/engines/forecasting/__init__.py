# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What will probably happen: thousands of short series at once, with intervals that hold."""

from stuurhuis.engines.forecasting.histories import (
    DoublePeriodError,
    EmptyKeyError,
    FrequencyMismatchError,
    MissingColumnError,
    NotANumberError,
    TwoGroupsError,
)
from stuurhuis.engines.forecasting.outlook import Forecasts, HorizonError, UnknownFrequencyError, forecast
from stuurhuis.engines.forecasting.scales import MixedPeriodsError
from stuurhuis.engines.periods import UnreadablePeriod

__all__ = [
    "DoublePeriodError",
    "EmptyKeyError",
    "Forecasts",
    "FrequencyMismatchError",
    "HorizonError",
    "MissingColumnError",
    "MixedPeriodsError",
    "NotANumberError",
    "TwoGroupsError",
    "UnknownFrequencyError",
    "UnreadablePeriod",
    "forecast",
]
