# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Zwolle and Deventer settle with one another: accounts, limits, and somebody of each who may bind."""

from datetime import date, datetime
from decimal import Decimal

from exchange.opened import put_in_order
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.exchange.tasks import settling
from stuurhuis.kernel.ledger import actions as ledger
from stuurhuis.kernel.memberships import mandates, queries
from stuurhuis.kernel.memberships.mandates import MandateWords
from stuurhuis.kernel.policy import Actor, actor_for, worker_for
from stuurhuis.site.accounts import examples

LIMIT = 10_000  # a hundred points, or a hundred euro
BINDS = {ZWOLLE: "sanne-vermeer", DEVENTER: "marije-de-boer"}


def somebody(key: str, at: datetime = AT) -> Actor:
    """An example person as who acts."""
    examples.establish(AT)
    return actor_for(examples.user_of(key).pk, at=at)


def empower(actor: Actor, *, euros: int = 20_000) -> None:
    """Let a member bind the own organisation."""
    worker = worker_for(actor.organisation)
    held = {one.person: one.membership for one in queries.members(actor=worker, at=AT)}
    for task in ("exchange", "gift"):
        words = MandateWords(task, Decimal(euros), date(2030, 1, 1))
        mandates.give(held[actor.person or 0], words, actor=worker, at=AT)


def open_market(at: datetime = AT) -> dict[str, Actor]:
    """Both take part and settle in points and euros; gives who may bind each."""
    settling.declare(at)
    binding = {}
    for organisation, key in BINDS.items():
        put_in_order(organisation)
        binding[organisation] = somebody(key)
        empower(binding[organisation])
    for actor in binding.values():
        for unit in ("points", "euro"):
            for purpose in ("exchange", "gift"):
                ledger.open_account(unit, purpose, actor=actor, at=at)
    for unit, limit in (("points", LIMIT), ("euro", 100 * LIMIT)):
        ledger.limit(DEVENTER, unit, limit, actor=binding[ZWOLLE], at=at)
        ledger.limit(ZWOLLE, unit, limit, actor=binding[DEVENTER], at=at)
    return binding
