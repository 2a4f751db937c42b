# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who notes since when a signal is there, and who may see it."""

from stuurhuis.kernel.policy import INSIDE, OWN, WORKER, Rule, RuleOn
from stuurhuis.steering.models.noticing import NoticedSignal
from stuurhuis.steering.policy.grounds import TASK

NOTICE = Rule("steering.notice_signals", (WORKER,), TASK)
SEE = RuleOn(NoticedSignal, "steering.see_noticed", (INSIDE, OWN), TASK)
