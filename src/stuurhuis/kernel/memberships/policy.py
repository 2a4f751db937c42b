# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may let people in and out of an organisation, and see who is in it. Read it as a table."""

from stuurhuis.kernel.memberships.roles import ADMINISTRATOR
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    EVERYONE,
    OWN,
    WORKER,
    Condition,
    Ground,
    Purpose,
    Rule,
    RuleOn,
    Words,
    has_role,
)
from stuurhuis.kernel.policy.conditions import ALL, JOIN
from stuurhuis.kernel.store.models import Invitation, Membership

IDENTITY = Ground("bio2-5-16")
ACCESS = Ground("bio2-5-15")
TASK = Ground("avg-6-1-e")

MEMBERS = Purpose(
    "leden-van-organisaties",
    Words("Weten wie namens een organisatie werkt.", "Know who works in the name of an organisation."),
    TASK,
    data="personal",
)
_ADMINISTRATOR = has_role(ADMINISTRATOR)

KEEPER = Condition(
    "keeper",
    lambda asking: ALL if asking.actor.kind == "worker" else _ADMINISTRATOR.shows(asking),
    Words(
        "Alleen een beheerder gaat over wie bij de organisatie hoort.",
        "Only an administrator decides who belongs to the organisation.",
    ),
    ACCESS,
    JOIN,
)

INVITE = Rule("memberships.invite", (KEEPER,), IDENTITY)
CHOOSE_THEME = Rule("memberships.choose_theme", (COLLEAGUE, KEEPER), ACCESS)
ADMIT = Rule("memberships.admit", (WORKER,), IDENTITY)
OPEN_INVITATION = Rule("memberships.open_invitation", (EVERYONE,), IDENTITY, MEMBERS)
ACCEPT = Rule("memberships.accept", (EVERYONE,), IDENTITY, MEMBERS)
SEE_INVITATIONS = RuleOn(Invitation, "memberships.see_invitations", (KEEPER, OWN), IDENTITY, MEMBERS)
WITHDRAW = RuleOn(Invitation, "memberships.withdraw", (KEEPER, OWN), IDENTITY, MEMBERS)
SEE_MEMBERS = RuleOn(Membership, "memberships.see_members", (COLLEAGUE, OWN), ACCESS, MEMBERS)
END = RuleOn(Membership, "memberships.end", (KEEPER, OWN), IDENTITY, MEMBERS, known_to=(COLLEAGUE, OWN))
