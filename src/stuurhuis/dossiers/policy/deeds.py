# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do, decide, say and promise something in the room, and see it. Read it as a table."""

from django.db.models import Q

from stuurhuis.dossiers.models import Agreement, Decision, Message, TakingPart, Task
from stuurhuis.dossiers.policy.grounds import COOPERATION, PRIVACY, TASK
from stuurhuis.dossiers.policy.room import EITHER_SIDE, GUEST, IN_ROOM, INVITED, JOINS, OPEN, PRESENT
from stuurhuis.kernel.policy import OWN, Condition, RuleOn, Words

MINE = Condition(
    "mine",
    lambda asking: Q(seat__person=asking.actor.person, seat__organisation=asking.actor.organisation),
    Words("Dit is van een ander.", "This is somebody else's."),
    PRIVACY,
    Words("Vraag het diegene.", "Ask them."),
)

_IN = (GUEST, INVITED, IN_ROOM, OPEN, JOINS)
DO = RuleOn(TakingPart, "dossiers.do", _IN, TASK, known_to=(GUEST, INVITED))
SEE_TASKS = RuleOn(Task, "dossiers.see_tasks", (PRESENT, IN_ROOM), COOPERATION)
SEE_DECISIONS = RuleOn(Decision, "dossiers.see_decisions", (PRESENT, IN_ROOM), COOPERATION)
SEE_MESSAGES = RuleOn(Message, "dossiers.see_messages", (PRESENT, IN_ROOM), COOPERATION)
SEE_AGREEMENTS = RuleOn(Agreement, "dossiers.see_agreements", (PRESENT, IN_ROOM), COOPERATION)
FINISH_TASK = RuleOn(Task, "dossiers.finish_task", (GUEST, OWN, IN_ROOM, OPEN, JOINS), TASK)
TAKE_BACK = RuleOn(Message, "dossiers.take_back", (GUEST, OWN, IN_ROOM, OPEN, MINE), PRIVACY)
MOVE_AGREEMENT = RuleOn(
    Agreement, "dossiers.move_agreement", (GUEST, EITHER_SIDE, IN_ROOM, OPEN, JOINS), COOPERATION
)
