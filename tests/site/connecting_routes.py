# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of connecting: the exchange and peer review. Sanne works for Zwolle, which takes part."""

import re
from contextlib import suppress
from datetime import timedelta

from django.test import Client
from django.utils import timezone

from exchange.opened import put_in_order
from small_country import DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import pulse as actions
from stuurhuis.exchange.rules.pulse import PulseRoundWords
from stuurhuis.kernel.memberships import actions as memberships
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import actor_for, worker_for
from tests.site import finding_routes, market_routes, people_routes, places_routes, settling_routes
from tests.site.route import Route, own

Keys = dict[str, tuple[str | int, ...]]

ROUTES = (
    own("connect"),
    own("opening"),
    Route("record_assurance", ("dpia",), visitor=302, colleague=403, page=False),
    Route("withdraw_assurance", (1,), visitor=302, colleague=404, page=False, posted={}),
    own("moderation"),
    own("report_listing", 1, clicks=4),
    *(Route(name, (1,), visitor=302, colleague=404, page=False) for name in ("decide_report", "appeal")),
    own("obstacles"),
    own("pulse"),
    own("answer_pulse", 1, clicks=3),
    *(Route(name, visitor=302, colleague=403, page=False) for name in ("plan_pulse", "add_team")),
    Route("end_team", (1,), visitor=302, colleague=404, page=False, posted={}),
    *finding_routes.ROUTES,
    *market_routes.ROUTES,
    *people_routes.ROUTES,
    *places_routes.ROUTES,
    *settling_routes.ROUTES,
)


def open_up() -> None:
    """Both organisations of the examples take part."""
    for code in (ZWOLLE, DEVENTER):
        put_in_order(code)
    _ask_how_it_goes()


def keys(client: Client) -> Keys:
    """The arguments of what was made here, by the name of its route."""
    page = client.get("/verbinden/puls/").content.decode()
    asked = int(re.findall(r'href="/verbinden/puls/(\d+)/"', page)[0])
    return {
        "answer_pulse": (asked,),
        **market_routes.ask_and_answer(),
        **people_routes.take_part(),
        **places_routes.prepare(),
        **settling_routes.settle(),
    }


def _ask_how_it_goes() -> None:
    """A round of Zwolle that is open now."""
    at = timezone.now()
    known = memberships.admit("beheer@example.org", "Beheer", "beheerder", actor=worker_for(ZWOLLE), at=at)
    keeper, today = actor_for(known.person, organisation=ZWOLLE, at=at), day_of(at)
    words = PulseRoundWords("2026-Q4", today, today + timedelta(days=30), as_indicator=True)
    with suppress(actions.PeriodTaken):
        actions.open_round(words, actor=keeper, at=at)
