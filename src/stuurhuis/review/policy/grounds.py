# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which grounds reviews rest, and for which purpose people are known."""

from stuurhuis.kernel.policy import Ground, Purpose, Words

TASK = Ground("gemeentewet-213a")
PRIVACY = Ground("avg-5")
ACCESS = Ground("avg-15")
ERASURE = Ground("avg-17")
UNBIASED = Ground("awb-2-4")

WHO_REVIEWS_WHAT = Purpose(
    "collegiale-toets",
    Words(
        "Weten wie een stuk van een andere organisatie leest, en of die onafhankelijk is.",
        "Know who reads a document of another organisation, and whether they are independent.",
    ),
    Ground("avg-6-1-e"),
    data="personal",
)
