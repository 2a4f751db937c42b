# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""When can nothing be said of what a measure did? One name per reason."""

from collections.abc import Callable, Iterable

import numpy as np

from stuurhuis.engines.impact.answer import Diagnostic, Refusal
from stuurhuis.engines.impact.panels import Panel

LEAST_BEFORE = {"did": 1, "staggered": 1, "synthetic": 5, "sdid": 4, "interrupted": 8}
"""Periods before the start. To mix donors by one must see how they went; a line and its noise ask for
eight.
"""
LEAST_DONORS = {"did": 2, "staggered": 2, "synthetic": 3, "sdid": 3, "interrupted": 0}
"""Untreated units; the spread of one cannot be known."""
AT_ONCE = ("did", "synthetic", "sdid", "interrupted")
Rule = Callable[[Panel, str], bool]


def _nobody(panel: Panel, _method: str) -> bool:
    return not panel.treated.any()


def _all_early(panel: Panel, _method: str) -> bool:
    early = panel.left_out["reason_en"].str.contains("first period", regex=False)
    return bool(early.any()) and not panel.treated.any()


def _no_gaps_allowed(panel: Panel, _method: str) -> bool:
    return len(panel.units) == 0


def _alone(panel: Panel, method: str) -> bool:
    others = int((~panel.treated).sum())
    if method == "staggered" and len(panel.cohorts) > 1:
        return False
    return others < LEAST_DONORS[method]


def _short(panel: Panel, method: str) -> bool:
    return bool(panel.treated.any()) and panel.start < LEAST_BEFORE[method]


def _several(panel: Panel, method: str) -> bool:
    return method in AT_ONCE and len(panel.cohorts) > 1


def _together(panel: Panel, method: str) -> bool:
    return method in {"did", "staggered"} and bool(np.unique(panel.clusters).size < 3)


REASONS: tuple[tuple[str, Rule, str, str], ...] = (
    (
        "treated_from_the_start",
        _all_early,
        "wie de maatregel heeft, had die al in de eerste periode; er is geen ervoor om mee te vergelijken",
        "those with the measure had it in the first period already; there is no before to compare with",
    ),
    (
        "nothing_measured",
        _no_gaps_allowed,
        "niemand is in elke periode gemeten; laat perioden met gaten weg",
        "nobody is measured in every period; leave out periods with gaps",
    ),
    (
        "nobody_treated",
        _nobody,
        "niemand kreeg de maatregel binnen de perioden in de tabel",
        "nobody got the measure within the periods of the table",
    ),
    (
        "no_untreated",
        _alone,
        "er zijn te weinig eenheden zonder de maatregel om mee te vergelijken",
        "there are too few units without the measure to compare with",
    ),
    (
        "too_few_before",
        _short,
        "er zijn te weinig perioden vóór het begin om te zien hoe het toen liep",
        "there are too few periods before the start to see how things went then",
    ),
    (
        "different_starts",
        _several,
        "niet ieder begon tegelijk; vraag de methode 'staggered', die daarop is gemaakt",
        "not everybody started at once; ask for the method 'staggered', made for that",
    ),
    (
        "too_few_clusters",
        _together,
        "er zijn minder dan drie groepen die los van elkaar bewegen; toeval is dan niet te schatten",
        "there are fewer than three clusters that move by themselves; chance cannot be told then",
    ),
)
"""In the order in which they are looked at; the first that holds is told."""


def refusals(panel: Panel, method: str) -> list[Refusal]:
    """Why this method cannot answer; empty when it can."""
    for name, holds, dutch, english in REASONS:
        if holds(panel, method):
            return [Refusal(name, dutch, english)]
    return []


def nobody_never(panel: Panel, beside: str | None) -> list[Refusal]:
    """Why starters cannot be compared with who never started, when that was asked."""
    if beside == "never" and panel.treated.all():
        return [
            Refusal(
                "no_untreated",
                "iedereen begon ooit; vergelijk met wie nog niet begon",
                "everybody started some time; compare with who did not yet",
            )
        ]
    return []


def after_all(checked: Iterable[Diagnostic]) -> list[Refusal]:
    """Why what was found may not be told."""
    return [Refusal("trends_differ", one.says, one.says_en) for one in checked if one.verdict == "refused"]
