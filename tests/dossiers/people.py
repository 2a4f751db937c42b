# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who takes part in the tests of dossiers, and the moves that most of them begin with."""

from datetime import timedelta
from typing import Any

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.dossiers.actions import dossiers, taking_part
from stuurhuis.dossiers.rules.standing import Controller
from stuurhuis.dossiers.rules.taking_part import PartWords
from stuurhuis.dossiers.rules.words import DossierWords, Level, Origin
from stuurhuis.kernel.memberships import mandates, queries
from stuurhuis.kernel.policy import Actor, actor_for
from stuurhuis.site.accounts import examples

WORDS = DossierWords(
    "Hoe krijgen we de wachtlijst jeugdhulp onder de zes weken?", "Kinderen wachten nu een half jaar.",
    (ZWOLLE, DEVENTER), "Holtenbroek", Level.REGION, "2020-3.2",
)  # fmt: skip
FROM_GOAL = Origin("goal:12", "Elk kind op tijd hulp", "/doelen/12/")
SHARED = PartWords(Controller.JOINT, "zaak 2026-114")


def by(actor: Actor) -> dict[str, Any]:
    """Who asks, on the day of the tests."""
    return {"actor": actor, "at": AT}


def begun(actor: Actor, words: DossierWords = WORDS, origin: Origin = FROM_GOAL) -> str:
    """A dossier that somebody began."""
    return dossiers.begin(words, origin, **by(actor)).dossier


def asked(dossier: str, actor: Actor, partner: str = DEVENTER, words: PartWords = SHARED) -> int:
    """An organisation that was asked to take part."""
    return taking_part.ask(dossier, partner, words, **by(actor)).part


def taken_part(actor: Actor, binder: Actor) -> tuple[str, int]:
    """A dossier in which another organisation takes part, and by which agreement."""
    dossier = begun(actor)
    part = asked(dossier, actor, binder.organisation)
    taking_part.accept(part, **by(binder))
    return dossier, part


def mandated(key: str, manager: Actor) -> Actor:
    """Somebody whom the administrator gave a mandate to take part in dossiers."""
    person = examples.user_of(key).pk
    [held] = [one.membership for one in queries.members(**by(manager)) if one.person == person]
    words = mandates.MandateWords("dossiers", None, AT.date() + timedelta(days=365))
    mandates.give(held, words, **by(manager))
    return actor_for(person, at=AT)
