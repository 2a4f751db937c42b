# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which day is it? What begins or ends on a day does so at midnight in the Netherlands."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

DUTCH_TIME = ZoneInfo("Europe/Amsterdam")


def day_of(at: datetime) -> date:
    """The Dutch day of an aware time."""
    return at.astimezone(DUTCH_TIME).date()
