# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many years is something of the market kept, after what it belongs to ended?"""

from datetime import datetime
from typing import Final

REPORTED: Final = 1  # who said that something was not right, and what was decided
NAMED: Final = 2  # who asked, who helped, which manager agreed
AGREED: Final = 7  # who signed an agreement, which days were worked, what was said of it


def years_before(at: datetime, years: int) -> datetime:
    """The same moment so many years ago; of 29 February the day before it."""
    try:
        return at.replace(year=at.year - years)
    except ValueError:
        return at.replace(year=at.year - years, day=28)
