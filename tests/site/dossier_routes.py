# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of dossiers. Sanne, who works for Zwolle, began one and asked Deventer."""

from uuid import UUID

from django.test import Client
from django.urls import resolve
from django.utils import timezone

from small_country import DEVENTER
from stuurhuis.dossiers.actions import taking_part
from stuurhuis.dossiers.rules.standing import Controller
from stuurhuis.dossiers.rules.taking_part import PartWords
from stuurhuis.kernel.policy import actor_for
from tests.site.route import Route, deed, own

ANY, ONE = UUID(int=5), 1
FILLED = {
    "question": "Hoe wordt de avond in Holtenbroek rustiger?", "why": "Meer meldingen.", "places": "Zwolle",
    "spot": "Holtenbroek", "level": "neighbourhood", "category": "2020-3.2",
}  # fmt: skip
ROUTES: tuple[Route, ...] = (
    own("dossiers"),
    own("new_dossier"),
    own("dossier", ANY),
    *(own(name, ANY, clicks=3) for name in ("reword_dossier", "move_dossier", "close_dossier")),
    *(own(name, ANY, clicks=3) for name in ("ask_organisation", "seat_in_dossier")),
    deed("sit_in_dossier", ANY, "lezen", visitor=302),
    deed("answer_dossier", ONE, "los", visitor=302),
)


def keys(client: Client) -> dict[str, tuple[str | int | UUID, ...]]:
    """The arguments of what was begun here, by the name of its route."""
    made = client.post("/opgaven/nieuw/", FILLED)["Location"]
    dossier: UUID = resolve(made).kwargs["dossier"]
    at = timezone.now()
    who = actor_for(int(client.session["_auth_user_id"]), at=at)
    part = taking_part.ask(str(dossier), DEVENTER, PartWords(Controller.NONE, ""), actor=who, at=at).part
    of_dossier = {route.name: (dossier,) for route in ROUTES if route.args[:1] == (ANY,)}
    return {**of_dossier, "sit_in_dossier": (dossier, "lezen"), "answer_dossier": (part, "los")}
