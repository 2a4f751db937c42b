# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Does an indicator hold at the municipal border?"""

from datetime import datetime

from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import results
from stuurhuis.steering.policy.figures import SEE_FIGURES
from stuurhuis.steering.rules.results import SPILLOVER
from stuurhuis.steering.rules.spillover import SpillOver

_SPILLOVER = """SELECT indicator, kind, since, until, municipalities, moran, adjusted, reason, reason_en
FROM spillover ORDER BY indicator, kind"""


@question(SEE_FIGURES)
def spillover(indicator: str, *, actor: Actor, at: datetime) -> tuple[SpillOver, ...]:
    """How much neighbours resemble one another in it, its level first; none before the first run."""
    shelf = results.shelf(())
    if SPILLOVER.data_set not in shelf.versions:
        return ()
    return tuple(SpillOver(*row) for name, *row in shelf.rows(_SPILLOVER) if name == indicator)
