# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see, open and take away a file in the room. Read it as a table; putting one in is `deeds.DO`."""

from dataclasses import replace

from django.db.models import Q

from stuurhuis.dossiers.models import RoomFile
from stuurhuis.dossiers.policy.deeds import MINE
from stuurhuis.dossiers.policy.grounds import COOPERATION, PRIVACY
from stuurhuis.dossiers.policy.room import GUEST, IN_ROOM, LEADS, OPEN, PRESENT
from stuurhuis.kernel.policy import OWN, Asking, RuleOn, Words


def _mine_or_led(asking: Asking) -> Q:
    led = LEADS.shows(asking)
    return MINE.shows(asking) | led if led else led  # an empty condition is everything


MINE_OR_LED = replace(
    MINE,
    name="mine_or_led",
    shows=_mine_or_led,
    sentence=Words(
        "Een bestand haalt weg wie het erin zette, of wie de opgave bij jullie trekt.",
        "A file is taken away by who put it in, or by who leads the dossier at your organisation.",
    ),
)

SEE = RuleOn(RoomFile, "dossiers.see_files", (PRESENT, IN_ROOM), COOPERATION)
OPEN_FILE = RuleOn(RoomFile, "dossiers.open_file", (GUEST, IN_ROOM), COOPERATION)
TAKE_AWAY = RuleOn(
    RoomFile,
    "dossiers.take_file_away",
    (GUEST, OWN, IN_ROOM, OPEN, MINE_OR_LED),
    PRIVACY,
    known_to=(GUEST, IN_ROOM),
)
