# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of settling: Deventer delivered days to Zwolle, for which Sanne may bind."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID, uuid4

from django.utils import timezone

from exchange.settling_market import open_market
from small_country import DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import settling as actions
from stuurhuis.exchange.rules.settling import SettlementTerms
from stuurhuis.kernel.ledger import actions as ledger
from stuurhuis.kernel.ledger import queries
from stuurhuis.kernel.ledger.booking import Order
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from tests.site.route import Route, deed, own

Keys = dict[str, tuple[str | int | UUID, ...]]
NEW = UUID(int=7)

ROUTES = (
    own("settling"),
    own("settling_period", clicks=3),
    own("tariffs", clicks=3),
    *(own(name, clicks=3) for name in ("settling_account", "settling_limit", "invoice_details")),
    own("set_tariff", clicks=4),
    own("settling_gift", str(NEW), clicks=3),
    own("agree_settlement", str(NEW), clicks=3),
    own("settlement", str(NEW), clicks=3),
    *(own(f"{name}_settlement", str(NEW), clicks=4) for name in ("deliver", "dispute")),
    own("accept_settlement", str(NEW), str(NEW), clicks=4),
    own("correct_settlement", str(NEW), str(NEW), str(NEW), clicks=4),
    deed("reserve_settlement", str(NEW), visitor=302),
    deed("release_settlement", str(NEW), visitor=302),
    deed("netting_consent", "points", visitor=302),
    Route("answer_netting", (1, "goed"), visitor=302, colleague=404, page=False, posted={}),
    Route("settling_file", ("2026-Q4", "csv"), visitor=302, page=False),
    Route("settling_invoice", ("2026-Q4", DEVENTER), visitor=302, colleague=302, page=False),
)


def settle() -> Keys:
    """Open the market and let days be delivered; gives the keys of what was made."""
    at = timezone.now()
    binding = open_market(at)
    zwolle, deventer = binding[ZWOLLE], binding[DEVENTER]
    key, entry = _reserved(zwolle), uuid4()
    ledger.deliver(str(key), 1600, actor=deventer, at=at)
    ledger.accept(str(key), entry, 800, occurred_on=day_of(at), actor=zwolle, at=at)
    assert queries.booked_under(str(key), "points", actor=zwolle, at=at)
    of_one = ("settlement", "deliver_settlement", "dispute_settlement", "reserve_settlement")
    return {
        **dict.fromkeys(of_one, (key,)),
        "release_settlement": (key,),
        "accept_settlement": (key, uuid4()),
        "correct_settlement": (key, entry, uuid4()),
    }


def _reserved(zwolle: Actor) -> UUID:
    at, key = timezone.now(), uuid4()
    until = day_of(at) + timedelta(days=90)
    terms = SettlementTerms("agreement:12", DEVENTER, "gig_day", Decimal(3), "points", until)
    made = actions.prepare(key, terms, actor=zwolle, at=at)
    order = Order(key, DEVENTER, "points", made.amount, terms.about, day_of(at))
    ledger.reserve(order, expires=at + timedelta(days=91), actor=zwolle, at=at)
    return key
