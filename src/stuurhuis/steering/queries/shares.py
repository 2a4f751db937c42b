# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much of the movements of a municipality did others make as well?"""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import results
from stuurhuis.steering.policy.figures import SEE_FIGURES
from stuurhuis.steering.rules.results import SHARES
from stuurhuis.steering.rules.shares import YEARS_BACK, Share

_SHARES = """SELECT indicator, since, until, moved, country, province, peers, rest, rest_lo, rest_hi,
frequency FROM shares WHERE region = ? ORDER BY indicator, since"""

_USUAL = f"""SELECT region, indicator, since, until, moved, country, province, peers, rest, rest_lo, rest_hi,
frequency FROM shares QUALIFY row_number() OVER (PARTITION BY region, indicator ORDER BY since DESC)
= least({YEARS_BACK}, count(*) OVER (PARTITION BY region, indicator))"""  # noqa: S608 - a number of our own


@question(SEE_FIGURES)
def usual(region: str, indicator: str, *, actor: Actor, at: datetime) -> Share | None:
    """The movement of an indicator that is shown where nobody chose a baseline; none before the first run.

    One of every series, so that all of them are read once a process.
    """
    shelf = results.shelf(())
    if SHARES.data_set not in shelf.versions:
        return None
    found = shelf.of_region(region, _USUAL)
    return next((Share(*row) for name, *row in found if name == indicator), None)


@question(SEE_FIGURES)
def shares(
    region: str, indicators: Collection[str], *, actor: Actor, at: datetime
) -> dict[str, tuple[Share, ...]]:
    """Movements to the newest period, by indicator, oldest start first; none before the first run.

    All of a municipality is read at once, so that its next indicator reads nothing.
    """
    shelf = results.shelf(())
    found: dict[str, tuple[Share, ...]] = defaultdict(tuple)
    if SHARES.data_set in shelf.versions:
        for indicator, *row in shelf.rows(_SHARES, [region]):
            if indicator in indicators:
                found[indicator] += (Share(*row),)
    return found
