# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of plans and of the radar. Sanne, of Zwolle, opened a plan; the radar found something."""

from dataclasses import replace
from uuid import UUID

from django.test import Client
from django.urls import resolve
from django.utils import timezone

from small_country import DEVENTER, ZWOLLE
from stuurhuis.commons.actions import radar as actions
from stuurhuis.commons.queries import radar
from stuurhuis.commons.rules.radar import OtherSeen, OverlapFound, Shared, Thing, Why
from stuurhuis.kernel.policy import actor_for, worker_for
from tests.commons.people import shared
from tests.site.dossier_routes import FILLED
from tests.site.route import Route, deed, own

ANY, ONE = UUID(int=6), 1
PLAN = {
    "title": "Samen een jurist voor de Omgevingswet", "why": "", "euros": "30000", "months": "24",
    "key": "inhabitants", "unit": "", "weight": "130000", "least": "2", "most": "", "moves_powers": "on",
}  # fmt: skip
SHARED = (Shared(Why.GOAL, 0.8, "x"), Shared(Why.GAP, 0.7, "misdrijven-totaal"))
FOUND = OverlapFound(
    "k" * 32, "commitment:x", "Elk kind op tijd hulp", "",
    (OtherSeen(Thing(DEVENTER, "goal:2"), "Kind op tijd hulp", f"/openbaar/{DEVENTER}/", SHARED),),
)  # fmt: skip
ROUTES: tuple[Route, ...] = (
    own("plans"),
    own("new_plan", clicks=3),
    own("plan", ANY, clicks=3),
    own("join_plan", ANY, clicks=4),
    own("radar"),
    own("format_effects", ANY, clicks=4),
    deed("answer_plan", ANY, "terug", visitor=302),
    deed("withdraw_plan", ANY, visitor=302),
    deed("radar_together", ONE, visitor=302),
    deed("deny_overlap", ONE, ONE, visitor=302),
    deed("show_on_radar", ANY, "tonen", visitor=302),
    deed("choose_radar", "mee", visitor=302),
)


def keys(client: Client) -> dict[str, tuple[str | int | UUID, ...]]:
    """The arguments of what was opened and found here, by the name of its route."""
    at, worker = timezone.now(), worker_for(ZWOLLE)
    who = actor_for(int(client.session["_auth_user_id"]), at=at)
    dossier: UUID = resolve(client.post("/opgaven/nieuw/", FILLED)["Location"]).kwargs["dossier"]
    made = client.post("/samen/nieuw/", PLAN | {"closes": f"{timezone.localdate():%Y}-12-31"})["Location"]
    plan: UUID = resolve(made).kwargs["plan"]
    actions.keep([replace(FOUND, reference=f"commitment:{plan}")], actor=worker, at=at)
    [overlap] = radar.overlaps(actor=worker, at=at)
    return {
        "plan": (plan,), "join_plan": (plan,), "answer_plan": (plan, "terug"), "withdraw_plan": (plan,),
        "deny_overlap": (overlap.id, 1), "radar_together": (overlap.id,),
        "show_on_radar": (dossier, "tonen"), "format_effects": (UUID(shared(who)),),
    }  # fmt: skip
