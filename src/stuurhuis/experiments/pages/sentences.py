# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the states, rules and refusals of experiments are called on the screen."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.engines.notation import figure
from stuurhuis.experiments.actions import experiments as actions
from stuurhuis.experiments.rules.deciding import Verdict
from stuurhuis.experiments.rules.design import Bound, Design, Guardrail, Measured, ScaleKind, StopKind
from stuurhuis.experiments.rules.draw import CannotBeDrawn
from stuurhuis.experiments.rules.standing import ExperimentState, NoSuchExperimentMove
from stuurhuis.kernel.forms import Refusals

Words = str | Promise
STATES: dict[ExperimentState, Words] = {
    ExperimentState.DESIGNED: gettext_lazy("in ontwerp"),
    ExperimentState.RUNNING: gettext_lazy("loopt"),
    ExperimentState.STOPPED: gettext_lazy("gestopt, nog geen oordeel"),
    ExperimentState.SCALED: gettext_lazy("werkte: gaat ook elders"),
    ExperimentState.ENDED: gettext_lazy("gestopt: werkte niet, of niet te zeggen"),
    ExperimentState.DROPPED: gettext_lazy("niet begonnen"),
}
DECIDED: dict[Verdict, Words] = {
    Verdict.SCALE: gettext_lazy("opschalen"),
    Verdict.STOP: gettext_lazy("stoppen"),
    Verdict.GO_ON: gettext_lazy("doorgaan"),
}
CHECKED: dict[str, Words] = {
    "good": gettext_lazy("klopt"),
    "warning": gettext_lazy("let op"),
    "told": gettext_lazy("ter informatie"),
    "refused": gettext_lazy("kan niet"),
}
REFUSALS: Refusals = {
    NoSuchExperimentMove: (None, gettext_lazy("Dat kan niet meer: iemand deed het net voor je.")),
    actions.MustDrawFirst: (None, gettext_lazy("Loot eerst wie of wanneer.")),
    actions.DrawnAlready: (None, gettext_lazy("Er is al geloot. Dat gebeurt één keer, en blijft zo.")),
    actions.NotByLot: (None, gettext_lazy("In deze opzet wordt niet geloot.")),
    actions.ShowsNothing: (
        "despite",
        gettext_lazy("Deze opzet kan het verwachte effect niet laten zien. Zeg waarom jullie toch beginnen."),
    ),
    CannotBeDrawn: ("number", gettext_lazy("Loot er ten minste één, en laat er ten minste één over.")),
}


def amount(value: float, measured: Measured, language: str) -> str:
    """A figure in the unit of the indicator, with as many decimals as it takes to say something."""
    return figure(value, measured.unit, language=language)


def expected(design: Design, language: str) -> str:
    """How much it should change, and which way."""
    much = amount(abs(design.effect), design.measured, language)
    return (_("{much} omhoog") if design.sign > 0 else _("{much} omlaag")).format(much=much)


def stop_rule(design: Design, language: str) -> str:
    """The stop rule in a sentence, out of its numbers."""
    rule = design.stop
    much = amount(rule.threshold, design.measured, language)
    said = {
        StopKind.HARM: _("We stoppen als het na {after} perioden {much} of meer de verkeerde kant op gaat."),
        StopKind.NO_PROMISE: _(
            "We stoppen als het effect na {after} perioden ook met geluk geen {much} meer kan zijn."
        ),
        StopKind.GUARDRAIL: _("We stoppen zodra een vangrail wordt overschreden."),
    }
    return said[rule.kind].format(after=rule.after, much=much)


def scale_rule(design: Design, language: str) -> str:
    """The scale rule in a sentence, out of its numbers."""
    much = amount(design.scale.threshold, design.measured, language)
    said = {
        ScaleKind.SURE: _("Het gaat ook elders als het effect {much} of meer is, en 95 % zeker geen toeval."),
        ScaleKind.LIKELY: _("Het gaat ook elders als het effect {much} of meer lijkt."),
    }
    return said[design.scale.kind].format(much=much)


def guardrail(one: Guardrail, language: str) -> str:
    """A guardrail in a sentence."""
    value = amount(one.value, one.measured, language)
    said = {Bound.AT_MOST: _("{name}: hoogstens {value}"), Bound.AT_LEAST: _("{name}: minstens {value}")}
    return said[one.bound].format(name=one.measured.label(language), value=value)
