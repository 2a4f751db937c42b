# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came out of a pulse, beside the indicators that it should move."""

from datetime import datetime

from stuurhuis.exchange.queries import pulse
from stuurhuis.exchange.rules.pulse import PulseQuestion
from stuurhuis.kernel.policy import worker_for
from stuurhuis.steering.actions import sheets
from stuurhuis.steering.rules.own_sheets import FigureWords, PlannedSheet, SheetWords

NAMES = {
    PulseQuestion.ENERGY: "Energie van het werk",
    PulseQuestion.FIT: "Werk dat past bij wat iemand kan en wil",
    PulseQuestion.ROOM: "Ruimte om te doen wat nodig is",
}
DEFINITION = "Gemiddelde antwoord van medewerkers, anoniem gevraagd: van 1 (helemaal niet) tot 5 (helemaal)."
NOTE = "afgerond, zodat één antwoord niet te herkennen is"


def keep(pulse_round: int, organisation: str, at: datetime) -> None:
    """Keep the means of the whole organisation as figures of its own; nothing when too few answered."""
    worker = worker_for(organisation)
    period = next(one.words.period for one in pulse.rounds(actor=worker, at=at) if one.id == pulse_round)
    for whole in pulse.outcome(pulse_round, actor=worker, at=at)[:1]:
        planned = [_planned(one, period, mean) for one, mean in whole.means.items()]
        sheets.adopt_sheets(planned, actor=worker, at=at)


def _planned(question: PulseQuestion, period: str, mean: float) -> PlannedSheet:
    words = SheetWords(NAMES[question], DEFINITION, direction="up", kind="environment", frequency="Q")
    return PlannedSheet(words, (FigureWords(period, mean, note=NOTE),))
