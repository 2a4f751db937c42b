# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which grounds dossiers rest, and for which purpose people are known in them."""

from stuurhuis.kernel.policy import Ground, Purpose, Words

TASK = Ground("gemeentewet-213a")
COOPERATION = Ground("dienstverleningsafspraak")
MANDATE = Ground("awb-10-1")
PRIVACY = Ground("avg-5")
JOINTLY = Ground("avg-26")
OWN_DATA = Ground("avg-15")
ERASURE = Ground("avg-17")
RECORDS = Ground("archiefwet-5")

WHO_DOES_WHAT = Purpose(
    "opgaven",
    Words(
        "Weten wie van welke organisatie aan een opgave meedoet, en wie wat zou doen.",
        "Know who of which organisation takes part in a dossier, and who would do what.",
    ),
    Ground("avg-6-1-e"),
    data="personal",
)
