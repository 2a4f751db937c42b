# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may make, see, share and withdraw a format. Read it as a table."""

from django.db.models import Q

from stuurhuis.commons.models import Format, FormatVersion
from stuurhuis.commons.policy.grounds import OPEN, TASK
from stuurhuis.commons.rules.formats import FormatState
from stuurhuis.kernel.policy import COLLEAGUE, EVERYONE, INSIDE, OWN, SHOWN, Condition, Rule, RuleOn, Words

LIVING = Condition(
    "living",
    lambda asking: (
        ~Q(**{"state" if asking.model is Format else "format__state": FormatState.WITHDRAWN.value})
    ),
    Words("Dit format is ingetrokken.", "This format was withdrawn."),
    OPEN,
    Words("Zoek een ander format, of maak er zelf een.", "Look for another one, or make one."),
)
DRAFT = Condition(
    "draft",
    lambda _: Q(state=FormatState.DRAFT.value),
    Words("Dit format is al gedeeld.", "This format was shared already."),
    OPEN,
    Words("Trek het in, met de reden erbij.", "Withdraw it, and say why."),
)
SHARED = Condition(
    "shared",
    lambda _: Q(state=FormatState.SHARED.value),
    Words("Dit format is niet gedeeld.", "This format is not shared."),
    OPEN,
    Words("Vraag de maker om het te delen.", "Ask its maker to share it."),
)

_KNOWN = (COLLEAGUE, SHOWN)
MAKE = Rule("commons.make_format", (COLLEAGUE,), TASK)
SEE = RuleOn(Format, "commons.see_formats", (INSIDE, SHOWN), OPEN)
SEE_VERSIONS = RuleOn(FormatVersion, "commons.see_versions", (INSIDE, SHOWN), OPEN)
READ = Rule("commons.read_public_formats", (EVERYONE,), OPEN)
REWORD = RuleOn(Format, "commons.reword_format", (COLLEAGUE, OWN, LIVING), TASK, known_to=_KNOWN)
WRITE = RuleOn(Format, "commons.write_version", (COLLEAGUE, OWN, LIVING), TASK, known_to=_KNOWN)
SHARE = RuleOn(Format, "commons.share_version", (COLLEAGUE, OWN, LIVING), OPEN, known_to=_KNOWN)
WITHDRAW = RuleOn(Format, "commons.withdraw_format", (COLLEAGUE, OWN, SHARED), OPEN, known_to=_KNOWN)
THROW_AWAY = RuleOn(Format, "commons.throw_away_format", (COLLEAGUE, OWN, DRAFT), TASK, known_to=_KNOWN)
