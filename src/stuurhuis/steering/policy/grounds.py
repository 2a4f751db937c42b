# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which grounds steering rests."""

from stuurhuis.kernel.policy import Ground

OPEN = Ground("woo-3-1")
OPEN_KINDS = Ground("woo-3-3")
TASK = Ground("gemeentewet-213a")
PRIVACY = Ground("avg-5")
ERASURE = Ground("avg-17")
PUBLIC_TASK = Ground("avg-6-1-e")
BUDGET = Ground("bbv-8")
ACCOUNT = Ground("gemeentewet-197")
ACCESS = Ground("avg-15")
DELIBERATION = Ground("woo-5-2")
DEVIATIONS = Ground("gemeentewet-212")
