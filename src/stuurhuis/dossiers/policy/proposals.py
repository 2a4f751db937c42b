# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may answer proposals, attach something, ask somebody elsewhere, and answer that. Read it as a table."""

from stuurhuis.dossiers.models import Attached, Dossier, PersonAsked, ProposalAnswer, TakingPart
from stuurhuis.dossiers.policy.grounds import COOPERATION, JOINTLY, OWN_DATA, PRIVACY, TASK, WHO_DOES_WHAT
from stuurhuis.dossiers.policy.room import IN_ROOM, INVITED, JOINS, KNOWS, LEADS, OPEN, PRESENT
from stuurhuis.dossiers.policy.seats import ONESELF
from stuurhuis.kernel.policy import COLLEAGUE, INSIDE, OWN, RuleOn

_IN = (COLLEAGUE, INVITED, IN_ROOM, OPEN, JOINS)
COMPOSE = RuleOn(TakingPart, "dossiers.compose", _IN, TASK, known_to=(COLLEAGUE, INVITED))
SEE_ANSWERS = RuleOn(ProposalAnswer, "dossiers.see_answers", (INSIDE, OWN, IN_ROOM), TASK)
SEE_ATTACHED = RuleOn(Attached, "dossiers.see_attached", (PRESENT, IN_ROOM), COOPERATION)
DETACH = RuleOn(Attached, "dossiers.detach", (COLLEAGUE, OWN, IN_ROOM, OPEN, JOINS), TASK)
ASK_PERSON = RuleOn(
    Dossier,
    "dossiers.ask_person",
    (COLLEAGUE, OWN, OPEN, LEADS, JOINS),
    JOINTLY,
    WHO_DOES_WHAT,
    known_to=(COLLEAGUE, KNOWS),
)
SEE_ASKED = RuleOn(PersonAsked, "dossiers.see_asked", (INSIDE, OWN, IN_ROOM), COOPERATION, WHO_DOES_WHAT)
SEE_ASKED_MYSELF = RuleOn(
    PersonAsked, "dossiers.see_asked_myself", (COLLEAGUE, INVITED, ONESELF), OWN_DATA, WHO_DOES_WHAT
)
ANSWER_MYSELF = RuleOn(
    PersonAsked,
    "dossiers.answer_myself",
    (COLLEAGUE, INVITED, ONESELF, OPEN),
    PRIVACY,
    WHO_DOES_WHAT,
)
WITHDRAW_ASKED = RuleOn(
    PersonAsked, "dossiers.withdraw_asked", (COLLEAGUE, OWN, OPEN, LEADS), COOPERATION, WHO_DOES_WHAT
)
