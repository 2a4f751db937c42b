# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the modules answer one another: fact → action. The only page that knows two of them."""

from stuurhuis.kernel.journal import Reaction, Told
from stuurhuis.site import monitoring
from stuurhuis.steering import facts


def judge_new_figures(told: Told) -> None:
    """New figures: ask the monitor to judge again."""
    monitoring.ask(told.at)


REACTIONS: dict[type, list[Reaction]] = {
    facts.FiguresPublished: [judge_new_figures],
}
