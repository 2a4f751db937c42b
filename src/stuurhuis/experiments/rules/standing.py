# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does an experiment stand, what can be done with it, and what came of it?"""

from enum import StrEnum
from typing import NamedTuple

from stuurhuis.experiments.rules.deciding import Verdict


class ExperimentState(StrEnum):
    """From a design to a verdict; dropped never began."""

    DESIGNED = "designed"
    DROPPED = "dropped"
    RUNNING = "running"
    STOPPED = "stopped"
    SCALED = "scaled"
    ENDED = "ended"


class ExperimentDeed(StrEnum):
    """What moves it; stopping needs nobody's leave."""

    DROP = "drop"
    START = "start"
    STOP = "stop"
    SCALE = "scale"
    END = "end"
    GO_ON = "go_on"


class ExperimentMove(NamedTuple):
    """From one of these states a deed leads to another."""

    deed: ExperimentDeed
    begins: frozenset[ExperimentState]
    ends: ExperimentState


class NoSuchExperimentMove(Exception):
    """It does not stand so that this can be done."""


_S, _D = ExperimentState, ExperimentDeed
TO_JUDGE = frozenset({_S.RUNNING, _S.STOPPED})
MOVES = (
    ExperimentMove(_D.DROP, frozenset({_S.DESIGNED}), _S.DROPPED),
    ExperimentMove(_D.START, frozenset({_S.DESIGNED}), _S.RUNNING),
    ExperimentMove(_D.STOP, frozenset({_S.RUNNING}), _S.STOPPED),
    ExperimentMove(_D.SCALE, TO_JUDGE, _S.SCALED),
    ExperimentMove(_D.END, TO_JUDGE, _S.ENDED),
    ExperimentMove(_D.GO_ON, frozenset({_S.RUNNING}), _S.RUNNING),
)
BY_VERDICT = {Verdict.SCALE: _D.SCALE, Verdict.STOP: _D.END, Verdict.GO_ON: _D.GO_ON}


def after(state: ExperimentState, deed: ExperimentDeed) -> ExperimentState:
    """Where a deed leads; raises NoSuchExperimentMove."""
    for move in MOVES:
        if move.deed is deed and state in move.begins:
            return move.ends
    raise NoSuchExperimentMove(f"{deed} after {state}")
