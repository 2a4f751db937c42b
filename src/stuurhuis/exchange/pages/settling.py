# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where do we stand with each other, what waits for us, and what is the story of one settlement?"""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from stuurhuis.engines import periods
from stuurhuis.exchange.pages import settling_words as words
from stuurhuis.exchange.policy.settling import KEEPERS
from stuurhuis.exchange.ports.settling import PeriodStatement, StandingWith
from stuurhuis.exchange.queries import opening, settling, settling_circles
from stuurhuis.exchange.queries.settling import SettlementSeen
from stuurhuis.exchange.queries.settling_statement import NoCalendarPeriod, statement
from stuurhuis.exchange.rules.settling import EURO, EXCHANGE, GIFT, What, key_of, national_tariffs
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.ledger import queries as ledger
from stuurhuis.kernel.parties import day_of

ENDED = ("settled", "released", "expired")
BEFORE = 8  # quarters that one can choose


@login_required
def page(request: Request) -> HttpResponse:
    """What waits for the own organisation, with whom it stands how, and what was agreed."""
    opening.may_take_part(**asked_by(request))
    own = request.actor.organisation
    found = settling.settlements(**asked_by(request))
    accounts = [one for one in ledger.accounts(**asked_by(request)) if one.organisation == own]
    accounts.sort(key=lambda one: one.unit == EURO)
    living = [one for one in found if one.state not in ENDED]
    context = {
        "step": "connect",
        "waiting": [words.row_of(one, own) | {"why": why} for one in living if (why := _waits(one, own))],
        "others": _others(request),
        "living": [words.row_of(one, own) for one in living if not _waits(one, own)],
        "ended": [words.row_of(one, own) for one in found if one.state in ENDED],
        "accounts": [_account(one) for one in accounts if one.purpose == EXCHANGE],
        "gifts": _gifts(request),
        "circles": _circles(request),
        "taking_part": _taking_part(request, accounts),
        "keeps": bool(request.actor.roles.intersection(KEEPERS)),
        "new": uuid4(),
    }
    return render(request, "exchange/settling.html", context)


@login_required
def one(request: Request, key: UUID) -> HttpResponse:
    """One settlement: what was agreed, what was delivered, accepted, said and booked."""
    found = settling.settlement(str(key), **asked_by(request))
    own, unit = request.actor.organisation, found.terms.unit
    parts = {part: getattr(found, part) for part in ("delivered", "accepted", "released")}
    objections = settling.objections(str(key), **asked_by(request))
    context = {
        "step": "connect",
        "one": found,
        "row": words.row_of(found, own),
        "told": {part: words.quantity(much, found) for part, much in parts.items() if much},
        "price": words.amount(found.price, unit),
        "receives": found.debtor == own,
        "living": found.state in ("open", "disputed"),
        "objections": objections,
        "by_itself": _told_elsewhere(found) and not objections,
        "agreement": found.terms.about.partition("agreement:")[2],
        "entries": [_entry(entry, unit) for entry in _booked(request, found)],
        "key": uuid4(),
    }
    return render(request, "exchange/settlement.html", context)


@login_required
def period(request: Request) -> HttpResponse:
    """The statement of a period: how it began, what came and went, how it ended, and its worth in euro."""
    chosen = request.GET.get("periode") or periods.label(periods.holding("Q", day_of(request.at)))
    try:
        found = statement(chosen, **asked_by(request))
    except NoCalendarPeriod as unknown:
        raise Http404(chosen) from unknown
    context = {
        "step": "connect",
        "statement": found,
        "tables": [_table(found, unit, purpose) for unit, purpose in _kinds(found)],
        "barter": words.euros(_barter(found)),
        "bartered": any(each.unit != EURO for each in found.movements),
        "choices": _quarters(day_of(request.at)),
        "invoices": _invoices(found),
    }
    return render(request, "exchange/settling_period.html", context)


@login_required
def tariffs(request: Request) -> HttpResponse:
    """What each thing costs: nationally, and by the own tariff."""
    own = settling.tariffs(request.actor.organisation, **asked_by(request))
    rows = [
        {
            "what": words.what(what),
            "national": [_tariff(each) for each in national_tariffs() if each.what == what],
            "own": [_tariff(each) for each in own if each.what == what],
        }
        for what in What
    ]
    keeps = bool(request.actor.roles.intersection(KEEPERS))
    return render(request, "exchange/tariffs.html", {"step": "connect", "rows": rows, "keeps": keeps})


def _told_elsewhere(one: SettlementSeen) -> bool:
    """Whether the system itself prepared it, and tells what was delivered."""
    return one.id == str(key_of(one.debtor, one.terms.about)) and one.state != "disputed"


def _waits(one: SettlementSeen, own: str) -> str:
    """What the own organisation has to do; empty when nothing."""
    if one.debtor == own:
        if one.state == "prepared":
            return _("Reserveer: {amount}").format(amount=words.amount(one.amount, one.terms.unit))
        return words.told(one) if one.state == "open" and one.waits else ""
    return _("Klopt niet, zegt de ander: zeg het opnieuw of laat los") if one.state == "disputed" else ""


