# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Three known studies: what was published, what we find, and what others find in the same run."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

from benchmarks.impact.together import fitted_by_diff_diff
from stuurhuis.engines.impact import Design, Fact, impact

CAUSAL = Path(os.environ.get("STUURHUIS_SHARED") or Path(__file__).parents[3] / "shared") / "bench" / "causal"
SCHOOL = ("school.illit", "school.prim", "school.med", "school.high", "school.post.high", "invest")
SECTORS = ("agriculture", "energy", "industry", "construction", "services.venta", "services.nonventa")
BASQUE = "Basque Country (Pais Vasco)"
Answer = Callable[[], float]


def california() -> pd.DataFrame:
    """Packs of cigarettes a head in 39 states, 1970 to 2000; California from 1989."""
    names = {"State": "unit", "Year": "period", "PacksPerCapita": "value"}
    return pd.read_csv(CAUSAL / "california_prop99.csv", sep=";").rename(columns=names)


def counties() -> pd.DataFrame:
    """Teenagers at work in 500 counties, 2003 to 2007; minimum wages from 2004, 2006 and 2007."""
    names = {"countyreal": "unit", "year": "period", "lemp": "value", "first.treat": "treated_from"}
    return pd.read_csv(CAUSAL / "mpdta.csv").rename(columns=names)


def regions() -> pd.DataFrame:
    """Product a head in 17 regions of Spain and the whole, 1955 to 1997; the Basque Country from 1975."""
    names = {"regionname": "unit", "year": "period", "gdpcap": "value"}
    table = pd.read_csv(CAUSAL / "basque.csv").rename(columns=names)
    return table.assign(treated_from=np.where(table["unit"] == BASQUE, "1975", ""))


def facts() -> tuple[Fact, ...]:
    """By what Abadie and Gardeazabal compared regions."""
    return (
        *(Fact(column, "1964", "1969") for column in SCHOOL),
        Fact("value", "1960", "1969"),
        *(Fact(f"sec.{column}", "1961", "1969") for column in SECTORS),
        Fact("popdens", "1969", "1969"),
    )


def ours(table: pd.DataFrame, design: Design) -> float:
    """Our effect."""
    found = impact(table, design).effect
    return float("nan") if found is None else found.estimate


def studies() -> dict[str, tuple[float, Answer, Answer | None]]:
    """Per study: the published figure, our answer, and that of another package."""
    packs, wages, spain = california(), counties(), regions()
    basque = Design(method="synthetic", facts=facts(), window=("1960", "1969"))
    return {
        "California, sdid": (-15.60, lambda: ours(packs, Design(method="sdid")), lambda: their_sdid(packs)),
        "California, synthetic control": (-19.48, lambda: ours(packs, Design(method="synthetic")), None),
        "California, did": (-27.35, lambda: ours(packs, Design(method="did")), lambda: their_did(packs)),
        "counties, staggered": (-0.0310183, lambda: ours(wages, Design()), lambda: their_staggered(wages)),
        "Basque Country, synthetic control": (
            -0.69956,
            lambda: ours(spain, basque),
            lambda: their_mix(spain),
        ),
    }


def their_did(table: pd.DataFrame) -> float:
    """diff-diff."""
    from diff_diff import DifferenceInDifferences

    start = table.loc[table["treated"] == 1, "period"].min()
    ever = table.groupby("unit")["treated"].transform("max")
    both = table.assign(ever=ever, after=(table["period"] >= start).astype(int))
    return float(DifferenceInDifferences().fit(both, outcome="value", treatment="ever", time="after").att)


def their_sdid(table: pd.DataFrame) -> float:
    """diff-diff, with as many placebos as there are others."""
    start = table.loc[table["treated"] == 1, "period"].min()
    ever = table.groupby("unit")["treated"].transform("max")
    return float(fitted_by_diff_diff(table, ever, start, 38).att)


def their_staggered(table: pd.DataFrame) -> float:
    """csdid."""
    from csdid.att_gt import ATTgt

    asked = ATTgt(yname="value", gname="treated_from", idname="unit", tname="period", data=table)
    return float(asked.fit(est_method="dr").aggte(typec="group").atte["overall_att"])


def their_mix(table: pd.DataFrame) -> float:
    """pysyncon, without the placebos that ours has (these take it as long for each of seventeen)."""
    from pysyncon import Dataprep, Synth

    plain = [*SCHOOL]
    special = [
        ("value", range(1960, 1970), "mean"),
        *((f"sec.{column}", range(1961, 1970, 2), "mean") for column in SECTORS),
        ("popdens", [1969], "mean"),
    ]
    prepared = Dataprep(
        foo=table, predictors=plain, predictors_op="mean", time_predictors_prior=range(1964, 1970),
        special_predictors=special, dependent="value", unit_variable="unit", time_variable="period",
        treatment_identifier=BASQUE, controls_identifier=[one for one in table["unit"].unique() if one !=
        BASQUE], time_optimize_ssr=range(1960, 1970),
    )  # fmt: skip
    mixed = Synth()
    mixed.fit(dataprep=prepared, optim_method="Nelder-Mead", optim_initial="equal")
    return float(mixed.att(time_period=range(1975, 1998))["att"])
