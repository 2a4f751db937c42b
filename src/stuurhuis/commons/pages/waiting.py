# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of the formats that we use waits for us: to confirm, to take over, to say whether we follow it?"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.urls import reverse

from stuurhuis.commons.queries import adoption, formats, provisions
from stuurhuis.commons.rules.formats import FormatSeen
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of


class Waits(StrEnum):
    """Why something waits."""

    CONFIRM = "confirm"
    NEWER = "newer"
    STANCE = "stance"


@dataclass(frozen=True, slots=True)
class WaitingFormat:
    """Something that waits for the organisation, and where one does it."""

    why: Waits
    name: str
    page: str


def waiting(request: Request) -> tuple[WaitingFormat, ...]:
    """What waits; nothing for who has no organisation."""
    if not request.actor.organisation:
        return ()
    known = {one.id: one for one in formats.formats(**asked_by(request))}
    return (*_of_adoptions(request, known), *_of_provisions(request, known))


def _of_adoptions(request: Request, known: dict[str, FormatSeen]) -> list[WaitingFormat]:
    today, found = day_of(request.at), []
    for one in adoption.all_adoptions(**asked_by(request)):
        of = known.get(one.format)
        if not one.own or of is None:
            continue
        page = reverse("adoption", args=[one.id])
        if one.asks_confirmation(today):
            found.append(WaitingFormat(Waits.CONFIRM, of.words.name, page))
        if one.stopped_on is None and of.number > one.version:
            found.append(WaitingFormat(Waits.NEWER, of.words.name, reverse("take_version", args=[one.id])))
    return found


def _of_provisions(request: Request, known: dict[str, FormatSeen]) -> list[WaitingFormat]:
    here, found = request.actor.organisation, []
    for one in provisions.ours(**asked_by(request)):
        said = {each.organisation: each for each in provisions.stances(UUID(one.format), **asked_by(request))}
        of = known.get(one.format)
        if of and said[here].follows is None:
            found.append(WaitingFormat(Waits.STANCE, of.words.name, reverse("take_stance", args=[one.id])))
    return found
