# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What else is looked for in a series: a lasting change, cases that rise at once, peers that drift away."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from stuurhuis.engines.signals import drifts, lasting, signals
from stuurhuis.engines.signals.judgement import importance
from stuurhuis.steering.rules import kinds
from stuurhuis.steering.rules.results import SIGNALS, WATCHED
from stuurhuis.steering.rules.sheets import ALL_EXPENSES, IndicatorSheet
from stuurhuis.steering.rules.signals import RATE_OF_CASES
from stuurhuis.steering.tasks.judging import (
    Verdict,
    are_cases,
    courses,
    joined,
    named,
    split_name,
    verdict_of,
    weights,
)
from stuurhuis.steering.tasks.portions import each, source_of

LASTING_CHANGE, AWAY_FROM_PEERS = "lasting", kinds.DRIFTS
NO_FEATURES = (
    "er is niet bekend welke gemeenten op elkaar lijken",
    "it is not known which municipalities resemble one another",
)
FOUND, REFUSED = ["series", "kind", "frequency", "stands_out"], ["series", "reason", "reason_en"]
_EDGES = ["observed", "expected", "lo95", "hi95"]


def cases(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> Verdict:
    """Judge series of cases by the week or month: are there more than season and trend explain?"""
    asked = figures[are_cases(figures, sheets)]
    table = named(asked, weights(asked, sheets)).drop(columns="group")
    judge = partial(signals, rate=RATE_OF_CASES, family="count")
    return joined([verdict_of(one) for one in each(table, source_of(table, sheets), judge)])


def lasting_changes(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> Verdict:
    """Look for another level or another trend, beside what all municipalities did."""
    table = _in_comparison(figures, sheets)
    found, refused = _both(each(table, table["group"], lasting))
    strong = found[(found["kind"] != "") & (found["frequency"] < 1)]
    told = _as_signals(strong.assign(p_value=strong["frequency"], moved=np.nan), table, sheets)
    return _watched(told, found, refused, LASTING_CHANGE)


def drifting(
    figures: pd.DataFrame, peers: pd.DataFrame | None, sheets: Mapping[str, IndicatorSheet], rate: float
) -> Verdict:
    """Look for figures that moved away from those of municipalities like this one, year after year.

    Each source is a family, of which at most the share `rate` may be chance.
    """
    table = _in_comparison(figures, sheets)
    if peers is None:
        silent = table[["series"]].drop_duplicates().assign(reason=NO_FEATURES[0], reason_en=NO_FEATURES[1])
        return _watched(None, table.head(0), silent, AWAY_FROM_PEERS)
    found, refused = _both(each(table, source_of(table, sheets), partial(drifts, peers=peers, rate=rate)))
    told = _as_signals(found[found["stands_out"].astype(bool)], table, sheets)
    return _watched(told, found, refused, AWAY_FROM_PEERS)


def _in_comparison(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """The figures that can be laid beside those of others: all that has a course, and all expenses."""
    asked = figures[figures["indicator"].isin(courses(sheets) | {ALL_EXPENSES})]
    told = asked[asked["relative"].notna()]
    divisor = (told["value"] / told["relative"]).where(told["relative"] != 0, 1.0).fillna(1.0)
    return named(told, weights(told, sheets)).assign(value=told["relative"], divisor=divisor)


def _both(made: Sequence[tuple[pd.DataFrame, pd.DataFrame]]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What was found and what was refused, of all portions."""
    found = [one for one, _ in made if len(one)]
    refused = [one for _, one in made if len(one)]
    return (
        pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=FOUND),
        pd.concat(refused, ignore_index=True) if refused else pd.DataFrame(columns=REFUSED),
    )


def _as_signals(
    found: pd.DataFrame, table: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]
) -> pd.DataFrame | None:
    """What was found in the unit of the figures and in sentences, as the pages read signals."""
    if found.empty:
        return None
    told = found.merge(table[["series", "period", "divisor", "weight"]], on=["series", "period"], how="left")
    told[_EDGES] = told[_EDGES].mul(told["divisor"], axis=0)
    told = split_name(told).assign(importance=importance(told.assign(budget=np.nan)))
    reasons = [_reason(row, sheets[row["indicator"]]) for row in told.to_dict("records")]
    words = pd.DataFrame(reasons, columns=["reason", "reason_en"], index=told.index)
    return told.join(words).reindex(columns=list(SIGNALS.columns))


def _reason(row: dict[Hashable, Any], sheet: IndicatorSheet) -> kinds.Both:
    words = {name: row[name] for name in ("since", "period", "observed", "expected")}
    edges = {"low": row["lo95"], "high": row["hi95"]}
    return kinds.said(row["kind"], words | edges, sheet.unit, sheet.decimals)


def _watched(told: pd.DataFrame | None, found: pd.DataFrame, refused: pd.DataFrame, kind: str) -> Verdict:
    """A verdict of signals, and of which series were looked at; `judged` is for what was to be expected."""
    looked = found[["series"]].assign(reason="", reason_en="")
    parts = [one for one in (looked, refused) if len(one)]
    watched = split_name(pd.concat(parts or [looked], ignore_index=True)).assign(kind=kind)
    empty = joined([])
    return replace(
        empty,
        signals=empty.signals if told is None else told,
        watched=watched.reindex(columns=list(WATCHED.columns)),
    )
