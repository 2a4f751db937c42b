# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may ask an organisation to take part, say yes or no in its name, and let it go. Read it as a table."""

from stuurhuis.dossiers.models import Dossier, TakingPart
from stuurhuis.dossiers.policy.grounds import COOPERATION, JOINTLY, MANDATE
from stuurhuis.dossiers.policy.room import BINDS, EITHER_SIDE, INVITED, KNOWS, LEADS, OPEN
from stuurhuis.kernel.policy import COLLEAGUE, INSIDE, OWN, RuleOn

_KNOWN = (COLLEAGUE, EITHER_SIDE)
ASK = RuleOn(
    Dossier, "dossiers.ask_to_take_part", (COLLEAGUE, OWN, OPEN, LEADS), JOINTLY, known_to=(COLLEAGUE, KNOWS)
)
SEE = RuleOn(TakingPart, "dossiers.see_parts", (INSIDE, EITHER_SIDE), COOPERATION)
ANSWER = RuleOn(TakingPart, "dossiers.answer", (COLLEAGUE, INVITED, OPEN, BINDS), MANDATE, known_to=_KNOWN)
WITHDRAW = RuleOn(TakingPart, "dossiers.withdraw_part", (COLLEAGUE, OWN, LEADS), COOPERATION, known_to=_KNOWN)
LEAVE = RuleOn(TakingPart, "dossiers.leave", (COLLEAGUE, INVITED, LEADS), COOPERATION, known_to=_KNOWN)
