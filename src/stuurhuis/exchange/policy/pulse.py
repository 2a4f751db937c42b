# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may ask how the teams are doing, who may say so, and who may see what came out."""

from stuurhuis.exchange.models.pulse import PulseRound, PulseTaken, Team
from stuurhuis.exchange.policy.grounds import CONSENT, ERASURE, OWN_DATA, WORKS_COUNCIL
from stuurhuis.exchange.policy.opening import GUARDS, OPENED
from stuurhuis.exchange.policy.who import MINE
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    INSIDE,
    OWN,
    WORKER,
    Purpose,
    Rule,
    RuleOn,
    Words,
    has_role,
)

TAKING_PART = Purpose(
    "pulse",
    Words(
        "Voorkomen dat iemand twee keer antwoordt; weg zodra de ronde voorbij is.",
        "See to it that nobody answers twice; gone as soon as the round is over.",
    ),
    CONSENT,
    data="personal",
)

_KEEPER = has_role(*GUARDS)

PLAN = Rule("exchange.plan_pulse", (COLLEAGUE, OPENED, _KEEPER), WORKS_COUNCIL)
END_TEAM = RuleOn(Team, "exchange.end_team", (COLLEAGUE, OPENED, OWN, _KEEPER), WORKS_COUNCIL)
SEE_TEAMS = RuleOn(Team, "exchange.see_teams", (INSIDE, OWN), WORKS_COUNCIL)
SEE = RuleOn(PulseRound, "exchange.see_pulse", (INSIDE, OWN), WORKS_COUNCIL)
ANSWER = RuleOn(PulseRound, "exchange.answer_pulse", (COLLEAGUE, OPENED, OWN), CONSENT)
CLOSE = RuleOn(PulseRound, "exchange.close_pulse", (WORKER, OWN), ERASURE)
TOOK_PART = RuleOn(
    PulseTaken, "exchange.see_own_part_in_pulse", (COLLEAGUE, OWN, MINE), OWN_DATA, TAKING_PART
)
