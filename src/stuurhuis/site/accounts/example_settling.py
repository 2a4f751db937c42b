# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An example of settling between Zwolle and Deventer: only on this computer, only with the sample."""

from datetime import datetime, timedelta
from decimal import Decimal

from django.conf import settings

from stuurhuis.exchange.rules.settling import EURO, EXCHANGE, GIFT, POINTS
from stuurhuis.exchange.tasks import settling
from stuurhuis.kernel.ledger import actions as ledger
from stuurhuis.kernel.ledger import queries
from stuurhuis.kernel.memberships import mandates
from stuurhuis.kernel.memberships import queries as memberships
from stuurhuis.kernel.memberships.mandates import MandateWords
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor, actor_for, worker_for
from stuurhuis.site.accounts import examples

BINDING = {"GM0193": "sanne-vermeer", "GM0150": "marije-de-boer"}
UP_TO = Decimal(25_000)  # euros, each time
YEAR = timedelta(days=365)
LIMITS = {POINTS: 20_000, EURO: 1_500_000}  # two hundred points, fifteen thousand euro


def establish(at: datetime) -> None:
    """Make sure that both can settle with one another; nothing on a site that others can reach."""
    if not settings.LOCAL_ONLY:
        return
    settling.declare(at)
    if any(one.organisation in BINDING for one in queries.accounts(actor=worker_for("GM0193"), at=at)):
        return
    binding = {code: actor_for(examples.user_of(key).pk, at=at) for code, key in BINDING.items()}
    for actor in binding.values():
        _empower(actor, at)
        for unit in LIMITS:
            for purpose in (EXCHANGE, GIFT):
                ledger.open_account(unit, purpose, actor=actor, at=at)
    zwolle, deventer = binding
    for unit, limit in LIMITS.items():
        ledger.limit(deventer, unit, limit, actor=binding[zwolle], at=at)
        ledger.limit(zwolle, unit, limit, actor=binding[deventer], at=at)


def _empower(actor: Actor, at: datetime) -> None:
    worker = worker_for(actor.organisation)
    held = {one.person: one.membership for one in memberships.members(actor=worker, at=at)}
    for task in (EXCHANGE, GIFT):
        words = MandateWords(task, UP_TO, day_of(at) + YEAR)
        mandates.give(held[actor.person or 0], words, actor=worker, at=at)
