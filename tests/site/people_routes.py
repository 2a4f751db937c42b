# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of profiles: Sanne takes part, and names and is named; Karim of Deventer shows her something."""

from dataclasses import replace
from datetime import date

from django.utils import timezone

from exchange.people_shown import FRIDAYS
from small_country import DEVENTER, ZWOLLE
from stuurhuis.exchange.actions import people, people_edits, people_items, people_lines
from stuurhuis.exchange.queries import people as asked
from stuurhuis.exchange.rules.people import Audience, EvidenceKind, EvidenceWords, ItemKind, ItemWords
from stuurhuis.kernel.policy import Actor, actor_for, worker_for
from stuurhuis.site.accounts import examples
from tests.site.route import Route, deed, own

Keys = dict[str, tuple[str | int, ...]]
WARMTH = ItemWords(ItemKind.KNOWS, "Warmtenetten", Audience.GOVERNMENTS, level=4)
REVIEWED = EvidenceWords(EvidenceKind.PEER_REVIEW, "review:1", "warmte", date(2026, 5, 1))
CHANGED = ("change_item", "change_availability", "leave_profile", "suggest_edit", "suggest_better", "person")

ROUTES = (
    own("profile"),
    own("kept", clicks=3),
    own("add_item", "knows", clicks=3),
    own("people_words", page=False),
    *(own(name, clicks=3) for name in ("add_availability", "name_stand_in", "name_manager", "name_decider")),
    *(own(name, 1, clicks=3) for name in CHANGED if name not in {"suggest_better", "leave_profile"}),
    own("leave_profile", clicks=3),
    own("suggest_better", 1, 1, clicks=3),
    *(Route(name, (1,), visitor=302, page=False) for name in ("person_card", "person_calendar")),
    deed("begin_profile", visitor=302),
    deed("confirm_profile", visitor=302),
    deed("accept_edit", 1, visitor=302),
    deed("decline_edit", 1, visitor=302),
    deed("show_deed", 1, visitor=302, audience="organisation"),
    deed("remove_deed", 1, visitor=302),
    deed("remove_stand_in", 1, visitor=302),
    deed("decline_stand_in", 1, visitor=302),
    deed("step_back", 1, visitor=302),
    deed("refuse_line", 1, visitor=302),
    deed("end_line", 1, visitor=302),
    deed("remove_availability", 1, visitor=302),
    deed("remove_item", 1, visitor=302),
    deed("rest_profile", visitor=302),
    deed("resume_profile", visitor=302),
)


def take_part() -> Keys:
    """Make all that the routes are about; gives their keys."""
    sanne, noor, karim = (_actor(key) for key in ("sanne-vermeer", "noor-hendriks", "karim-bouzid"))
    youssef, at = _actor("youssef-el-amrani"), timezone.now()
    mine, item, days, done = _profile(sanne)
    hers, _, _, _ = _profile(noor)
    theirs, better, _, _ = _profile(karim, DEVENTER)
    new, old = (
        people_edits.suggest(mine, ItemKind.KNOWS, words, actor=karim, at=at).edit for words in ("Gas", "Zon")
    )
    stand_in = {"audience": Audience.GOVERNMENTS, "at": at}
    people_items.name_stand_in(mine, _person(noor), actor=sanne, **stand_in)
    people_items.name_stand_in(hers, _person(sanne), actor=noor, **stand_in)
    (declined,) = asked.stands_in_for(actor=sanne, at=at)
    own_stand_in = asked.own(actor=sanne, at=at)
    assert own_stand_in is not None
    assert own_stand_in.stand_in is not None
    end = people_lines.name_manager(_person(noor), actor=sanne, at=at).line
    refuse = people_lines.name_manager(_person(sanne), actor=noor, at=at).line
    step = people_lines.name_manager(_person(noor), actor=youssef, at=at).line
    people_lines.name_stand_in(_person(sanne), actor=noor, at=at)
    return {
        "change_item": (item,), "remove_item": (item,), "person": (mine,), "person_card": (theirs,),
        "person_calendar": (theirs,), "suggest_edit": (theirs,), "suggest_better": (theirs, better),
        "change_availability": (days,), "remove_availability": (days,), "accept_edit": (new,),
        "decline_edit": (old,), "show_deed": (done,), "remove_deed": (done,),
        "remove_stand_in": (own_stand_in.stand_in.id,), "decline_stand_in": (declined.id,),
        "end_line": (end,), "refuse_line": (refuse,), "step_back": (step,),
    }  # fmt: skip


def _profile(owner: Actor, organisation: str = ZWOLLE) -> tuple[int, int, int, int]:
    """A profile with something of each kind that others see: its key, and those of what is in it."""
    at = timezone.now()
    profile = people.begin(actor=owner, at=at).profile
    item = people_items.add_item(profile, WARMTH, actor=owner, at=at).item
    fridays = replace(FRIDAYS, audience=Audience.GOVERNMENTS)
    days = people_items.add_availability(profile, fridays, actor=owner, at=at).availability
    done = people.note_evidence(_person(owner), REVIEWED, actor=worker_for(organisation), at=at).evidence
    return profile, item, days, done


def _actor(key: str) -> Actor:
    return actor_for(examples.user_of(key).pk, at=timezone.now())


def _person(actor: Actor) -> int:
    assert actor.person is not None
    return actor.person
