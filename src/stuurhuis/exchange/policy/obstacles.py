# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who counts what keeps people from helping, and who may see what is told of it."""

from stuurhuis.exchange.models.needs import Decline
from stuurhuis.exchange.models.obstacles import ObstacleCount
from stuurhuis.exchange.policy.grounds import COOPERATION
from stuurhuis.exchange.policy.opening import OPENED
from stuurhuis.kernel.policy import INSIDE, OWN, SHOWN, WORKER, Rule, RuleOn

COUNT = RuleOn(Decline, "exchange.count_declines", (WORKER, OWN), COOPERATION)
TELL = Rule("exchange.tell_obstacles", (WORKER,), COOPERATION)
SEE_OWN = RuleOn(ObstacleCount, "exchange.see_own_obstacles", (INSIDE, OWN), COOPERATION)
SEE = RuleOn(ObstacleCount, "exchange.see_obstacles", (INSIDE, OPENED, SHOWN), COOPERATION)
