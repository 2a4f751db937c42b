# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which grounds shared formats rest."""

from stuurhuis.kernel.policy import Ground

TASK = Ground("gemeentewet-213a")
COOPERATION = Ground("dienstverleningsafspraak")
MANDATE = Ground("awb-10-1")
OPEN = Ground("woo-3-1")
