# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may tell how the goals stand."""

from stuurhuis.kernel.policy import Rule
from stuurhuis.steering.policy.goals import INSIDE
from stuurhuis.steering.policy.grounds import BUDGET

SEE_STORY = Rule("steering.see_story", (INSIDE,), BUDGET)
