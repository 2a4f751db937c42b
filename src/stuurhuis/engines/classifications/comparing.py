# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How do figures of former municipalities go on in the municipalities of today?

By the rule of the indicator: `sum` adds the parts (of a split municipality the share of its inhabitants),
`weighted` averages them with another indicator as weight, `none` does not compare. Missing is not zero: what
misses a part is missing. In which division a source published is inferred from its codes, per indicator and
period: the year of the list (1 January) in which the fewest codes are unknown, and of equals the one nearest
to the period. So a source that was already put on today's municipalities by its publisher is left as it is.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import pandas as pd

from stuurhuis.engines.classifications.breaking import breaks_within, segments
from stuurhuis.engines.classifications.parts import divisions, parts
from stuurhuis.engines.classifications.reference import is_municipality, municipalities_of
from stuurhuis.engines.classifications.wording import described

COLUMNS = ("indicator", "region", "period", "value", "status", "source")
RULES = ("sum", "weighted", "none")
_STATUSES = ("final", "provisional", "estimate", "missing", "not_delivered")
_KEY = ["indicator", "period", "target"]
ORDER = ["indicator", "region", "period"]


class ObservationError(ValueError):
    """The observations are not in tidy form."""


class RuleError(ValueError):
    """An indicator has no rule by which it is made comparable, or an unknown one."""


@dataclass(frozen=True, slots=True)
class Comparable:
    """Series on today's municipalities, with what was done.

    `table`: the tidy columns with `method` (as published, recoded, sum, weighted, not comparable,
    incomplete), `parts` (how many municipalities it was made of) and `segment` (a series may only be
    followed within one).
    `done`: `indicator, region, first, last, method, what_nl, what_en`, a row per stretch that was not as
    published.
    `breaks`: the breaks of the source that fall within a series. `left_out`: observations of a
    municipality that did not exist in the division in which the source published.
    """

    table: pd.DataFrame
    done: pd.DataFrame
    breaks: pd.DataFrame
    left_out: pd.DataFrame


def comparable(
    observations: pd.DataFrame, rules: pd.DataFrame, *, breaks: pd.DataFrame | None = None
) -> Comparable:
    """Puts observations on today's municipalities.

    `observations` is tidy (`indicator, region, period, value, status, source`) and of the whole country:
    with a few municipalities only it cannot be seen in which division a source published, and parts would
    be missing.
    `rules` has `id, combine, weight` (an indicator sheet has them); `breaks` has `indicator` (pattern) and
    `period`. Regions that are no municipality (`NL00`, `PV26`) are left as they are. Raises
    `ObservationError`,
    `RuleError`.
    """
    _refuse_untidy(observations, rules)
    rows = observations[list(COLUMNS)].reset_index(drop=True)
    rows["division"] = published_in(rows)
    rows = rows.merge(
        _parts_table(), left_on=["division", "region"], right_on=["division", "code"], how="left"
    )
    elsewhere = rows["target"].isna()
    stray = elsewhere & rows["region"].map({code: is_municipality(code) for code in rows["region"].unique()})
    plain = (elsewhere & ~stray) | rows["alone"].eq(other=True)
    made = _made(rows[~plain & ~stray], observations, rules)
    kept = rows[plain].assign(method="as published", parts=1)
    columns = [*COLUMNS, "method", "parts"]
    table = pd.concat([kept[columns], made[columns]]).sort_values(ORDER, ignore_index=True)
    known_breaks = pd.DataFrame(columns=["indicator", "period"]) if breaks is None else breaks
    table["segment"] = segments(table, known_breaks)
    left_out = rows.loc[stray, list(COLUMNS)].reset_index(drop=True)
    return Comparable(table, described(made), breaks_within(table, known_breaks), left_out)


def _refuse_untidy(observations: pd.DataFrame, rules: pd.DataFrame) -> None:
    if missing := set(COLUMNS) - set(observations.columns):
        raise ObservationError(f"The observations miss the columns {', '.join(sorted(missing))}.")
    if unknown := set(observations["status"].unique()) - set(_STATUSES):
        raise ObservationError(f"Unknown status: {', '.join(sorted(map(str, unknown)))}.")
    doubles = observations.duplicated(["indicator", "region", "period"])
    if doubles.any():
        first = observations[doubles].iloc[0]
        raise ObservationError(
            f"{first['indicator']} of {first['region']} in {first['period']} is given twice."
        )
    if unruled := set(observations["indicator"].unique()) - set(rules["id"]):
        raise RuleError(f"No rule for {', '.join(sorted(map(str, unruled)))}.")
    if strange := set(rules["combine"]) - set(RULES):
        raise RuleError(f"Unknown rule {', '.join(sorted(map(str, strange)))}; known are {', '.join(RULES)}.")


