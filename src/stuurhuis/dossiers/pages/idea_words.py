# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the states of an idea are called on the screen, and what people did for it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.dossiers.rules.ideas import IdeaRole, IdeaState, SharpeningState

Words = str | Promise
STATES: dict[IdeaState, Words] = {
    IdeaState.OPEN: _("wacht op antwoord"),
    IdeaState.TAKEN_UP: _("opgepakt"),
    IdeaState.DECLINED: _("nu niet"),
    IdeaState.WITHDRAWN: _("teruggenomen"),
}
SHARPENINGS: dict[SharpeningState, Words] = {
    SharpeningState.PROPOSED: _("voorgesteld"),
    SharpeningState.TAKEN: _("overgenomen"),
    SharpeningState.LEFT: _("niet overgenomen"),
}
ROLES: dict[IdeaRole, Words] = {
    IdeaRole.PUTS: _("bracht het in"),
    IdeaRole.SUPPORTS: _("steunt het"),
    IdeaRole.SHARPENS: _("stelde scherpere woorden voor"),
}
