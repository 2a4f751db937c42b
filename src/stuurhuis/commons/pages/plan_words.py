# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What states, amounts and refusals of plans are called on the screen."""

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.commons.rules.commitments import (
    NothingWeighed,
    NotInTime,
    NotReached,
    PlanOver,
    PlanState,
)
from stuurhuis.kernel import parties
from stuurhuis.kernel.forms import Refusals
from stuurhuis.kernel.ledger.booking import NoMandate

STATES: dict[PlanState, str | Promise] = {
    PlanState.OPEN: _("open"),
    PlanState.AGREED: _("afgesproken"),
    PlanState.EXPIRED: _("niet gelukt: de dag is voorbij"),
    PlanState.WITHDRAWN: _("ingetrokken"),
}
REFUSALS: Refusals = {
    PlanOver: (None, _("Dat kan niet meer: dit plan is afgesproken, ingetrokken of voorbij.")),
    NotInTime: (None, _("Kies een dag die nog komt, en niet na de laatste dag van het plan.")),
    NotReached: (
        None,
        _("Er is nog niets te bevestigen: er doen nog te weinig mee, of het kost jullie te veel."),
    ),
    NothingWeighed: (
        "weight",
        _("Vul in hoeveel dat bij jullie is; daar gaat de verdeling van de kosten naar."),
    ),
    NoMandate: (
        None,
        _(
            "Je hebt geen mandaat om je organisatie hiervoor te binden, of niet tot dit bedrag."
            " De beheerder van je organisatie kan je er een geven."
        ),
    ),
}


def euros(cents: int) -> str:
    """An amount to the cent: € 1.250,00."""
    return f"€ {number_format(Decimal(cents) / 100, decimal_pos=2, force_grouping=True)}"


def place_of(code: str) -> str:
    """What an organisation is called."""
    return parties.organisation(code).name
