# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may design, start, see, stop and judge an experiment. Read it as a table."""

from django.db.models import Q

from stuurhuis.experiments.models import Draw, Experiment, Finding, Locked, Opinion, Verdict
from stuurhuis.experiments.policy.grounds import COOPERATION, KNOWN_BEFORE, TASK
from stuurhuis.experiments.rules.standing import ExperimentState
from stuurhuis.kernel.policy import COLLEAGUE, INSIDE, OWN, SHOWN, WORKER, Condition, Rule, RuleOn, Words


def _in_state(name: str, states: tuple[ExperimentState, ...], sentence: Words, remedy: Words) -> Condition:
    return Condition(
        name, lambda _: Q(state__in=[one.value for one in states]), sentence, KNOWN_BEFORE, remedy
    )


DRAFT = _in_state(
    "not_begun",
    (ExperimentState.DESIGNED,),
    Words(
        "Deze proef is begonnen: de opzet en de regels liggen vast.",
        "This experiment has begun: its design and its rules are locked.",
    ),
    Words("Stop de proef, of begin een nieuwe.", "Stop the experiment, or begin another."),
)
RUNS = _in_state(
    "runs",
    (ExperimentState.RUNNING,),
    Words("Deze proef loopt niet.", "This experiment is not running."),
    Words("Begin een nieuwe proef.", "Begin another experiment."),
)
UNJUDGED = _in_state(
    "unjudged",
    (ExperimentState.RUNNING, ExperimentState.STOPPED),
    Words("Over deze proef valt nu niets te oordelen.", "There is nothing to judge in this experiment now."),
    Words("Herhaal de proef ergens anders.", "Replicate the experiment elsewhere."),
)
STOPPED = _in_state(
    "stopped",
    (ExperimentState.STOPPED, ExperimentState.ENDED, ExperimentState.DROPPED),
    Words("Deze proef is niet gestopt.", "This experiment was not stopped."),
    Words("Stop de proef eerst.", "Stop the experiment first."),
)

_KNOWN = (INSIDE, SHOWN)
_OURS = (COLLEAGUE, OWN)
BEGIN = Rule("experiments.design", (COLLEAGUE,), TASK)
SEE = RuleOn(Experiment, "experiments.see", _KNOWN, COOPERATION)
SEE_LOCKED = RuleOn(Locked, "experiments.see_locked", _KNOWN, COOPERATION)
SEE_DRAW = RuleOn(Draw, "experiments.see_draw", _KNOWN, COOPERATION)
SEE_FINDINGS = RuleOn(Finding, "experiments.see_findings", _KNOWN, COOPERATION)
SEE_OPINIONS = RuleOn(Opinion, "experiments.see_opinions", _KNOWN, COOPERATION)
SEE_VERDICTS = RuleOn(Verdict, "experiments.see_verdicts", _KNOWN, COOPERATION)
REDESIGN = RuleOn(Experiment, "experiments.redesign", (*_OURS, DRAFT), KNOWN_BEFORE, known_to=_KNOWN)
DROP = RuleOn(Experiment, "experiments.drop", (*_OURS, DRAFT), TASK, known_to=_KNOWN)
DRAW_LOT = RuleOn(Experiment, "experiments.draw", (*_OURS, DRAFT), KNOWN_BEFORE, known_to=_KNOWN)
START = RuleOn(Experiment, "experiments.start", (*_OURS, DRAFT), KNOWN_BEFORE, known_to=_KNOWN)
STOP = RuleOn(Experiment, "experiments.stop", (*_OURS, RUNS), TASK, known_to=_KNOWN)
TELL_LEARNT = RuleOn(Experiment, "experiments.tell_learnt", (*_OURS, STOPPED), TASK, known_to=_KNOWN)
JUDGE = RuleOn(Experiment, "experiments.judge", (*_OURS, UNJUDGED), TASK, known_to=_KNOWN)
OPEN = RuleOn(Experiment, "experiments.open", _OURS, COOPERATION, known_to=_KNOWN)
ASK_WORKER = RuleOn(Experiment, "experiments.ask_worker", (INSIDE, OWN), TASK, known_to=_KNOWN)
KEEP_FINDING = RuleOn(Finding, "experiments.keep_finding", (WORKER, OWN), TASK)
GIVE_OPINION = Rule("experiments.give_opinion", (COLLEAGUE,), COOPERATION)
TAKE_BACK = RuleOn(Opinion, "experiments.take_back_opinion", _OURS, COOPERATION, known_to=_KNOWN)
