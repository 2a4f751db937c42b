# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may begin, see, reword and close a dossier, and say how it stands. Read it as a table."""

from stuurhuis.dossiers.models import Dossier, Standing, TakingPart
from stuurhuis.dossiers.policy.grounds import COOPERATION, RECORDS, TASK, WHO_DOES_WHAT
from stuurhuis.dossiers.policy.room import GUEST, IN_ROOM, INVITED, JOINS, KNOWS, LEADS, OPEN, PRESENT
from stuurhuis.kernel.policy import COLLEAGUE, OWN, WORKER, Rule, RuleOn

BEGIN = Rule("dossiers.begin", (COLLEAGUE,), TASK)
SEE = RuleOn(Dossier, "dossiers.see", (PRESENT, KNOWS), COOPERATION)
SEE_STANDINGS = RuleOn(Standing, "dossiers.see_standings", (PRESENT, IN_ROOM), COOPERATION)
REWORD = RuleOn(Dossier, "dossiers.reword", (COLLEAGUE, OWN, OPEN, LEADS), TASK, known_to=(COLLEAGUE, KNOWS))
CHOOSE_LEVEL = RuleOn(
    Dossier,
    "dossiers.choose_level",
    (COLLEAGUE, OWN, OPEN, LEADS, JOINS),
    TASK,
    known_to=(COLLEAGUE, KNOWS),
)
CLOSE = RuleOn(Dossier, "dossiers.close", (COLLEAGUE, OWN, OPEN, LEADS), RECORDS, known_to=(COLLEAGUE, KNOWS))
MOVE = RuleOn(
    TakingPart,
    "dossiers.move",
    (GUEST, INVITED, IN_ROOM, OPEN, JOINS),
    TASK,
    known_to=(GUEST, INVITED),
)
DESTROY = Rule("dossiers.destroy", (WORKER,), RECORDS, WHO_DOES_WHAT)
