# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can a member be in an organisation? The key is written in the database, the words on the screen."""

from stuurhuis.kernel.policy import Words

ADMINISTRATOR = "beheerder"
ROLES = {
    ADMINISTRATOR: Words("beheerder", "administrator"),
    "controller": Words("controller", "controller"),
    "beleidsadviseur": Words("beleidsadviseur", "policy adviser"),
    "programmamanager": Words("programmamanager", "programme manager"),
    "data-analist": Words("data-analist", "data analyst"),
    "privacyfunctionaris": Words("privacyfunctionaris", "privacy officer"),
    "bestuurder": Words("bestuurder", "board member"),
}


class UnknownRole(Exception):
    """There is no role of that name."""


def known(role: str) -> str:
    """The role itself, or nothing for a member without one; raises UnknownRole."""
    if role and role not in ROLES:
        raise UnknownRole(role)
    return role
