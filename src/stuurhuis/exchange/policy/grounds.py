# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which grounds the exchange rests."""

from stuurhuis.kernel.policy import Ground

ACCESS = Ground("bio2-5-15")
CONSENT = Ground("avg-6-1-a")
PUBLIC_TASK = Ground("avg-6-1-e")
IMPACT = Ground("avg-35")
WORKS_COUNCIL = Ground("wor-27")
HIGH_RISK = Ground("ai-verordening-bijlage-3")
COOPERATION = Ground("dienstverleningsafspraak")
ERASURE = Ground("avg-17")
OWN_DATA = Ground("avg-15")
MANDATE = Ground("awb-10-1")
