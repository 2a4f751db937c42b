# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of reading along: Sanne of Zwolle asks Marije of Deventer, and is asked by her."""

from datetime import datetime, timedelta
from uuid import UUID

from django.test import Client
from django.utils import timezone

from small_country import DEVENTER, ZWOLLE
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor, actor_for
from stuurhuis.review.actions import asking, documents, reviewing
from stuurhuis.review.rules.documents import ReviewTerms
from stuurhuis.review.rules.reviewing import Declaration
from stuurhuis.site.accounts import examples
from tests.review.people import ADVICE, PAPER, REMARK, WORDS
from tests.site.route import Route, deed, own, own_file

NONE = UUID(int=4)
Keys = dict[str, tuple[str | int | UUID, ...]]
ROUTES = (
    own("reviews"),
    own("review_traces"),
    own("offer_document", clicks=3),
    own("review_document", NONE, clicks=3),
    *(own(name, NONE, clicks=4) for name in ("open_round", "ask_reviewer", "seat_colleague")),
    own_file("review_file", NONE, 1),
    own_file("review_day", 1),
    Route("unseat_colleague", (NONE, 1), visitor=302, colleague=302, page=False, posted={}),
    own("respond_to_remark", NONE, 1, clicks=4),
    *(own(name, 1, clicks=3) for name in ("review_request", "accept_review", "decline_review")),
    own("make_remark", 1, clicks=4),
    deed("take_remark_back", 1, 1, visitor=302),
    own("close_review", 1, clicks=4),
    deed("withdraw_review", 1, visitor=302),
)


def keys(client: Client) -> Keys:
    """What was made here: one that Sanne reads, one that waits for her, and one that she asked for."""
    at = timezone.now()
    sanne = actor_for(int(client.session["_auth_user_id"]), organisation=ZWOLLE, at=at)
    examples.establish(at)
    marije, youssef = (_who(key, at) for key in ("marije-de-boer", "youssef-el-amrani"))
    _, waits = _asked(marije, sanne, at)
    _, reads = _asked(marije, sanne, at)
    asking.accept(reads, Declaration(), actor=sanne, at=at)
    made = reviewing.remark(reads, REMARK, actor=sanne, at=at).key
    document, given = _asked(sanne, marije, at)
    asking.accept(given, Declaration(), actor=marije, at=at)
    answered = reviewing.remark(given, REMARK, actor=marije, at=at).key
    reviewing.deliver(given, ADVICE, actor=marije, at=at)
    other, waiting = _asked(sanne, marije, at)
    documents.seat(other, youssef.person or 0, actor=sanne, at=at)
    mine = dict.fromkeys(("review_document", "open_round", "ask_reviewer", "seat_colleague"), (document,))
    return {
        **mine,
        "review_file": (document, 1),
        "unseat_colleague": (UUID(other), youssef.person or 0),
        "respond_to_remark": (document, answered),
        "review_request": (reads,),
        "review_day": (reads,),
        "accept_review": (waits,),
        "decline_review": (waits,),
        "make_remark": (reads,),
        "take_remark_back": (reads, made),
        "close_review": (given,),
        "withdraw_review": (waiting,),
    }


def _who(key: str, at: datetime) -> Actor:
    return actor_for(examples.user_of(key).pk, at=at)


def _asked(author: Actor, reviewer: Actor, at: datetime) -> tuple[str, int]:
    """Somebody asks somebody to read along."""
    named = {"actor": author, "at": at}
    document = documents.offer(WORDS, PAPER, None, **named).document
    terms = ReviewTerms(day_of(at) + timedelta(days=7), day_of(at) + timedelta(days=21))
    there = ZWOLLE if author.organisation == DEVENTER else DEVENTER
    return document, asking.ask(document, reviewer.person or 0, there, terms, **named).request
