# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The monitor as the command line and the worker run it: judge what is there, and tell what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from stuurhuis.kernel.lake.versions import VersionRef
from stuurhuis.kernel.parties import COUNTRY
from stuurhuis.kernel.policy import VISITOR, worker_for
from stuurhuis.site import effects
from stuurhuis.steering.actions import figures as actions
from stuurhuis.steering.pages import places as named
from stuurhuis.steering.queries import overview, words
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import ALLOWANCE, RATE, Signal
from stuurhuis.steering.tasks import adopting, monitor
from stuurhuis.steering.tasks.monitor import NothingToJudge
from stuurhuis.steering.tasks.steps import Progress

__all__ = ["NothingToJudge", "adopt", "ask", "judge", "places", "renew", "told"]


@dataclass(frozen=True, slots=True)
class Noted:
    """Progress for who looks at the terminal, and for who looks at a page."""

    run: int
    at: datetime
    beside: Progress

    def __call__(self, done: int, total: int, doing: str) -> None:
        """Tell both."""
        self.beside(done, total, doing)
        actions.advance_run(self.run, done, total, doing, actor=worker_for(COUNTRY), at=self.at)


def ask(at: datetime, rate: float = RATE, allowance: float = ALLOWANCE) -> int:
    """Ask for a run over what there is now, once; gives its number."""
    given = monitor.material(at, rate, allowance)
    return actions.ask_for_run(given.key, rate, actor=worker_for(COUNTRY), at=at).run


def judge(at: datetime, progress: Progress, rate: float = RATE, allowance: float = ALLOWANCE) -> None:
    """Do the run over what there is now, unless its results are shown already; raises NothingToJudge."""
    run = ask(at, rate, allowance)
    newest = words.newest_run(actor=VISITOR, at=at)
    if newest and newest.id == run and not newest.is_busy:
        return
    signals = monitor.monitor(at, Noted(run, at, progress), rate, allowance)
    effects.measure(at)
    actions.finish_run(run, signals, actor=worker_for(COUNTRY), at=at)


def renew(at: datetime) -> None:
    """After an upgrade that shows more than the last run left: ask for another run."""
    before = words.newest_run(actor=VISITOR, at=at)
    if before and not before.is_busy and not words.is_judged_by_this_version(actor=VISITOR, at=at):
        ask(at)


def adopt(version: VersionRef, at: datetime, sheets: Sequence[IndicatorSheet] = ()) -> tuple[str, ...]:
    """Let the monitor know of figures that somebody loaded; gives the indicators that were not known."""
    return adopting.adopt(version, at=at, sheets=sheets)


def places() -> dict[str, str]:
    """The municipalities by code."""
    return {code: place.name for code, place in named.regions().items()}


def told(region: str, at: datetime) -> list[dict[str, Any]]:
    """The signals of one municipality or of all, what matters first, as plain rows."""
    sheets = words.sheets_by_id(actor=VISITOR, at=at)
    known = places()
    found = overview.signals(region, actor=VISITOR, at=at)
    return [_row(one, known.get(one.key.region, ""), sheets[one.key.indicator]) for one in found]


def _row(one: Signal, place: str, sheet: IndicatorSheet) -> dict[str, Any]:
    return {
        "region": one.key.region,
        "region_name": place,
        "indicator": one.key.indicator,
        "indicator_name": sheet.name,
        "period": one.key.period,
        "kind": one.key.kind,
        "observed": one.observed,
        "expected": one.seen.expected,
        "lo95": one.seen.lo95,
        "hi95": one.seen.hi95,
        "budget": one.budget,
        "unit": sheet.unit,
        "chance": round(1 - one.p_value, 2) if one.is_ahead else None,
        "frequency": round(one.frequency, 6),
        "importance": one.importance,
        "also": " ".join(one.also),
        "reason": one.reason,
    }
