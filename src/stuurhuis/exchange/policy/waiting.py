# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may know what waits for whom: the worker, to tell it to that person."""

from stuurhuis.exchange.models.waiting import WaitingMail
from stuurhuis.exchange.policy.grounds import COOPERATION, ERASURE, PUBLIC_TASK
from stuurhuis.exchange.policy.opening import OPENED
from stuurhuis.kernel.policy import OWN, WORKER, Purpose, Rule, RuleOn, Words

MAIL = Purpose(
    "mail-over-wat-wacht",
    Words(
        "Iemand mailen dat een vraag, een akkoord of een plaats op antwoord wacht.",
        "Mail somebody that a question, a consent or a seat waits for an answer.",
    ),
    PUBLIC_TASK,
    data="personal",
)

SEE = RuleOn(WaitingMail, "exchange.see_what_waits", (WORKER, OPENED, OWN), COOPERATION, MAIL)
SEE_ALL = Rule("exchange.see_all_that_waits", (WORKER, OPENED), COOPERATION, MAIL)
NOTE = Rule("exchange.note_waiting_mail", (WORKER,), COOPERATION, MAIL)
LET_GO = Rule("exchange.let_go_of_waiting_mail", (WORKER,), ERASURE, MAIL)
