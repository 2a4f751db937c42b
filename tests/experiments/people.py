# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An experiment of the tests, and the moves that most of them begin with."""

from dataclasses import replace
from datetime import date
from typing import Any

from small_country import AT, ZWOLLE
from stuurhuis.experiments.actions import experiments as actions
from stuurhuis.experiments.rules.design import (
    Comparison,
    Design,
    Measured,
    Method,
    Place,
    ScaleKind,
    ScaleRule,
    StopKind,
    StopRule,
)
from stuurhuis.experiments.rules.findings import Reading, Said
from stuurhuis.experiments.rules.seen import Origin
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.policy import Actor

CRIME = Measured("misdrijven-per-1000", "Misdrijven, per 1.000 inwoners", "Crimes", "", 1, "Y")
DESIGN = Design(
    hypothesis="Als er 's avonds een buurtteam is, daalt misdaad, doordat wie wil inbreken gezien wordt.",
    for_whom="bewoners van Holtenbroek", measured=CRIME, comparison=Comparison.OTHERS,
    places=(Place(ZWOLLE),), beside=(), effect=-5.0, guardrails=(),
    starts=date(2022, 1, 1), ends=date(2024, 12, 31), led_by="team Veiligheid", method=Method.FITTING,
    stop=StopRule(StopKind.HARM, 3.0, 1, ""), scale=ScaleRule(ScaleKind.SURE, 2.0, ""),
)  # fmt: skip
READING = Reading(
    "did", -6.0, 1.0, -8.0, -4.0, 3, "2024", (), (), (), (), Said("Het daalde.", "It fell."), Said()
)
FROM_DOSSIER = Origin("dossier:5e1f2a34-0000-4000-8000-000000000000", "Rust in Holtenbroek", "/opgaven/")


def by(actor: Actor) -> dict[str, Any]:
    """Who asks, on the day of the tests."""
    return {"actor": actor, "at": AT}


def designed(actor: Actor, words: Design = DESIGN, replicates: str = "", **other: Any) -> str:
    """An experiment that somebody designed; `other` replaces parts of the design."""
    return actions.design(replace(words, **other), FROM_DOSSIER, replicates, **by(actor)).experiment


def running(actor: Actor, words: Design = DESIGN, **other: Any) -> str:
    """An experiment that began, although nobody knows whether it can show anything."""
    key = designed(actor, words, **other)
    actions.start(key, "We proberen het toch.", **by(actor))
    return key


def told(fact: object, organisation: str = ZWOLLE) -> Told:
    """A fact as the worker hears it."""
    return Told(fact, 1, organisation, "", AT)
