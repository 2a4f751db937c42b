# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an administrator chooses for everybody in the organisation."""

from datetime import datetime

from stuurhuis.kernel.door import action
from stuurhuis.kernel.memberships import facts, policy
from stuurhuis.kernel.policy import Actor
from stuurhuis.kernel.store.models import Organisation


@action(policy.CHOOSE_THEME)
def choose_theme(theme: str, *, actor: Actor, at: datetime) -> facts.ThemeChosen:
    """Choose how the site looks for the people of the organisation; empty is as the installation has it."""
    Organisation.objects.filter(pk=actor.organisation).update(theme=theme)
    return facts.ThemeChosen(actor.organisation, theme)
