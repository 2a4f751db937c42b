# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may ask an organisation to take part, say yes or no in its name, and let it go. Read it as a table."""

from stuurhuis.dossiers.models import Dossier, TakingPart
from stuurhuis.dossiers.policy.grounds import COOPERATION, JOINTLY, MANDATE
from stuurhuis.dossiers.policy.room import BINDS, EITHER_SIDE, GUEST, INVITED, KNOWS, LEADS, OPEN, PRESENT
from stuurhuis.kernel.policy import COLLEAGUE, OWN, RuleOn

_KNOWN = (GUEST, EITHER_SIDE)
ASK = RuleOn(
    Dossier, "dossiers.ask_to_take_part", (COLLEAGUE, OWN, OPEN, LEADS), JOINTLY, known_to=(GUEST, KNOWS)
)
SEE = RuleOn(TakingPart, "dossiers.see_parts", (PRESENT, EITHER_SIDE), COOPERATION)
ANSWER = RuleOn(TakingPart, "dossiers.answer", (GUEST, INVITED, OPEN, BINDS), MANDATE, known_to=_KNOWN)
WITHDRAW = RuleOn(TakingPart, "dossiers.withdraw_part", (GUEST, OWN, LEADS), COOPERATION, known_to=_KNOWN)
LEAVE = RuleOn(TakingPart, "dossiers.leave", (GUEST, INVITED, LEADS), COOPERATION, known_to=_KNOWN)
