# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Example experiments of Zwolle and Deventer: only on this computer, only with the sample.

What is tried is made up, and says so; the figures are real, so that one reads what a real series would say.
"""

from dataclasses import replace
from datetime import date, datetime

from django.conf import settings

from stuurhuis.experiments.actions import experiments as actions
from stuurhuis.experiments.queries import experiments
from stuurhuis.experiments.rules.design import (
    Bound,
    Comparison,
    Design,
    Guardrail,
    Measured,
    Method,
    Place,
    ScaleKind,
    ScaleRule,
    StopKind,
    StopRule,
)
from stuurhuis.experiments.rules.seen import Origin
from stuurhuis.kernel.policy import Actor, actor_for
from stuurhuis.site.accounts import examples
from stuurhuis.site.pages.design_experiment import measured
from stuurhuis.steering.queries import words

HIRED, OVERHEAD = "aandeel-inhuur-rekening", "aandeel-overhead-rekening"
HYPOTHESIS = "Voorbeeld: met een eigen pool van vakmensen daalt de inhuur, doordat er zelf werk wordt gedaan."
DESPITE = "Voorbeeld: van één gemeente is zo'n klein effect zelden te zien; we leren hoe het lezen gaat."
LEARNT = "Voorbeeld: de pool was pas in het najaar bemenst. Begin pas te tellen als de mensen er echt zijn."


def establish(at: datetime) -> None:
    """Make sure that the example experiments are there; nothing on a site that others can reach."""
    if not settings.LOCAL_ONLY:
        return
    noor, karim = (_of(key, at) for key in ("noor-hendriks", "karim-bouzid"))
    sheets = words.registered_sheets(actor=noor, at=at)
    if any(one.own for one in experiments.experiments(actor=noor, at=at)) or HIRED not in sheets:
        return
    hired, overhead = measured(sheets[HIRED]), measured(sheets[OVERHEAD])
    first = _begun(_design(hired, overhead, noor), "", noor, at)
    later = replace(_design(hired, overhead, karim), led_by="team Personeel Deventer")
    second = _begun(later, first, karim, at)
    actions.stop(second, actor=karim, at=at)
    actions.tell_learnt(second, "", LEARNT, actor=karim, at=at)


def _of(key: str, at: datetime) -> Actor:
    return actor_for(examples.user_of(key).pk, at=at)


def _begun(design: Design, replicates: str, actor: Actor, at: datetime) -> str:
    key = actions.design(design, Origin(), replicates, actor=actor, at=at).experiment
    actions.open_to_all(key, actor=actor, at=at)
    actions.start(key, DESPITE, actor=actor, at=at)
    return key


def _design(hired: Measured, overhead: Measured, actor: Actor) -> Design:
    return Design(
        hypothesis=HYPOTHESIS, for_whom="wie nu een tijdelijke kracht van buiten zoekt", measured=hired,
        comparison=Comparison.OTHERS, places=(Place(actor.organisation),), beside=(), effect=-6.0,
        guardrails=(Guardrail(overhead, Bound.AT_MOST, 20.0),), starts=date(2022, 1, 1),
        ends=date(2024, 12, 31), led_by="team Personeel Zwolle", method=Method.FITTING,
        stop=StopRule(StopKind.HARM, 6.0, 2, "Huren we juist meer in, dan houden we op."),
        scale=ScaleRule(ScaleKind.SURE, 3.0, "Alleen wat zeker helpt, vragen we ook de buren."),
    )  # fmt: skip
