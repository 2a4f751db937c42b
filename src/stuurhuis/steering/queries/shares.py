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
from stuurhuis.steering.rules.shares import Share

_SHARES = """SELECT indicator, since, until, moved, country, province, peers, rest, rest_lo, rest_hi,
frequency FROM shares WHERE region = ? ORDER BY indicator, since"""


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
