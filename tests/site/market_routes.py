# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of the market: Sanne asks and is asked, decides as a manager, and has an agreement."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from exchange.lending import DAY, GIG, KARIM, LATER, OFFER, TERMS, agreed, matched, placed
from small_country import AT
from stuurhuis.exchange.actions import agreements, invites, needs
from stuurhuis.exchange.queries import invites as asked
from stuurhuis.exchange.rules.agreements import Signing
from stuurhuis.exchange.rules.invites import NamedManager
from stuurhuis.kernel.policy import Actor, actor_for
from stuurhuis.site.accounts import examples
from tests.site.route import deed, own, own_file

Keys = dict[str, tuple[str | int, ...]]
MONTHS = {"kind": "secondment", "title": "Een jaar meedenken"}
SECONDMENT = replace(GIG, **MONTHS, fields=GIG.fields | {"days_a_week": "2"})

ROUTES = (
    own("market"),
    own_file("vacancies"),
    own("begin_listing", clicks=3),
    own("add_listing", "need", "gig", clicks=4),
    *(own(name, 1, clicks=3) for name in ("listing", "look_first")),
    *(own(name, 1, clicks=4) for name in ("change_listing", "close_listing")),
    *(own(name, 1, clicks=4) for name in ("ask_colleague", "respond_to_listing")),
    own("invite", 1, clicks=3),
    *(own(name, 1, clicks=4) for name in ("accept_invite", "decline_invite", "draw_up")),
    own("consent", 1, clicks=3),
    own("refuse_consent", 1, clicks=4),
    own("agreement", 1, clicks=5),
    *(own(name, 1, clicks=6) for name in ("tell_day", "close_agreement", "say_back")),
    *(own_file("agreement_file", 1, ending) for ending in ("pdf", "odt")),
    deed("sign_agreement", 1, "person", visitor=302),
    deed("finish_agreement", 1, visitor=302),
    deed("break_off_agreement", 1, visitor=302),
    deed("take_over_agreement", 1, visitor=302),
    deed("withdraw_invite", 1, visitor=302),
    deed("further_listing", 1, visitor=302, deed="agree"),
    deed("confirm_listing", 1, visitor=302),
    deed("publish_listing", 1, visitor=302),
)
OF_AGREEMENT = (
    "agreement", "tell_day", "close_agreement", "say_back", "finish_agreement", "break_off_agreement",
)  # fmt: skip
OF_LISTING = (
    "listing", "look_first", "change_listing", "close_listing", "ask_colleague", "further_listing",
    "confirm_listing", "report_listing",
)  # fmt: skip


def ask_and_answer() -> Keys:
    """Make all that the routes are about; gives their keys."""
    sanne, noor, karim, marije = (
        actor_for(examples.user_of(key).pk, at=AT)
        for key in ("sanne-vermeer", "noor-hendriks", "karim-bouzid", "marije-de-boer")
    )
    boss = NamedManager(marije.person or 0)
    agreement = agreed(sanne, karim, marije)
    agreements.tell_day(agreement, DAY, Decimal(1), actor=karim, at=LATER)
    drawn = agreements.draw_up(matched(noor, karim, marije), TERMS, actor=noor, at=AT).agreement
    agreements.sign(drawn, Signing.BORROWER, actor=sanne, at=AT)
    gig, offer = placed(replace(GIG, title="Een tweede klus"), sanne), placed(OFFER, karim)
    turn = invites.respond(gig, "Ik help.", boss, actor=karim, at=AT + timedelta(1)).invite
    taken_back = invites.respond(offer, "", actor=sanne, at=AT).invite
    draft = needs.write(replace(GIG, title="Nog een concept"), actor=sanne, at=AT).listing
    ready = matched(sanne, karim, marije)
    one = dict.fromkeys(OF_AGREEMENT, (agreement,)) | dict.fromkeys(OF_LISTING, (gig,))
    files = {"agreement_file": (agreement, "pdf"), "sign_agreement": (agreement, "person")}
    files["take_over_agreement"] = (drawn,)
    return {
        **one, **files, "publish_listing": (draft,), "respond_to_listing": (offer,), "invite": (turn,),
        "accept_invite": (turn,), "decline_invite": (turn,), "withdraw_invite": (taken_back,),
        "draw_up": (ready,), **_to_decide(noor, karim, boss, sanne),
    }  # fmt: skip


def _to_decide(asker: Actor, expert: Actor, boss: NamedManager, manager: Actor) -> Keys:
    """Noor asks Karim for months, and Sanne is her manager."""
    hers = NamedManager(manager.person or 0)
    begun = invites.invite(placed(SECONDMENT, asker), KARIM, "", hers, actor=asker, at=AT)
    invites.accept(begun.invite, "", boss, actor=expert, at=AT)
    [waits] = asked.consents(actor=manager, at=AT)
    return {"consent": (waits.id,), "refuse_consent": (waits.id,)}
