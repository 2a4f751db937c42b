# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Processes of a market, that may be killed at any moment: `trade(…)`, `watch(…)` and `settle()`.

A trader writes in a file of its own what it is about to send, and what was answered. Started again it first
sends what had no answer, under the same id.
"""

import random
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import TextIO
from uuid import UUID, uuid5

from django.db import OperationalError
from django.db.models import Case, F, OuterRef, Subquery, Sum, When

from stuurhuis.kernel.ledger import actions, queries, rules
from stuurhuis.kernel.ledger.booking import Order
from stuurhuis.kernel.policy import Actor, worker_for
from stuurhuis.kernel.store.models import ledger
from stuurhuis.kernel.store.wall import within
from tests.kernel.ledger.trading import AT, TODAY, market

CODES = ("GM0193", "GM0166", "GM0150", "WS59", "PV23")
LIMIT = 5_000
NAMES = UUID(int=2026)
FIRST = 4
TOGETHER = 25
KINDS = ("transfer", "transfer", "together", "transfer", "reserve")


def trade(trader: int, deeds: int, folder: str) -> None:
    """Send so many deeds and no more, however often it was killed on the way."""
    book = Path(folder) / f"{trader}.log"
    told = book.read_text().splitlines() if book.exists() else []
    answered = {line.split()[1] for line in told if line.startswith(("done", "refused"))}
    with book.open("a", buffering=1) as log:
        for number in range(deeds):
            key = str(uuid5(NAMES, f"{trader}/{number}"))
            if key not in answered:
                _send(trader, number, key, log)
    sys.stdout.write("finished\n")


def _send(trader: int, number: int, key: str, log: TextIO) -> None:
    chance = random.Random(f"{trader}/{number}")
    kind = KINDS[number % len(KINDS)]
    hot = chance.choice((CODES[0], *CODES))
    debtor, creditor = chance.sample((hot, chance.choice([code for code in CODES if code != hot])), 2)
    orders = [_order(key, creditor, chance.randint(1, 900))]
    if kind == "together":
        others = [code for code in CODES if code != debtor]
        orders = [_order(key, creditor, 1)] + [
            _order(str(uuid5(NAMES, f"{key}/{place}")), chance.choice(others), chance.randint(1, 90))
            for place in range(1, TOGETHER)
        ]
    log.write(f"sent {key} {kind} {debtor}\n")
    while True:
        try:
            answer = _do(kind, debtor, orders)
        except OperationalError:  # no answer: so it is sent again, under the same id
            time.sleep(0.05)
        else:
            said = (f"{answer} {one.id} {kind} {debtor} {one.other} {one.amount}\n" for one in orders)
            log.write("".join(said))
            return


def _order(key: str, creditor: str, amount: int) -> Order:
    return Order(UUID(key), creditor, "points", amount, "klus:1", TODAY)


def _do(kind: str, debtor: str, orders: list[Order]) -> str:
    actor, first = Actor("person", FIRST + CODES.index(debtor), debtor, frozenset(), "web"), orders[0]
    try:
        if kind == "reserve":
            actions.reserve(first, expires=AT + timedelta(days=1), actor=actor, at=AT)
            if first.amount > 10:  # the others wait for their end
                actions.release(str(first.id), actor=actor, at=AT)
        elif kind == "together":
            actions.transfer_together(orders, actor=actor, at=AT)
        else:
            actions.transfer(first, actor=actor, at=AT)
    except rules.OverLimit:
        return "refused"
    return "done"


def watch(folder: str) -> None:
    """Read on and on: in one look every position says what its postings say, and none is over a limit."""
    looks = 0
    while not (Path(folder) / "stop").exists():
        for code in CODES:
            check(code)
            looks += 1
    sys.stdout.write(f"{looks}\n")


def check(code: str) -> None:
    """Hold what is kept against what was written, in one statement, so in one moment."""
    signed = Case(When(debtor=F("position__debtor"), then=F("amount")), default=-F("amount"))
    with within(code):
        of = ledger.Posting.objects.filter(position=OuterRef("pk")).values("position")
        total = Subquery(of.annotate(sum=Sum(signed)).values("sum"))
        for one in ledger.Position.objects.annotate(sum=total):
            assert one.debt == (one.sum or 0), (code, one.debt, one.sum)
            if one.purpose == "exchange":
                assert one.debt + one.held <= LIMIT >= one.back_held - one.debt, (code, one.debt)


def settle(folder: str) -> None:
    """When all is quiet: expire what is over, and hold the ledger against what the traders were told."""
    later = AT + timedelta(days=2)
    for code in CODES:
        while due := queries.due(actor=worker_for(code), at=later):
            for key in due:
                actions.expire(key, actor=worker_for(code), at=later)
    told = [line.split() for book in Path(folder).glob("*.log") for line in book.read_text().splitlines()]
    answers = [line for line in told if line[0] != "sent"]
    done = {key: (debtor, creditor, int(amount)) for answer, key, kind, debtor, creditor, amount in answers
            if answer == "done" and kind != "reserve"}  # fmt: skip
    written: dict[str, tuple[str, str, int]] = {}
    for code in CODES:
        check(code)
        with within(code):
            rows = ledger.Posting.objects.values_list("entry", "debtor", "creditor", "amount")
            written |= {str(key): (debtor, creditor, amount) for key, debtor, creditor, amount in rows}
            assert ledger.Posting.objects.count() == ledger.LedgerEntry.objects.count()
            assert not ledger.Position.objects.exclude(held=0, back_held=0).exists(), "an orphan reservation"
    assert written == done, f"{len(written)} were written, {len(done)} were answered"
    sys.stdout.write(f"{len(done)}\n")


def prepare() -> None:
    """Open the market."""
    market(CODES, limit=LIMIT, first=FIRST)
