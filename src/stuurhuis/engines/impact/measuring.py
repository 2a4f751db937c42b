# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did a measure do? One table in, one answer out; or why there is none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import pandas as pd

from stuurhuis.engines.impact.answer import Found, Impact, refused, told
from stuurhuis.engines.impact.differences import differences
from stuurhuis.engines.impact.group_time import Beside
from stuurhuis.engines.impact.interrupted import interrupted
from stuurhuis.engines.impact.panels import Floats, Panel, panel
from stuurhuis.engines.impact.reading import place_of
from stuurhuis.engines.impact.refusing import LEAST_DONORS, after_all, nobody_never, refusals
from stuurhuis.engines.impact.staggered import staggered
from stuurhuis.engines.impact.synthetic import Choice, synthetic
from stuurhuis.engines.impact.synthetic_differences import synthetic_differences
from stuurhuis.engines.impact.telling import sentences

Method = Literal["did", "staggered", "synthetic", "sdid", "interrupted"]
METHODS: tuple[Method, ...] = ("did", "staggered", "synthetic", "sdid", "interrupted")
FEW_TREATED, LONG_BEFORE, DONORS = 3, 8, 5
_NO_FACT = ("een kenmerk ontbreekt", "a covariate is missing")


class UnknownMethod(ValueError):
    """There is no such method."""

    def __init__(self, method: str) -> None:
        super().__init__(f"methode '{method}' is er niet; kies uit {', '.join(METHODS)}")


class NotForThisMethod(ValueError):
    """What was asked does not belong to the method."""

    def __init__(self, what: str, method: str) -> None:
        super().__init__(f"{what} hoort niet bij methode '{method}'; laat het weg of kies een andere")


@dataclass(frozen=True, slots=True)
class Fact:
    """A column of which the mean over some periods says whom a unit resembles (synthetic control)."""

    column: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Design:
    """How to compare.

    `method`: one of METHODS; without it the one that fits the table. `covariates`: columns by which units
    are made comparable (did, staggered), as they were before the start. `facts`: by what donors are chosen
    (synthetic), and `window` over which periods, first and last; without them by their values before the
    start. `cluster`: the column of what moves together, such as a province. `beside`: whom starters are
    compared with (staggered); who never started, when there are any. `seed`: of placebos and bootstrap.
    """

    method: str | None = None
    covariates: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    window: tuple[str, str] | None = None
    cluster: str | None = None
    beside: Beside | None = None
    seed: int = 1


def impact(table: pd.DataFrame, design: Design = Design()) -> Impact:
    """What a measure did, in the unit of the values.

    `table` has `unit, period, value`, and `treated_from` (a period; empty or 0 is never) or `treated` (0 or 1
    a row). A fault of the table or the call is a ValueError with a name; what makes an answer impossible is
    no fault: it stands in `refusals`.
    """
    further = [fact.column for fact in design.facts if fact.column != "value"]
    laid = panel(table, covariates=(*design.covariates, *further), cluster=design.cluster)
    method = design.method or fitting(laid)
    _check_call(method, design)
    if design.covariates:
        laid = _known(laid)
    why = refusals(laid, method) or nobody_never(laid, design.beside)
    if why:
        return refused(method, why, laid.left_out)
    found = found_by(laid, method, design.seed, beside=design.beside, choice=_choice(laid, design))
    checked = found.diagnose()
    why = after_all(checked)
    if why:
        return replace(refused(method, why, laid.left_out), diagnostics=tuple(checked))
    said = sentences(found.effect, checked, laid, method)
    return told(method, laid, found, checked, said)


def found_by(
    laid: Panel, method: str, seed: int, *, beside: Beside | None = None, choice: Choice | None = None
) -> Found:
    """What a method finds in a panel for which there are no refusals."""
    few = int((~laid.treated).sum()) < LEAST_DONORS["staggered"]
    usual: Beside = "not_yet" if few else "never"
    ways: dict[str, Callable[[], Found]] = {
        "did": lambda: differences(laid, seed=seed),
        "staggered": lambda: staggered(laid, beside=beside or usual),
        "synthetic": lambda: synthetic(laid, choice or Choice(), seed=seed),
        "sdid": lambda: synthetic_differences(laid, seed=seed),
        "interrupted": lambda: interrupted(laid),
    }
    return ways[method]()


def fitting(laid: Panel) -> Method:
    """The method that fits a table."""
    others = int((~laid.treated).sum())
    if len(laid.cohorts) > 1:
        return "staggered"
    if laid.treated.any() and others == 0:
        return "interrupted"
    few = int(laid.treated.sum()) <= FEW_TREATED
    return "sdid" if few and laid.treated.any() and laid.start >= LONG_BEFORE and others >= DONORS else "did"


def _check_call(method: str, design: Design) -> None:
    if method not in METHODS:
        raise UnknownMethod(method)
    if design.covariates and method not in {"did", "staggered"}:
        raise NotForThisMethod("een kenmerk zonder perioden", method)
    if (design.facts or design.window) and method != "synthetic":
        raise NotForThisMethod("kiezen over bepaalde perioden", method)


def _known(laid: Panel) -> Panel:
    """Only the units of which every covariate is known in every period; the others are named."""
    whole = np.asarray(np.isfinite(laid.covariates).all(axis=(1, 2)))
    names = [unit for unit, there in zip(laid.units, whole, strict=True) if not there]
    more = pd.DataFrame({"unit": names}).assign(reason=_NO_FACT[0], reason_en=_NO_FACT[1])
    return replace(laid.only(whole), left_out=pd.concat([laid.left_out, more], ignore_index=True))


def _choice(laid: Panel, design: Design) -> Choice:
    names = tuple(f"{fact.column} {fact.since}..{fact.until}" for fact in design.facts)
    bounds = None if design.window is None else _between(laid, *design.window)
    return Choice(_facts(laid, design.facts), names, bounds)


def _between(laid: Panel, since: str, until: str) -> tuple[int, int]:
    labels = list(laid.labels)
    last = place_of(until, labels)
    return place_of(since, labels), last + (last < len(labels) and labels[last] == until)


class NoFigures(ValueError):
    """A fact has no figure for a unit in its periods."""

    def __init__(self, fact: Fact, unit: str) -> None:
        super().__init__(
            f"'{unit}' heeft geen enkel cijfer voor '{fact.column}' van {fact.since} tot en met {fact.until}"
        )


def _facts(laid: Panel, facts: Sequence[Fact]) -> Floats | None:
    """The mean of every fact over its periods: (fact, unit). Raises NoFigures."""
    if not facts:
        return None
    rows = []
    for fact in facts:
        first, last = _between(laid, fact.since, fact.until)
        values = (
            laid.values if fact.column == "value" else laid.covariates[:, :, laid.names.index(fact.column)]
        )
        known = np.isfinite(values[:, first:last])
        count = known.sum(axis=1)
        if (count == 0).any():
            raise NoFigures(fact, laid.units[int((count == 0).argmax())])
        rows.append(np.where(known, values[:, first:last], 0.0).sum(axis=1) / count)
    return np.array(rows)
