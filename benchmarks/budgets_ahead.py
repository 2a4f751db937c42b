# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Budgets of which it was said that they would not do: how often did the account prove it?

Rolling origins on the sample: for each year whose account is known, only what was known one or two years
before is given to the engine, as the monitor does. A signal is right when the account lies beyond both the
budget and what such a budget usually leads to, on the side that was named. Luck: the share of all judged
budgets of that year whose account did so on that side, for the same mix of sides.
`python -m benchmarks.budgets_ahead`.
"""

import os
import sys
from collections.abc import Mapping

import django
import pandas as pd

from stuurhuis.engines import classifications
from stuurhuis.engines.signals import budget_outlook
from stuurhuis.steering.ports import FigureSource
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import ALLOWANCE, RATE_AHEAD
from stuurhuis.steering.tasks.outlook import promises

YEARS = range(2020, 2025)
COUNTRY = "NL00"
MARGIN = 0.1


def main() -> int:
    """Print a row for each year and horizon, and for each horizon together."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stuurhuis.site.settings")
    django.setup()
    from stuurhuis.connectors.sample.delivering import Sample

    sheets = {sheet.id: sheet for sheet in Sample().indicator_sheets()}
    figures = comparable(Sample(), sheets)
    print(f"rate {RATE_AHEAD}, allowance {ALLOWANCE}")
    print("ahead year  judged signals  places  right  luck  by 10 %  luck  in 95 %")
    for ahead in (1, 2):
        found = [one for year in YEARS if len(one := looked_back(figures, sheets, year, ahead))]
        for one in [*found, pd.concat(found).assign(period="all")]:
            print(line(ahead, one))
    return 0


def comparable(sample: FigureSource, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """The budgets and accounts of the sample on today's municipal division."""
    wanted = {name for one in sheets.values() if one.counterpart for name in (one.id, one.counterpart)}
    tables = [pd.read_parquet(one.file) for one in sample.deliveries()]
    observations = pd.concat(one[one["indicator"].isin(wanted)] for one in tables)
    rules = [(sheets[name].id, sheets[name].combine, sheets[name].weight) for name in sorted(wanted)]
    breaks = [(cut.indicator, cut.period) for cut in sample.source_breaks()]
    made = classifications.comparable(
        observations,
        pd.DataFrame(rules, columns=["id", "combine", "weight"]),
        breaks=pd.DataFrame(breaks, columns=["indicator", "period"]),
    ).table
    return made[made["region"] != COUNTRY]


def looked_back(
    figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet], year: int, ahead: int
) -> pd.DataFrame:
    """Every judged budget of a year, as seen `ahead` years before, beside the account that came."""
    is_account = figures["indicator"].isin([name for name, sheet in sheets.items() if sheet.counterpart])
    known = figures["period"] <= pd.Series(str(year), figures.index).where(~is_account, str(year - ahead))
    judgement = budget_outlook(promises(figures[known], sheets), rate=RATE_AHEAD, allowance=ALLOWANCE)
    told = pd.MultiIndex.from_frame(judgement.signals[["series", "period"]])
    came = figures[is_account & figures["value"].notna()]
    came = came.assign(series=came["indicator"] + "|" + came["region"]).rename(columns={"value": "came"})
    found = judgement.judged.merge(came[["series", "period", "came"]], on=["series", "period"])
    keys = pd.MultiIndex.from_frame(found[["series", "period"]])
    return found.assign(told=keys.isin(told)).pipe(proved)


def proved(found: pd.DataFrame) -> pd.DataFrame:
    """Whether the account lay beyond budget and usual on either side, and on the side that was named."""
    upper, lower = found[["budget", "observed"]].max(axis=1), found[["budget", "observed"]].min(axis=1)
    rows = found.assign(short=found["kind"] == "will_overrun")
    for name, part in (("", 0.0), ("_far", MARGIN)):
        above, below = rows["came"] > upper * (1 + part), rows["came"] < lower * (1 - part)
        luck = rows["short"].map({True: above.mean(), False: below.mean()})
        rows[f"right{name}"], rows[f"luck{name}"] = above.where(rows["short"], below), luck
    return rows.assign(held=rows["came"].between(rows["lo95"], rows["hi95"]))


def line(ahead: int, rows: pd.DataFrame) -> str:
    """One row of the table."""
    told = rows[rows["told"]]
    shares = [told[name].mean() for name in ("right", "luck", "right_far", "luck_far")]
    return (
        f"{ahead:>5} {rows['period'].iloc[0]:>4} {len(rows):>7} {len(told):>7} {told['scope'].nunique():>7}"
        + "".join(f"  {share:5.2f}" for share in [*shares, rows["held"].mean()])
    )


if __name__ == "__main__":
    sys.exit(main())
