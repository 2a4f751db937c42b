# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of dossiers. Sanne, who works for Zwolle, began one and asked Deventer."""

import re
from datetime import timedelta
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import resolve
from django.utils import timezone

from small_country import DEVENTER, ZWOLLE
from stuurhuis.dossiers.actions import asking, proposals, taking_part
from stuurhuis.dossiers.queries import dossiers
from stuurhuis.dossiers.queries import proposals as queries
from stuurhuis.dossiers.rules.proposals import Reference
from stuurhuis.dossiers.rules.standing import Controller
from stuurhuis.dossiers.rules.taking_part import PartWords
from stuurhuis.kernel.policy import Actor, actor_for
from stuurhuis.site.accounts import examples
from tests.site.route import Route, deed, own, own_file

ANY, ONE = UUID(int=5), 1
FILLED = {
    "question": "Hoe wordt de avond in Holtenbroek rustiger?", "why": "Meer meldingen.", "places": "Zwolle",
    "spot": "Holtenbroek", "level": "neighbourhood", "category": "2020-3.2",
}  # fmt: skip
ROUTES: tuple[Route, ...] = (
    own("dossiers"),
    own("new_dossier"),
    own("my_seats"),
    own("dossier", ANY),
    own("dossier_level", ANY, clicks=3),
    own("compose_dossier", ANY, clicks=3),
    own("dossier_brief", ANY, clicks=3),
    own_file("dossier_brief_file", ANY),
    own("dossier_expertise", ANY, clicks=3),
    own("ask_outsider", ANY, clicks=3),
    own("invite_outsider", ANY, "X5", clicks=3),
    own("put_dossier_file", ANY, clicks=3),
    own_file("open_dossier_file", ANY, ANY),
    deed("take_dossier_file_away", ANY, ANY, visitor=302),
    *(own(name, ANY, clicks=3) for name in ("reword_dossier", "move_dossier", "close_dossier")),
    *(own(name, ANY, clicks=3) for name in ("ask_organisation", "seat_in_dossier")),
    *(own(name, ANY, clicks=3) for name in ("promise_in_dossier", "set_dossier_task")),
    *(own(name, ANY, clicks=3) for name in ("decide_in_dossier", "say_in_dossier")),
    *(own(name, ANY, ONE, clicks=3) for name in ("break_promise", "renegotiate_promise")),
    deed("detach_from_dossier", ANY, ONE, visitor=302),
    deed("answer_asked", ANY, ONE, "los", visitor=302),
    deed("answer_promise", ANY, ONE, "nagekomen", visitor=302),
    deed("end_dossier_task", ANY, ONE, "klaar", visitor=302),
    deed("take_back_in_dossier", ANY, ONE, visitor=302),
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
    return {
        **of_dossier, **_in_room(client, made, dossier), "sit_in_dossier": (dossier, "lezen"),
        "answer_dossier": (part, "los"), **_composed(str(dossier), who), **_kept(client, made, dossier),
    }  # fmt: skip


def _kept(client: Client, path: str, dossier: UUID) -> dict[str, tuple[str | int | UUID, ...]]:
    """A file was put in, and a partner outside the governments was asked."""
    client.post(f"{path}bestand/", {"file": SimpleUploadedFile("plan.pdf", b"%PDF-1.7")})
    guest = {"kind": "partner", "name": "Welzijn", "email": "gast@example.org", "controller": "none"}
    client.post(f"{path}gast/", guest)
    page = client.get(path).content.decode()
    [file] = re.findall(r"/bestand/([0-9a-f-]{36})/weg/", page)
    [code] = re.findall(r"/gast/(X\w+)/", page)
    return {
        "open_dossier_file": (dossier, UUID(file)),
        "take_dossier_file_away": (dossier, UUID(file)),
        "invite_outsider": (dossier, code),
    }


def _composed(dossier: str, who: Actor) -> dict[str, tuple[str | int | UUID, ...]]:
    """Something was attached, and somebody of Deventer was asked."""
    by = {"actor": who, "at": timezone.now()}
    karim = examples.user_of("karim-bouzid").pk
    asked = asking.ask(dossier, karim, DEVENTER, "Kent het.", PartWords(Controller.NONE, ""), **by).asked
    about = Reference("indicator:inwoners", "Inwoners", f"/gemeente/{ZWOLLE}/indicator/inwoners/")
    proposals.attach(dossiers.dossier(dossier, **by).part, about, **by)
    [attached] = queries.attached(UUID(dossier), **by)
    return {
        "detach_from_dossier": (UUID(dossier), attached.id),
        "answer_asked": (UUID(dossier), asked, "los"),
    }


def _in_room(client: Client, path: str, dossier: UUID) -> dict[str, tuple[str | int | UUID, ...]]:
    """Promise, do, decide and say something; where one goes on with it."""
    day = f"{timezone.localdate() + timedelta(days=9)}"
    client.post(f"{path}afspraak/", {"told": "Buurt inlezen", "partner": ZWOLLE, "due": day})
    form = client.get(f"{path}taak/").content.decode()
    [seat] = re.findall(r'<option value="(\d+)"', form)
    client.post(f"{path}taak/", {"told": "Bellen", "seat": seat, "due": day})
    decided = {
        "what": "Beginnen",
        "taken_on": day,
        "known": "Het signaal.",
        "references": "/gemeente/GM0193/",
    }
    client.post(f"{path}besluit/", decided)
    client.post(f"{path}zeg/", {"told": "Wie doet mee?"})
    page = client.get(path).content.decode()
    [promise] = re.findall(r"/afspraak/(\d+)/andere-dag/", page)
    [task] = re.findall(r"/taak/(\d+)/klaar/", page)
    [message] = re.findall(r"/zeg/(\d+)/terug/", page)
    return {
        "break_promise": (dossier, int(promise)),
        "renegotiate_promise": (dossier, int(promise)),
        "answer_promise": (dossier, int(promise), "nagekomen"),
        "end_dossier_task": (dossier, int(task), "klaar"),
        "take_back_in_dossier": (dossier, int(message)),
    }