def _others(request: Request) -> list[dict[str, Any]]:
    """A line for each other, by name: in points first, and in euros beside it."""
    found = [each for each in ledger.positions(**asked_by(request)) if each.purpose == EXCHANGE]
    stands: dict[str, list[ledger.Standings]] = {}
    for each in sorted(found, key=lambda one: (words.name(one.other), one.unit == EURO)):
        stands.setdefault(each.other, []).append(each)
    return [
        {
            "name": words.name(other),
            "now": [_now(each) for each in ours if each.owes or each.held],
            "ours": [_room(each.owes + each.held, each.limit, each.unit) for each in ours],
            "theirs": [_room(each.others_held - each.owes, each.others_limit, each.unit) for each in ours],
        }
        for other, ours in stands.items()
    ]


def _now(each: ledger.Standings) -> dict[str, Any]:
    return {
        "owes": words.amount(abs(each.owes), each.unit),
        "worth": words.worth(abs(each.owes), each.unit),
        "direction": (each.owes > 0) - (each.owes < 0),
        "held": words.amount(each.held, each.unit) if each.held else "",
    }


def _room(gone: int, limit: int | None, unit: str) -> dict[str, Any]:
    """How far one may be in debt, and which part of that is used, in percents."""
    used = min(100, round(100 * max(gone, 0) / limit)) if limit else 0
    return {"limit": words.amount(limit or 0, unit), "used": used}


def _account(each: ledger.Account) -> dict[str, str]:
    budget = _("geen grens in totaal") if each.budget is None else words.amount(each.budget, each.unit)
    return {"unit": words.unit(each.unit), "budget": budget}


def _gifts(request: Request) -> list[dict[str, Any]]:
    found = [each for each in ledger.positions(**asked_by(request)) if each.purpose == GIFT and each.owes]
    return [
        {
            "name": words.name(each.other),
            "amount": words.amount(abs(each.owes), each.unit),
            "given": each.owes < 0,
        }
        for each in found
    ]


def _circles(request: Request) -> list[dict[str, Any]]:
    """The shares of circles that wait for our answer, or for that of others."""
    return [
        {
            "id": each.id,
            "amount": words.amount(each.amount, each.unit),
            "debtor": words.name(each.debtor),
            "creditor": words.name(each.creditor),
            "size": each.size,
            "waits": each.state == "proposed",
        }
        for each in settling_circles.shares(**asked_by(request))
    ]


def _taking_part(request: Request, accounts: Iterable[ledger.Account]) -> list[dict[str, Any]]:
    """In which of our units we take part in the search for circles."""
    known = settling_circles.consents(**asked_by(request))
    ours = [each.unit for each in accounts if each.purpose == EXCHANGE]
    return [{"key": each, "unit": words.unit(each), "on": each in known} for each in ours]


def _booked(request: Request, found: SettlementSeen) -> Iterable[ledger.StatementLine]:
    return ledger.booked_under(found.id, found.terms.unit, **asked_by(request))


def _entry(entry: ledger.StatementLine, unit: str) -> dict[str, Any]:
    return {
        "key": entry.entry,
        "kind": words.KINDS[entry.kind],
        "amount": words.amount(abs(entry.amount), unit),
        "cents": "" if unit == EURO else words.euros(abs(entry.cents)),
        "occurred_on": entry.occurred_on,
        "booked_on": entry.booked_on,
        "can_correct": entry.kind != "correction" and entry.amount > 0,
    }


def _kinds(found: PeriodStatement) -> list[tuple[str, str]]:
    return sorted({(each.unit, each.purpose) for each in found.others}, reverse=True)


def _table(found: PeriodStatement, unit: str, purpose: str) -> dict[str, Any]:
    others = [each for each in found.others if (each.unit, each.purpose) == (unit, purpose)]
    moved = [each for each in found.movements if (each.unit, each.purpose) == (unit, purpose)]
    return {
        "title": _("Weggegeven en gekregen") if purpose == GIFT else words.unit(unit),
        "gift": purpose == GIFT,
        "others": [_with(each) for each in others],
        "lines": [_line(each, unit) for each in moved],
        "is_euro": unit == EURO,
    }


def _with(each: StandingWith) -> dict[str, str]:
    told = {
        part: words.amount(getattr(each, part), each.unit) for part in ("opening", "came", "went", "closing")
    }
    worth = {part: words.euros(getattr(each, part)) for part in ("came_cents", "went_cents")}
    return {"name": words.name(each.other), **told, **worth}


def _line(each: Any, unit: str) -> dict[str, Any]:
    return {
        "name": words.name(each.other),
        "kind": words.KINDS[each.kind],
        "subject": words.subject(each.subject),
        "booked_on": each.booked_on,
        "amount": words.amount(each.amount, unit),
        "cents": words.euros(each.cents),
    }


def _barter(found: PeriodStatement) -> int:
    """What was delivered and received without money was worth together, in cents."""
    return sum(abs(each.cents) for each in found.movements if each.unit != EURO and each.purpose == EXCHANGE)


def _invoices(found: PeriodStatement) -> list[dict[str, str]]:
    """To whom an invoice can go: who came to owe euros in this period."""
    return [
        {"code": each.other, "name": words.name(each.other)}
        for each in found.others
        if each.unit == EURO and each.purpose == EXCHANGE and each.came
    ]


def _quarters(today: date) -> list[str]:
    now = periods.holding("Q", today)
    return [periods.label(periods.later(now, -steps)) for steps in range(BEFORE)]


def _tariff(each: Any) -> dict[str, Any]:
    return {"amount": words.amount(each.amount, each.unit), "since": each.since, "reason": each.reason}
