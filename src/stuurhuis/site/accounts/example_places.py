# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Example buildings to look around in, of Zwolle and Deventer: only on this computer, only with the sample.

The buildings and desks are made up, and say so in their names.
"""

from datetime import datetime, time

from django.conf import settings

from stuurhuis.exchange.actions import locations
from stuurhuis.exchange.queries import workplaces
from stuurhuis.exchange.rules.workplaces import (
    DeskKind,
    DeskWords,
    LendingTerms,
    LentTo,
    LocationWords,
)
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor, worker_for

HOURS = {"opens_at": time(8), "closes_at": time(18)}
BUILDINGS = {
    "GM0150": (
        LocationWords(
            name="Stadhuiskwartier (voorbeeld)",
            address="Voorbeeldplein 1",
            place="Deventer",
            entrance="Meld je bij de balie met je toegangspas; daar krijg je een bezoekerspas.",
            **HOURS,
        ),
        LendingTerms(LentTo.GOVERNMENTS, 4, "12345", 42, 2, time(10)),
    ),
    "GM0193": (
        LocationWords(
            name="Stadskantoor (voorbeeld)",
            address="Voorbeeldweg 20",
            place="Zwolle",
            entrance="De draaideur is van 8 tot 18 uur open; daarnaast is een brede deur met een bel.",
            **HOURS,
        ),
        LendingTerms(LentTo.GOVERNMENTS, 3, "1245", 28, 2, None),
    ),
}
QUIET = ("quiet", "sit_stand", "daylight")
SHARED = ("two_screens", "docking")
DESKS = (
    *(DeskWords(f"{number}", DeskKind.DESK, 1 + 3 * (number - 1), 1, 1, SHARED) for number in (1, 2, 3, 4)),
    *(DeskWords(f"{number}", DeskKind.DESK, 1 + 3 * (number - 5), 4, 1, SHARED) for number in (5, 6)),
    DeskWords("7", DeskKind.DESK, 7, 4, 1, (*QUIET, "step_free")),
    DeskWords("8", DeskKind.DESK, 10, 4, 1, (*QUIET, "step_free", "two_screens")),
    DeskWords("IJsselzaal", DeskKind.ROOM, 1, 7, 8, ("screen", "video_call", "hearing_loop", "step_free")),
    DeskWords("Spreekkamer", DeskKind.ROOM, 7, 7, 4, ("whiteboard", "wide_door", "accessible_toilet")),
)


def establish(at: datetime) -> None:
    """Make sure that the example buildings are there; nothing on a site that others can reach."""
    if not settings.LOCAL_ONLY:
        return
    for code, (words, terms) in BUILDINGS.items():
        worker = worker_for(code)
        if not workplaces.own_locations(actor=worker, at=at):
            _build(words, terms, worker, at)


def _build(words: LocationWords, terms: LendingTerms, worker: Actor, at: datetime) -> None:
    built = locations.add(words, actor=worker, at=at).location
    locations.lend(built, terms, actor=worker, at=at)
    floor = workplaces.plan(built, day_of(at), actor=worker, at=at)[0].id
    for desk in DESKS:
        locations.add_desk(floor, desk, actor=worker, at=at)
