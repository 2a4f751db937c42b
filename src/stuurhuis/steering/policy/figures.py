# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see figures, and who may keep and judge them."""

from stuurhuis.kernel.policy import EVERYONE, WORKER, Rule, RuleOn
from stuurhuis.steering.models.tables import Run
from stuurhuis.steering.policy.grounds import OPEN, TASK

SEE_FIGURES = Rule("steering.see_figures", (EVERYONE,), OPEN)
KEEP_SHEETS = Rule("steering.keep_sheets", (WORKER,), TASK)
RUN_MONITOR = Rule("steering.run_monitor", (WORKER,), TASK)
ADVANCE_RUN = RuleOn(Run, "steering.advance_run", (WORKER,), TASK)
