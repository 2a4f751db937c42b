# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which figures deviate from what was to be expected, over all municipalities at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from stuurhuis.engines.signals import Judgement, budget_deviations, signals
from stuurhuis.engines.signals.tail import Usual
from stuurhuis.steering.rules.kinds import LOOKS_A_YEAR
from stuurhuis.steering.rules.results import JUDGED, REFUSED, SIGNALS, WATCHED, Result
from stuurhuis.steering.rules.sheets import ALL_EXPENSES, IndicatorSheet, readings
from stuurhuis.steering.tasks.accounts import (
    MONEY,
    SERIES,
    SMALLEST_PART,
    beside_budgets,
    left_out,
    part_of_all,
    weight_of,
)
from stuurhuis.steering.tasks.portions import each, source_of

SEPARATOR = "|"
WEIGHTS = {"outcome": 1.0, "output": 0.7, "means": 0.5, "environment": 0.4}
USUAL: Usual = (
    "middle"  # what went wrong in the past is not what is usual today; docs/decisions/0004-signals.md
)
NO_FIGURES = ("Er zijn geen cijfers: de bron heeft ze niet.", "There are no figures: the source has none.")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the engines said, in the columns that the pages read."""

    # watched: what else is looked for in a series, and why not where it is not
    signals: pd.DataFrame
    judged: pd.DataFrame
    refused: pd.DataFrame
    watched: pd.DataFrame


def series_name(figures: pd.DataFrame) -> pd.Series:
    """One name per series: indicator and municipality."""
    return figures["indicator"].str.cat(figures["region"], sep=SEPARATOR)


def named(figures: pd.DataFrame, weight: pd.Series) -> pd.DataFrame:
    """The figures as the engines ask: one indicator over all municipalities is a group, and a municipality
    has the signals.
    """
    return figures.assign(
        series=series_name(figures), group=figures["indicator"], scope=figures["region"], weight=weight
    )


def beside_budget(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet], rate: float) -> Verdict:
    """Judge every account against the usual distance to its original budget.

    An amount below a thousandth of all expenses of the municipality is not judged, as it would shout; nor
    is an older account, where the newest one is that small or has no budget.
    """
    both = beside_budgets(figures, sheets)
    both["part"] = part_of_all(both, figures, ALL_EXPENSES)
    is_money = both["indicator"].map({name: sheet.unit == MONEY for name, sheet in sheets.items()})
    matters = both[["account", "budget"]].notna().all(axis=1) & (~is_money | (both["part"] >= SMALLEST_PART))
    newest = both["period"] == both["newest"]
    living = (matters & newest).groupby([both[one] for one in SERIES]).transform("any")
    table = named(both, weight_of(both["part"]).where(is_money, 0.5))[matters & living]
    found = by_source(table, sheets, lambda one: budget_deviations(one, rate=rate, usual=USUAL))
    return joined([found, refusing(left_out(both[newest & ~matters]))])


def on_their_own(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet], rate: float) -> Verdict:
    """Judge every other indicator against its own past and what happened everywhere, each fact once.

    Series of cases are left out: these are watched for outbreaks.
    """
    others = figures[figures["indicator"].isin(courses(sheets)) & ~are_cases(figures, sheets)]
    table = named(others, weights(others, sheets))
    return by_source(table, sheets, lambda one: signals(one, rate=rate, usual=USUAL))


def courses(sheets: Mapping[str, IndicatorSheet]) -> set[str]:
    """The indicators that are judged beside their own past: no budgets, and nothing twice."""
    accounts = {name for name, sheet in sheets.items() if sheet.counterpart or sheet.is_budget}
    return set(sheets) - accounts - set(readings(sheets))


def weights(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.Series:
    """How much a deviation of each figure matters, by the kind of its indicator."""
    return figures["indicator"].map({name: WEIGHTS[sheet.kind] for name, sheet in sheets.items()})


def are_cases(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.Series:
    """Whether each figure is of a series of cases: whole numbers by the week or month, of which more is no
    good.
    """
    asked = {name for name, sheet in sheets.items() if is_of_cases(sheet)}
    known = figures["value"].isna() | ((figures["value"] >= 0) & (figures["value"] % 1 == 0))
    whole = known.groupby([figures[one] for one in SERIES]).transform("all")
    return figures["indicator"].isin(asked) & whole


def is_of_cases(sheet: IndicatorSheet) -> bool:
    """Whether an indicator may count cases: no money, no share, and more of it is not what one wants."""
    often = sheet.frequency in {"M", "W", "D"}
    return often and sheet.unit not in {MONEY, "%"} and sheet.direction != "up"


def by_source(
    table: pd.DataFrame, sheets: Mapping[str, IndicatorSheet], judge: Callable[[pd.DataFrame], Judgement]
) -> Verdict:
    """Judge each source as a family of its own, so that a file of a few series is not drowned by the country.

    False alarms are then held within each source, and over all of them by the allowance; see
    docs/decisions/0004-signals.md.
    """
    return joined(each(table, source_of(table, sheets), lambda family: verdict_of(judge(family))))


def unfilled(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> Verdict:
    """The series that ought to be judged and have no figure at all."""
    passed = {name for name, sheet in sheets.items() if sheet.is_budget} | set(readings(sheets))
    filled = figures["value"].notna().groupby([figures[one] for one in SERIES]).any()
    empty = filled.index[~filled].to_frame(index=False)
    empty = empty[empty["indicator"].isin(set(sheets) - passed)]
    return refusing(empty.assign(reason=NO_FIGURES[0], reason_en=NO_FIGURES[1]))


def allowed(found: pd.DataFrame, looks: pd.Series, allowance: float) -> pd.DataFrame:
    """The signals that are so rare that a municipality has at most `allowance` of them a year by chance.

    Of n looks a year at a municipality those with a frequency of at most allowance / n remain, so that
    ordinary variation gives `allowance` of them on average, whatever its tails.
    """
    number = found["region"].map(looks)
    return found[found["frequency"] * number <= allowance].reset_index(drop=True)


def looks_a_year(verdict: Verdict, sheets: Mapping[str, IndicatorSheet]) -> pd.Series:
    """How often a year each municipality is looked at: all that is judged, and all that is watched."""
    watched = verdict.watched[verdict.watched["reason"] == ""]
    looked = pd.concat([verdict.judged[SERIES], watched[SERIES]])
    often = {name: LOOKS_A_YEAR.get(sheet.frequency, 1) for name, sheet in sheets.items()}
    return looked["indicator"].map(often).groupby(looked["region"]).sum()


def together(parts: Sequence[Verdict], sheets: Mapping[str, IndicatorSheet], allowance: float) -> Verdict:
    """Several verdicts as one, of which only the signals that are rare enough remain."""
    whole = joined(parts)
    return replace(whole, signals=allowed(whole.signals, looks_a_year(whole, sheets), allowance))


def joined(parts: Sequence[Verdict]) -> Verdict:
    """Several verdicts as one."""
    return Verdict(
        stacked([part.signals for part in parts], SIGNALS),
        stacked([part.judged for part in parts], JUDGED),
        stacked([part.refused for part in parts], REFUSED),
        stacked([part.watched for part in parts], WATCHED),
    )


def stacked(tables: Sequence[pd.DataFrame], result: Result) -> pd.DataFrame:
    """Several tables of one result as one."""
    filled = [table for table in tables if len(table)]
    return pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=list(result.columns))


def refusing(refused: pd.DataFrame) -> Verdict:
    """A verdict that judges nothing, and says why not."""
    return replace(joined([]), refused=refused.reindex(columns=list(REFUSED.columns)))


def verdict_of(judgement: Judgement) -> Verdict:
    """What an engine said, by indicator and municipality."""
    judged = judgement.judged[judgement.judged["series"].str.contains(SEPARATOR, regex=False)]
    refused = split_name(judgement.refused)
    return replace(
        joined([]),
        signals=as_signals(judgement),
        judged=split_name(judged).reindex(columns=list(JUDGED.columns)),
        refused=refused.reindex(columns=list(REFUSED.columns)),
    )


def as_signals(judgement: Judgement) -> pd.DataFrame:
    """What stands out, in the columns that the pages read."""
    found = judgement.signals[judgement.signals["series"].str.contains(SEPARATOR, regex=False)]
    key = ["series", "period", "kind"]
    bands = judgement.judged[[*key, "lo80", "hi80"]]
    told = found.drop(columns=["lo80", "hi80"], errors="ignore").merge(bands, on=key, how="left")
    return split_name(told).rename(columns={"national": "moved"}).reindex(columns=list(SIGNALS.columns))


def split_name(table: pd.DataFrame) -> pd.DataFrame:
    """The table with the indicator and the municipality that the name of its series holds."""
    parts = table["series"].astype(str).str.split(SEPARATOR, n=1, expand=True).reindex(columns=[0, 1])
    return table.assign(indicator=parts[0], region=parts[1])