def published_in(rows: pd.DataFrame) -> "pd.Series[int]":
    """Per observation the year of the municipal division in which its source published that indicator and
    period.
    """
    codes, names = pd.factorize(rows["region"])
    group = rows.groupby(["indicator", "period"], sort=False).ngroup().to_numpy()
    year = rows["period"].astype(str).str[:4].astype(int).to_numpy()
    years = np.array(divisions())
    counts = np.empty((len(years), int(group.max()) + 1 if len(group) else 0))
    first_rows = pd.Series(year).groupby(group).first().to_numpy()
    for number, division in enumerate(years):
        known = municipalities_of(int(division))
        unknown = np.array([name not in known and is_municipality(name) for name in names], dtype=float)
        counts[number] = np.bincount(group, weights=unknown[codes], minlength=counts.shape[1])
    distance = np.abs(years[:, None] - first_rows[None, :]) / 1000
    return pd.Series(years[np.argmin(counts + distance, axis=0)][group], index=rows.index, dtype="int64")


@cache
def _parts_table() -> pd.DataFrame:
    """All parts of all divisions; `alone`: the municipality is then what it is now, and nothing was added."""
    found = [part for division in divisions() for part in parts(division)]
    table = pd.DataFrame(
        [(part.division, part.code, part.target, part.share, part.until) for part in found],
        columns=["division", "code", "target", "share", "until"],
    ).astype({"share": "float64", "until": "float64"})
    number = table.groupby(["division", "target"])["code"].transform("size")
    return table.assign(of=number, alone=(number == 1) & (table["code"] == table["target"]))


def _made(rows: pd.DataFrame, observations: pd.DataFrame, rules: pd.DataFrame) -> pd.DataFrame:
    """One row per indicator, period and municipality of today, out of the parts."""
    rows = rows.merge(rules[["id", "combine", "weight"]], left_on="indicator", right_on="id")
    rows["leaving"] = rows["until"] == rows["period"].astype(str).str[:4].astype(float)
    rows["weighing"] = _weights(rows, observations) * rows["share"]
    rows["rank"] = rows["status"].map({status: rank for rank, status in enumerate(_STATUSES)})
    rows["known"] = rows["value"].notna()
    rows = rows[rows["known"] | ~rows["leaving"]].copy()
    rows["added"] = rows["value"] * rows["share"]
    rows["times"] = rows["value"] * rows["weighing"]
    found = rows.groupby(_KEY, sort=False).agg(
        source=("source", "first"),
        division=("division", "first"),
        combine=("combine", "first"),
        of=("of", "first"),
        parts=("code", "size"),
        known=("known", "sum"),
        rank=("rank", "max"),
        whole=("share", "min"),
        lone=("value", "first"),
        added=("added", "sum"),
        shared=("added", "count"),
        times=("times", "sum"),
        weighed=("times", "count"),
        weighing=("weighing", "sum"),
    )
    return _judged(found.reset_index().merge(_leaving(), on=["division", "target"], how="left"))


def _weights(rows: pd.DataFrame, observations: pd.DataFrame) -> "pd.Series[float]":
    """The weight of each part: another indicator of the same municipality and period; missing when it is."""
    wanted = observations[observations["indicator"].isin(rows["weight"].unique())]
    weights = wanted[["indicator", "region", "period", "value"]].rename(columns={"value": "weighing"})
    weights = weights.rename(columns={"indicator": "weight"})
    found = rows[["weight", "region", "period"]].merge(weights, on=["weight", "region", "period"], how="left")
    return pd.Series(found["weighing"].to_numpy(dtype=float), index=rows.index)


@cache
def _leaving() -> pd.DataFrame:
    """Per division and target in which year how many parts may already be counted with their successor."""
    table = _parts_table().dropna(subset="until")
    counted = table.groupby(["division", "target"]).agg(leaves=("until", "max"), leavers=("code", "size"))
    return counted.reset_index()


def _judged(found: pd.DataFrame) -> pd.DataFrame:
    """Value, status and method of what was put together."""
    year = found["period"].astype(str).str[:4].astype(float)
    optional = found["leavers"].where(found["leaves"] == year, 0).fillna(0)
    complete = (found["known"] == found["parts"]) & (found["parts"] >= found["of"] - optional)
    single = found["of"].eq(1)
    total = found["added"].where(found["shared"] == found["parts"])
    mean = (found["times"] / found["weighing"].where(found["weighing"] > 0)).where(
        found["weighed"] == found["parts"]
    )
    value = total.where(found["combine"].eq("sum"), mean).where(~single, found["lone"]).where(complete)
    value = value.where(single | found["combine"].ne("none"))
    method = np.select(
        [single, found["combine"].eq("none"), value.isna()],
        ["recoded", "not comparable", "incomplete"],
        found["combine"],
    )
    rough = ~single & (found["combine"].eq("weighted") | found["whole"].lt(1))
    rank = found["rank"].where(~rough, found["rank"].clip(lower=2))
    rank = rank.where(value.notna(), rank.clip(lower=3)).astype(int)
    status = np.array(_STATUSES)[rank]
    return found.assign(
        value=value, method=method, status=status, region=found["target"], parts=found["parts"].astype(int)
    )
