# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where does it get stuck when people want to help one another, and why?"""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.exchange.queries import obstacles, opening
from stuurhuis.exchange.rules.needs import DeclineReason
from stuurhuis.exchange.rules.obstacles import Obstacle
from stuurhuis.exchange.rules.telling import FEWEST
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by

ALL = gettext_lazy("Alle redenen samen")
REASONS: dict[DeclineReason, str | Promise] = {
    DeclineReason.NO_APPROVAL: gettext_lazy("Geen akkoord van de leidinggevende"),
    DeclineReason.NO_BUDGET: gettext_lazy("Geen budget"),
    DeclineReason.NO_GROUND: gettext_lazy("Geen juridische grond"),
    DeclineReason.WORKLOAD: gettext_lazy("Te druk"),
    DeclineReason.NOT_MY_FIELD: gettext_lazy("Niet mijn vak"),
    DeclineReason.OTHER: gettext_lazy("Iets anders"),
}


@login_required
def page(request: Request) -> HttpResponse:
    """The country for one reason in one quarter, and what is told of one's own organisation."""
    opening.may_take_part(**asked_by(request))
    quarters = obstacles.quarters(**asked_by(request))
    asked = request.GET.get("kwartaal", "")
    quarter = asked if asked in quarters else next(iter(quarters), "")
    reason = next((one for one in DeclineReason if one == request.GET.get("reden")), None)
    context = {
        "step": "connect",
        "quarters": quarters,
        "quarter": quarter,
        "reasons": [("", ALL), *((one.value, words) for one, words in REASONS.items())],
        "reason": reason or "",
        "fewest": FEWEST,
        "map": _map(request, quarter, reason) if quarter else None,
        "ours": [_row(one) for one in obstacles.of_ours(quarter, **asked_by(request))] if quarter else [],
    }
    return render(request, "exchange/obstacles.html", context)


def _map(request: Request, quarter: str, reason: DeclineReason | None) -> dict[str, Any]:
    counted = obstacles.over_the_country(quarter, reason, **asked_by(request))
    return {
        "title": _("{reason}, {quarter}").format(reason=REASONS[reason] if reason else ALL, quarter=quarter),
        "unit": "",
        "decimals": 0,
        "selected": request.actor.organisation,
        "municipalities": [
            {
                "code": one.code,
                "name": one.name.removeprefix("Gemeente "),
                "value": counted.get(one.code),
                "url": "",
            }
            for one in parties.governments("municipality")
        ],
    }


def _row(one: Obstacle) -> dict[str, Any]:
    name = REASONS[one.reason] if one.reason else ALL
    return {"name": name, "times": one.times, "whole": one.reason is None}
