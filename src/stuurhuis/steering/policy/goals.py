# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see, and who may change, what an organisation wants to reach."""

from stuurhuis.kernel.policy import (
    COLLEAGUE,
    INSIDE,
    OWN,
    SHOWN,
    Purpose,
    Rule,
    RuleOn,
    Words,
    has_role,
)
from stuurhuis.steering.models.goals import Goal, GoalIndicator, Measure, Ownership, Programme, Target
from stuurhuis.steering.policy.grounds import BUDGET, PUBLIC_TASK
from stuurhuis.steering.policy.money import BOOKKEEPER
from stuurhuis.steering.rules.goals import KEEPERS

WHO_LOOKS_AFTER_WHAT = Purpose(
    "eigenaarschap",
    Words(
        "Weten wie een doel, indicator of inspanning bewaakt.",
        "Know who looks after a goal, an indicator or a measure.",
    ),
    PUBLIC_TASK,
    data="personal",
)

KEEPER = has_role(*KEEPERS)

SEE_TREE = RuleOn(Programme, "steering.see_tree", (INSIDE, SHOWN), BUDGET)
SEE_GOAL = RuleOn(Goal, "steering.see_goal", (COLLEAGUE, SHOWN), BUDGET)
ADD_PROGRAMME = Rule("steering.add_programme", (COLLEAGUE, KEEPER), BUDGET)
ADOPT_TREE = Rule("steering.adopt_tree", (BOOKKEEPER,), BUDGET)
CHANGE_PROGRAMME = RuleOn(Programme, "steering.change_programme", (COLLEAGUE, OWN, KEEPER), BUDGET)
CHANGE_GOAL = RuleOn(Goal, "steering.change_goal", (COLLEAGUE, OWN, KEEPER), BUDGET)
CHANGE_INDICATOR = RuleOn(GoalIndicator, "steering.change_goal_indicator", (COLLEAGUE, OWN, KEEPER), BUDGET)
CHANGE_TARGET = RuleOn(Target, "steering.change_target", (COLLEAGUE, OWN, KEEPER), BUDGET)
CHANGE_MEASURE = RuleOn(Measure, "steering.change_measure", (COLLEAGUE, OWN, KEEPER), BUDGET)
NAME_OWNER = Rule("steering.name_owner", (COLLEAGUE, KEEPER), BUDGET)
SEE_OWNERS = RuleOn(Ownership, "steering.see_owners", (COLLEAGUE, OWN), BUDGET, WHO_LOOKS_AFTER_WHAT)
