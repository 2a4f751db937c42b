# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of indicators beside which a target is set, and what should be asked about that target?"""

from datetime import datetime

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models.goals import GoalIndicator
from stuurhuis.steering.models.results import NotJudgedYet
from stuurhuis.steering.policy.figures import SEE_FIGURES
from stuurhuis.steering.policy.goals import CHANGE_INDICATOR
from stuurhuis.steering.queries import chances, goals, words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules import targets as rules
from stuurhuis.steering.rules.goals import TargetWords
from stuurhuis.steering.rules.targets import Doubted, Known


@question(SEE_FIGURES)
def known(indicators: tuple[str, ...], *, actor: Actor, at: datetime) -> dict[str, Known]:
    """What the own organisation knows of these indicators, as far as they are registered.

    Before anything was judged there are no figures and nothing is foreseen.
    """
    sheets = words.registered_sheets(actor=actor, at=at)
    try:
        figures = goals.measured(actor.organisation, indicators, actor=actor, at=at)
        ahead = chances.foreseen(actor.organisation, actor=actor, at=at).ahead
    except NotJudgedYet:
        figures, ahead = {}, {}
    found = {}
    for name in indicators:
        if name in sheets:
            scale, seen = scales.scale(sheets[name]), figures.get(name, ())
            found[name] = Known(sheets[name], scale, seen, scale.ahead(ahead.get(name, ()), seen))
    return found


@question(CHANGE_INDICATOR, one=True)
def doubts(row: GoalIndicator, words: TargetWords, *, actor: Actor, at: datetime) -> tuple[Doubted, ...]:
    """What to ask who wants to set this target; nothing where it is as one expects."""
    found = known((row.indicator,), actor=actor, at=at).get(row.indicator)
    return rules.doubts(words, (row.baseline_period, row.baseline), found, day_of(at))
