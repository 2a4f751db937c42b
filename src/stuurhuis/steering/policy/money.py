# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see the money of the running year, and who may bring it in."""

from stuurhuis.kernel.policy import COLLEAGUE, OWN, Rule, RuleOn, has_role, or_worker
from stuurhuis.steering.models.money import Materiality, YearImport, YearMapping
from stuurhuis.steering.policy.grounds import BUDGET, DEVIATIONS
from stuurhuis.steering.rules.goals import KEEPERS

_KEEPER = has_role(*KEEPERS)

BOOKKEEPER = or_worker(_KEEPER)

SEE_YEAR = RuleOn(YearImport, "steering.see_year", (OWN,), BUDGET)
IMPORT_YEAR = Rule("steering.import_year", (BOOKKEEPER,), BUDGET)
SEE_MAPPING = RuleOn(YearMapping, "steering.see_mapping", (OWN,), BUDGET)
KEEP_MAPPING = Rule("steering.keep_mapping", (BOOKKEEPER,), BUDGET)
SEE_MATERIALITY = RuleOn(Materiality, "steering.see_materiality", (OWN,), DEVIATIONS)
SET_MATERIALITY = Rule("steering.set_materiality", (COLLEAGUE, _KEEPER), DEVIATIONS)
