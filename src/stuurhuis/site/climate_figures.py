# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How people work together, beside the indicators that it should move: the pulse, and help that failed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from stuurhuis.exchange.facts.pulse import PulseClosed
from stuurhuis.exchange.queries import obstacles, pulse
from stuurhuis.exchange.rules.needs import DeclineReason
from stuurhuis.exchange.rules.pulse import PulseQuestion
from stuurhuis.kernel.policy import worker_for
from stuurhuis.steering.actions import sheets
from stuurhuis.steering.rules.own_sheets import FigureWords, PlannedSheet, SheetWords

ANSWERS = {
    PulseQuestion.ENERGY: "Energie van het werk",
    PulseQuestion.FIT: "Werk dat past bij wat iemand kan en wil",
    PulseQuestion.ROOM: "Ruimte om te doen wat nodig is",
}
ANSWERED = "Gemiddelde antwoord van medewerkers, anoniem gevraagd: van 1 (helemaal niet) tot 5 (helemaal)."
ROUNDED = "afgerond, zodat één antwoord niet te herkennen is"
DECLINES: dict[DeclineReason | None, str] = {
    None: "Hulp die niet lukte",
    DeclineReason.NO_APPROVAL: "Hulp die niet lukte: geen akkoord van de leidinggevende",
    DeclineReason.NO_BUDGET: "Hulp die niet lukte: geen budget",
    DeclineReason.NO_GROUND: "Hulp die niet lukte: geen juridische grond",
    DeclineReason.WORKLOAD: "Hulp die niet lukte: te druk",
    DeclineReason.NOT_MY_FIELD: "Hulp die niet lukte: niet het eigen vak",
    DeclineReason.OTHER: "Hulp die niet lukte: iets anders",
}
DECLINED = "Hoe vaak collega's in een kwartaal niet konden helpen toen daarom gevraagd werd, vanaf tien keer."


def keep_pulse(closed: PulseClosed, organisation: str, at: datetime) -> None:
    """Keep the means of the whole organisation; nothing when too few answered, or nobody asked for it."""
    worker = worker_for(organisation)
    found = {one.id: one.words for one in pulse.rounds(actor=worker, at=at) if one.words.as_indicator}
    if closed.pulse not in found:
        return
    for whole in pulse.outcome(closed.pulse, actor=worker, at=at)[:1]:
        figures = {
            ANSWERS[question]: FigureWords(found[closed.pulse].period, mean, note=ROUNDED)
            for question, mean in whole.means.items()
        }
        _keep(figures, SheetWords("", ANSWERED, decimals=1, direction="up"), organisation, at)


def keep_obstacles(quarter: str, organisation: str, at: datetime) -> None:
    """Keep how often help was not given, as far as that is told."""
    told = obstacles.of_ours(quarter, actor=worker_for(organisation), at=at)
    times = {DECLINES[one.reason]: FigureWords(quarter, one.times) for one in told}
    _keep(times, SheetWords("", DECLINED, decimals=0, direction="down"), organisation, at)


def _keep(figures: Mapping[str, FigureWords], like: SheetWords, organisation: str, at: datetime) -> None:
    """A figure for each name; all of them on sheets that say the same."""
    planned = [
        PlannedSheet(replace(like, name=name, kind="environment", frequency="Q"), (figure,))
        for name, figure in figures.items()
    ]
    sheets.adopt_sheets(planned, actor=worker_for(organisation), at=at)
