# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How organisations and their people come to sit in a room: what several deeds write."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from stuurhuis.dossiers.models import Dossier, PersonAsked, Seat, TakingPart
from stuurhuis.dossiers.rules.asking import AskedState
from stuurhuis.dossiers.rules.seats import SeatRole
from stuurhuis.dossiers.rules.taking_part import PartDeed, PartState, PartWords, after
from stuurhuis.kernel import parties
from stuurhuis.kernel.policy import Actor


class OwnOrganisation(Exception):
    """One's own organisation takes part already, and cannot be asked, let go or leave."""


class NeedsArrangement(Exception):
    """Who is responsible together, or processes for another, writes down how (AVG art. 26 and 28)."""


@dataclass(frozen=True, slots=True)
class Seats:
    """The seats of one organisation in the room of one dossier."""

    dossier: UUID
    organisation: str

    @staticmethod
    def own(dossier: UUID, actor: Actor) -> Seat:
        """The seat of who acts; the rule saw that there is one."""
        return Seat.objects.get(
            dossier=dossier, organisation=actor.organisation, person=actor.person, left_at=None
        )

    def of(self, person: int) -> Seat | None:
        """Where somebody sits; nothing for who does not."""
        of = {"dossier": self.dossier, "organisation": self.organisation}
        return Seat.objects.filter(**of, person=person, left_at=None).first()

    def give(self, person: int, role: SeatRole, at: datetime) -> Seat:
        """Seat somebody, or give them another role."""
        own: dict[str, Any] = {
            "organisation_id": self.organisation, "dossier_id": self.dossier, "person_id": person,
        }  # fmt: skip
        now: dict[str, Any] = {"role": role.value, "left_at": None}
        new = own | now | {"taken_at": at}
        return Seat.objects.update_or_create(**own, defaults=now, create_defaults=new)[0]

    def give_willing(self, at: datetime) -> None:
        """Seat everybody who was asked and said yes, once the organisation takes part."""
        asked = PersonAsked.objects.filter(dossier=self.dossier, partner=self.organisation)
        willing = asked.filter(state=AskedState.WILLING).exclude(person=None)
        for person in willing.values_list("person", flat=True):
            if self.of(person) is None:
                self.give(person, SeatRole.JOINS, at)


@dataclass(frozen=True, slots=True)
class Parts:
    """The agreements by which organisations take part in one dossier."""

    dossier: Dossier

    def begin(self, partner: str, words: PartWords, at: datetime) -> TakingPart:
        """Ask an organisation, also once more. Raises OwnOrganisation, NeedsArrangement, NoSuchPartMove."""
        if partner == self.dossier.organisation_id:
            raise OwnOrganisation(partner)
        if words.controller.needs_arrangement and not words.arrangement:
            raise NeedsArrangement(words.controller)
        asked = {"controller": words.controller.value, "arrangement": words.arrangement, "asked_at": at}
        part = TakingPart.objects.filter(dossier=self.dossier, partner=partner).first()
        if part is not None:
            self.move(part, PartDeed.ASK_AGAIN, at)
            TakingPart.objects.filter(pk=part.pk).update(**asked)
            return part
        part = TakingPart(
            organisation_id=self.dossier.organisation_id, partner_id=parties.organisation(partner).code,
            dossier=self.dossier, state=PartState.ASKED.value, moved_at=at, **asked,
        )  # fmt: skip
        part.save(force_insert=True)
        return part

    @staticmethod
    def move(part: TakingPart, deed: PartDeed, at: datetime) -> None:
        """Bring an agreement where a deed brings it. Raises NoSuchPartMove."""
        part.state, part.moved_at = after(PartState(part.state), deed).value, at
        part.save(update_fields=["state", "moved_at"])
