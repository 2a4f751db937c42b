# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may know who wrote what: only who wrote it. There is no rule for anybody else."""

from stuurhuis.kernel.policy import COLLEAGUE, OWN, WORKER, Purpose, Rule, RuleOn, Words
from stuurhuis.steering.models.authorship import Authorship
from stuurhuis.steering.models.goals import Ownership
from stuurhuis.steering.policy.choices import MINE
from stuurhuis.steering.policy.goals import WHO_LOOKS_AFTER_WHAT
from stuurhuis.steering.policy.grounds import ACCESS, ERASURE, PRIVACY, PUBLIC_TASK

WHO_WROTE_WHAT = Purpose(
    "auteurschap",
    Words(
        "Iemand laten zien wat hij zelf schreef; aan niemand anders.",
        "Show somebody what they wrote themselves; nobody else.",
    ),
    PUBLIC_TASK,
    data="personal",
)

SEE_OWN_TEXTS = RuleOn(Authorship, "steering.see_own_texts", (COLLEAGUE, OWN, MINE), ACCESS, WHO_WROTE_WHAT)
SEE_OWN_TASKS = RuleOn(
    Ownership, "steering.see_own_tasks", (COLLEAGUE, OWN, MINE), ACCESS, WHO_LOOKS_AFTER_WHAT
)
FORGET_AUTHOR = Rule("steering.forget_author", (WORKER,), ERASURE, WHO_WROTE_WHAT)
DESTROY_PAST_TERM = Rule("steering.destroy_past_authorship", (WORKER,), PRIVACY, WHO_WROTE_WHAT)
