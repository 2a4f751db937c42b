# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do governments ask and offer, what is mine, and what waits for me?"""

from typing import Any
from urllib.parse import quote_plus

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from stuurhuis.exchange.forms.needs import OUTCOMES, REASONS
from stuurhuis.exchange.pages import need_words as words
from stuurhuis.exchange.pages.vacancies import job_posting
from stuurhuis.exchange.queries import agreements, invites, needs, opening
from stuurhuis.exchange.queries.needs import LookFirst, Sought
from stuurhuis.exchange.rules.invites import InviteSeen, InviteState
from stuurhuis.exchange.rules.kinds import FieldType, LeadsTo, kind
from stuurhuis.exchange.rules.needs import STANDS, ListingSeen, next_of
from stuurhuis.kernel.door import Request, asked_by

MOST = 30  # listings on one page


@login_required
def market(request: Request) -> HttpResponse:
    """All that is open, of all governments, to filter; beside it what is one's own and what waits."""
    given = {name: request.GET.get(name, "").strip() for name in Sought._fields}
    sought = Sought(**given)
    needs.may_write(**asked_by(request))
    found = Paginator(needs.market(sought, **asked_by(request)), MOST).get_page(request.GET.get("page"))
    context = {
        "step": "connect",
        "sought": sought,
        "kinds": words.kinds_by_name(),
        "sides": words.SIDES,
        "found": [_row(one) for one in found],
        "page": found,
        "query": "".join(f"&{name}={quote_plus(said)}" for name, said in given.items() if said),
        "mine": [_row(one) for one in needs.mine(**asked_by(request))[:8]],
        **_waiting(request),
    }
    return render(request, "exchange/market.html", context)


def waiting(request: Request) -> dict[str, Any]:
    """What of the market waits for this person; nothing where the own organisation takes no part."""
    here = request.actor.organisation
    if not here or not opening.state(here, **asked_by(request)).is_open:
        return {}
    return _waiting(request)


@login_required
def begin(request: Request) -> HttpResponse:
    """Which kind does one want to ask or offer?"""
    needs.may_write(**asked_by(request))
    rows = [
        {
            "key": key,
            "name": words.kind_name(one),
            "about": one.about.told(words.language()),
            "sides": one.sides,
        }
        for key, _name in words.kinds_by_name()
        for one in (kind(key),)
    ]
    return render(request, "exchange/begin_listing.html", {"step": "connect", "rows": rows})


@login_required
def page(request: Request, listing: int) -> HttpResponse:
    """One need or offer, with what can be done with it."""
    one = needs.listing(listing, **asked_by(request))
    contact = needs.contact(listing, **asked_by(request))
    of = kind(one.words.kind)
    mine = contact is not None and contact.person == request.actor.person
    stands = one.state in STANDS
    context = {
        "step": "connect",
        "row": _row(one),
        "of": of,
        "about": of.about.told(words.language()),
        "contact": contact,
        "mine": mine,
        "told": _told(one),
        "open": stands,
        "further": _further(one) if mine else None,
        "ends": of.ends.told(words.language()),
        "outcome": OUTCOMES.get(one.outcome, ""),
        "invites": (asked := _invites(request, listing)),
        "somebody": any(each["one"].state is InviteState.MATCHED for each in asked),
        "fits": _look(request, listing) if mine and stands else None,
        "posting": job_posting(one) if one.words.kind == "vacancy" and stands else "",
    }
    return render(request, "exchange/listing.html", context)


def _row(one: ListingSeen) -> dict[str, Any]:
    return {
        "one": one,
        "kind": words.kind_name(kind(one.words.kind)),
        "side": words.SIDES[one.words.side],
        "state": words.STATES[one.state],
    }


def shown_look(look: LookFirst) -> dict[str, Any]:
    """What fits and what looks the same, with the points and their reasons in the language of the page."""
    language = words.language()
    fitting = [
        {
            "row": _row(one.listing),
            "reasons": [(each.told(language), each.points(language)) for each in one.fit.reasons],
        }
        for one in look.fitting
    ]
    return {"fitting": fitting, "same": [_row(one) for one in look.same]}


def _look(request: Request, listing: int) -> dict[str, Any]:
    return shown_look(needs.look_first(listing, **asked_by(request)))


def _told(one: ListingSeen) -> list[tuple[str, str]]:
    """What was filled in of what the kind asks, in words."""
    language, found = words.language(), []
    for field in kind(one.words.kind).fields:
        value = one.words.fields.get(field.key, "")
        if field.type is FieldType.CHOICE and value:
            value = field.options[value].told(language)
        if value:
            found.append((field.label.told(language), value))
    return found


def _further(one: ListingSeen) -> dict[str, Any] | None:
    deed = next_of(one.state)
    if deed is None or kind(one.words.kind).leads_to is LeadsTo.AGREEMENT:
        return None
    return {"deed": deed.value, "title": words.DEEDS[deed]}


def _invites(request: Request, listing: int) -> list[dict[str, Any]]:
    names = {one.invite: one for one in invites.parties_by_listing(listing, **asked_by(request))}
    return [
        {"one": one, "who": names.get(one.id), "state": words.INVITE_STATES[one.state], "why": _why(one)}
        for one in invites.invites(listing, **asked_by(request))
    ]


def _waiting(request: Request) -> dict[str, Any]:
    return {
        "waiting": invites.waiting(**asked_by(request)),
        "consents": invites.consents(**asked_by(request)),
        "agreements": _to_sign(request),
    }


def _why(one: InviteSeen) -> str:
    return str(REASONS.get(one.reason, ""))


def _to_sign(request: Request) -> list[dict[str, Any]]:
    """The agreements that one may sign, and those with which nobody goes on."""
    found = agreements.agreements(**asked_by(request))
    mine = [one for one in found if agreements.signs_as(one.id, **asked_by(request))]
    free = [one.agreement for one in agreements.to_take_over(**asked_by(request)) if one.left_alone]
    return [
        *({"one": one, "to_sign": True} for one in mine),
        *({"one": one, "to_sign": False} for one in free),
    ]
