# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may make something public or withdraw it, and who reads it: everybody."""

from stuurhuis.kernel.policy import COLLEAGUE, EVERYONE, OWN, Rule, RuleOn
from stuurhuis.steering.models.publishing import Publication
from stuurhuis.steering.policy.goals import KEEPER
from stuurhuis.steering.policy.grounds import OPEN, OPEN_KINDS

READ = Rule("steering.read_publications", (EVERYONE,), OPEN)
PLAN = Rule("steering.plan_publication", (COLLEAGUE, KEEPER), OPEN)
PUBLISH = Rule("steering.publish", (COLLEAGUE, KEEPER), OPEN_KINDS)
WITHDRAW = RuleOn(Publication, "steering.withdraw_publication", (COLLEAGUE, OWN, KEEPER), OPEN)
