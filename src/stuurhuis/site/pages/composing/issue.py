# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is a dossier about: which place, which figures, in which municipality?"""

from collections.abc import Iterator
from dataclasses import dataclass

from stuurhuis.dossiers.rules.words import DossierSeen
from stuurhuis.engines.dutch import root, telling_words
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages.places import language_of, own, regions
from stuurhuis.steering.queries import goals, words
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.rules.views import Region

MOST = 3
"""So many indicators a question in words is about at the most."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A dossier with the municipality and the indicators that it is about, the most telling first."""

    dossier: DossierSeen
    here: Region | None
    signal: SignalKey | None
    sheets: tuple[IndicatorSheet, ...]
    language: str

    @property
    def main(self) -> IndicatorSheet | None:
        """The indicator that it is about most of all."""
        return self.sheets[0] if self.sheets else None

    @property
    def indicators(self) -> tuple[str, ...]:
        """All indicators that it is about."""
        return tuple(one.id for one in self.sheets)

    @property
    def task_field(self) -> str:
        """The task field (taakveld) of it, as far as the figures know one."""
        return self.main.task_field if self.main else ""


def issue_of(request: Request, dossier: DossierSeen) -> Issue:
    """What a dossier is about, by what it was born from, else by the words of its question."""
    sheets = words.sheets_by_id(**asked_by(request))
    kind, _colon, key = dossier.origin.reference.partition(":")
    signal = SignalKey(*key.split("/")) if kind == "signal" else None
    names = [signal.indicator] if signal else list(_of_goal(request, key)) if kind == "goal" else []
    found = tuple(sheets[name] for name in names if name in sheets)
    here = next((regions()[code] for code in dossier.words.places if code in regions()), own(request))
    return Issue(dossier, here, signal, found or _by_words(dossier, sheets), language_of(request))


def _of_goal(request: Request, key: str) -> Iterator[str]:
    """By what a goal of the own organisation is measured."""
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    return (one.choice.indicator for goal in tree.goals if str(goal.id) == key for one in goal.indicators)


def _by_words(dossier: DossierSeen, sheets: dict[str, IndicatorSheet]) -> tuple[IndicatorSheet, ...]:
    """The indicators whose name shares telling words with the question, those that share most first."""
    asked = {root(word) for word in telling_words(dossier.words.question)}
    shared = [
        (len(asked & {root(word) for word in telling_words(one.subject("nl"))}), one)
        for one in sheets.values()
        if not one.is_budget
    ]
    best = sorted((pair for pair in shared if pair[0]), key=lambda pair: (-pair[0], pair[1].id))
    return tuple(one for _, one in best[:MOST])
