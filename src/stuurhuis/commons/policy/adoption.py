# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may adopt a format, twist the copy, say that it is used, and stop. Read it as a table."""

from django.db.models import Q

from stuurhuis.commons.models import Adoption, Copy, Taking, Thanks
from stuurhuis.commons.policy.grounds import COOPERATION, OPEN, TASK
from stuurhuis.commons.rules.adoption import UseState
from stuurhuis.kernel.policy import COLLEAGUE, INSIDE, OWN, SHOWN, Condition, Rule, RuleOn, Words

USING = Condition(
    "using",
    lambda _: Q(state=UseState.USING.value),
    Words("Je organisatie gebruikt dit niet meer.", "Your organisation does not use this any more."),
    COOPERATION,
    Words("Neem het format opnieuw over.", "Adopt the format again."),
)

_CHANGES = (COLLEAGUE, OWN, USING)
_KNOWN = (COLLEAGUE, SHOWN)
ADOPT = Rule("commons.adopt", (COLLEAGUE,), COOPERATION)
THANK = Rule("commons.thank", (COLLEAGUE,), COOPERATION)
SEE = RuleOn(Adoption, "commons.see_adoptions", (INSIDE, SHOWN), OPEN)
SEE_COPIES = RuleOn(Copy, "commons.see_copies", (INSIDE, SHOWN), OPEN)
SEE_TAKING = RuleOn(Taking, "commons.see_taking", (COLLEAGUE, OWN), TASK)
SEE_THANKS = RuleOn(Thanks, "commons.see_thanks", (INSIDE, SHOWN), OPEN)
CHANGE = RuleOn(Adoption, "commons.change_copy", _CHANGES, TASK, known_to=_KNOWN)
TAKE = RuleOn(Adoption, "commons.take_version", _CHANGES, TASK, known_to=_KNOWN)
CONFIRM = RuleOn(Adoption, "commons.confirm_use", _CHANGES, COOPERATION, known_to=_KNOWN)
SHOW = RuleOn(Adoption, "commons.show_copy", _CHANGES, OPEN, known_to=_KNOWN)
STOP = RuleOn(Adoption, "commons.stop_using", _CHANGES, COOPERATION, known_to=_KNOWN)
