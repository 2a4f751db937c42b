# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may let people in and out of an organisation, and see who is in it. Read it as a table."""

from dataclasses import replace

from django.db.models import Q

from stuurhuis.kernel.memberships.roles import ADMINISTRATOR
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    EVERYONE,
    INSIDE,
    OWN,
    WORKER,
    Condition,
    Ground,
    Purpose,
    Rule,
    RuleOn,
    Words,
    has_role,
    or_worker,
)
from stuurhuis.kernel.policy.conditions import ALL, JOIN, NOTHING, Asking
from stuurhuis.kernel.store.models import Invitation, Mandate, Membership, Person

IDENTITY = Ground("bio2-5-16")
ACCESS = Ground("bio2-5-15")
TASK = Ground("avg-6-1-e")

MEMBERS = Purpose(
    "leden-van-organisaties",
    Words("Weten wie namens een organisatie werkt.", "Know who works in the name of an organisation."),
    TASK,
    data="personal",
)
ACCOUNT = Purpose(
    "accounts",
    Words("Een account bewaken, sluiten en vergeten.", "Guard, close and forget an account."),
    TASK,
    data="personal",
)
KEEPER = replace(
    or_worker(has_role(ADMINISTRATOR)),
    sentence=Words(
        "Alleen een beheerder gaat over wie bij de organisatie hoort.",
        "Only an administrator decides who belongs to the organisation.",
    ),
)


def _oneself(asking: Asking) -> Q:
    if asking.actor.kind == "worker":
        return ALL
    return NOTHING if asking.actor.person is None else Q(pk=asking.actor.person)


ONESELF = Condition(
    "oneself",
    _oneself,
    Words("Over een account gaat wie het heeft.", "An account is for its owner to decide about."),
    ACCESS,
    Words("Vraag het degene van wie het account is.", "Ask whose account it is."),
)
NOT_ONESELF = Condition(
    "not_oneself",
    lambda asking: ALL if asking.actor.person is None else ~Q(person=asking.actor.person),
    Words(
        "Je eigen herstel laat je door een andere beheerder starten.",
        "Another administrator starts your own recovery.",
    ),
    Ground("bio2-8-5"),
    JOIN,
)
OTHERS = Condition(
    "others",
    NOT_ONESELF.shows,
    Words("Een mandaat geef je niet aan jezelf.", "Nobody gives a mandate to oneself."),
    Ground("awb-10-1"),
    Words("Vraag een andere beheerder.", "Ask another administrator."),
)


def _of_own_members(asking: Asking) -> Q:
    own = asking.actor.organisation
    return Q(membership__organisation=own) if own else NOTHING


OF_OWN = Condition("of_own_members", _of_own_members, OWN.sentence, OWN.ground, OWN.remedy)

INVITE = Rule("memberships.invite", (KEEPER,), IDENTITY)
CHOOSE_THEME = Rule("memberships.choose_theme", (COLLEAGUE, KEEPER), ACCESS)
WELCOME = Rule("memberships.welcome", (COLLEAGUE,), IDENTITY)
ADMIT = Rule("memberships.admit", (WORKER,), IDENTITY)
OPEN_INVITATION = Rule("memberships.open_invitation", (EVERYONE,), IDENTITY, MEMBERS)
ACCEPT = Rule("memberships.accept", (EVERYONE,), IDENTITY, MEMBERS)
SEE_INVITATIONS = RuleOn(Invitation, "memberships.see_invitations", (KEEPER, OWN), IDENTITY, MEMBERS)
WITHDRAW = RuleOn(Invitation, "memberships.withdraw", (KEEPER, OWN), IDENTITY, MEMBERS)
CLEAR_LINKS = Rule("memberships.clear_links", (WORKER,), Ground("avg-5"), ACCOUNT)
SEE_MEMBERS = RuleOn(Membership, "memberships.see_members", (INSIDE, OWN), ACCESS, MEMBERS)
END = RuleOn(Membership, "memberships.end", (KEEPER, OWN), IDENTITY, MEMBERS, known_to=(COLLEAGUE, OWN))
START_RECOVERY = RuleOn(
    Membership,
    "memberships.start_recovery",
    (KEEPER, OWN, NOT_ONESELF),
    IDENTITY,
    ACCOUNT,
    known_to=(COLLEAGUE, OWN),
)
KEEP_MANDATES = Rule("memberships.keep_mandates", (INSIDE, KEEPER), Ground("awb-10-1"))
GIVE_MANDATE = RuleOn(
    Membership,
    "memberships.give_mandate",
    (KEEPER, OWN, OTHERS),
    Ground("awb-10-1"),
    MEMBERS,
    known_to=(COLLEAGUE, OWN),
)
END_MANDATE = RuleOn(Mandate, "memberships.end_mandate", (KEEPER, OF_OWN), Ground("awb-10-1"), MEMBERS)
SEE_MANDATES = RuleOn(Mandate, "memberships.see_mandates", (INSIDE, OF_OWN), ACCESS, MEMBERS)
RECOVER = Rule("memberships.recover", (EVERYONE,), Ground("bio2-8-5"), ACCOUNT)
OPEN_RECOVERY = Rule("memberships.open_recovery", (EVERYONE,), Ground("bio2-8-5"), ACCOUNT)
CLOSE = RuleOn(Person, "memberships.close", (ONESELF,), IDENTITY, ACCOUNT)
SEE_PAST_TERM = RuleOn(Person, "memberships.see_past_term", (WORKER,), Ground("avg-5"), ACCOUNT)
FORGET = RuleOn(Person, "memberships.forget", (ONESELF,), Ground("avg-17"), ACCOUNT)
