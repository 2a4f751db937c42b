# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of ideas and of chains. Sanne put one; Karim of Deventer put another, and sharpened hers."""

from uuid import UUID

from django.test import Client
from django.urls import resolve
from django.utils import timezone

from stuurhuis.dossiers.actions import ideas
from stuurhuis.dossiers.rules.ideas import IdeaWords
from stuurhuis.dossiers.rules.words import Origin
from stuurhuis.kernel.policy import actor_for
from stuurhuis.site.accounts import examples
from tests.site.route import Route, deed, own

ANY, ONE = UUID(int=5), 1
FILLED = {"question": "Wat als we de avond samen lopen?", "why": "Dan ziet iemand het.", "opened": "allen"}
SIGNAL = "signal:GM0193/lasten-2-1-rekening/2024/over_budget"
ROUTES: tuple[Route, ...] = (
    own("ideas"),
    own("new_idea"),
    own("idea", ANY, clicks=3),
    Route("chain", query=f"?van={SIGNAL}", visitor=302, clicks=3),
    own("sharpen_idea", ANY, clicks=3),
    own("answer_sharpening", ANY, ONE, clicks=3),
    Route("decline_idea", (ANY,), visitor=302, page=False),
    deed("do_idea", ANY, "steun", visitor=302),
)


def keys(client: Client) -> dict[str, tuple[str | int | UUID, ...]]:
    """The arguments of what was put here, by the name of its route."""
    mine: UUID = resolve(client.post("/ideeen/nieuw/", FILLED)["Location"]).kwargs["idea"]
    at = timezone.now()
    karim = actor_for(examples.user_of("karim-bouzid").pk, at=at)
    words = IdeaWords("Wat als bewoners meelopen?", "", "")
    theirs = UUID(ideas.put(words, Origin(), opened=True, actor=karim, at=at).idea)
    made = ideas.sharpen(str(mine), words, "Wie loopt er?", actor=karim, at=at)
    return {
        "idea": (mine,), "sharpen_idea": (theirs,), "decline_idea": (mine,), "do_idea": (theirs, "steun"),
        "answer_sharpening": (mine, made.sharpening),
    }  # fmt: skip
