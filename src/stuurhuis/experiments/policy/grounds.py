# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which grounds experiments rest."""

from stuurhuis.kernel.policy import Ground

TASK = Ground("gemeentewet-213a")
COOPERATION = Ground("dienstverleningsafspraak")
KNOWN_BEFORE = Ground("awb-3-2")
