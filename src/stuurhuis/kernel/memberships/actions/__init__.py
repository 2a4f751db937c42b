# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be done: come in, leave, find the way back, choose. Each deed returns the fact that is told."""

from stuurhuis.kernel.memberships.actions.choosing import choose_theme
from stuurhuis.kernel.memberships.actions.coming import (
    VALID,
    AlreadyMember,
    ForSomebodyElse,
    InvitationGone,
    Newcomer,
    SignInFirst,
    accept,
    admit,
    invite,
    withdraw,
)
from stuurhuis.kernel.memberships.actions.leaving import LastAdministrator, close, end, forget
from stuurhuis.kernel.memberships.actions.recovering import (
    RECOVERY_VALID,
    NotHereAnyMore,
    RecoveryGone,
    WrongPassword,
    recover,
    start_recovery,
)

__all__ = [
    "RECOVERY_VALID",
    "VALID",
    "AlreadyMember",
    "ForSomebodyElse",
    "InvitationGone",
    "LastAdministrator",
    "Newcomer",
    "NotHereAnyMore",
    "RecoveryGone",
    "SignInFirst",
    "WrongPassword",
    "accept",
    "admit",
    "choose_theme",
    "close",
    "end",
    "forget",
    "invite",
    "recover",
    "start_recovery",
    "withdraw",
]
