# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The published figures of three known studies, to the third digit (`../shared/bench/causal/SOURCE.txt`)."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from stuurhuis.engines.impact import Design, Fact, impact

SCHOOL = ("school.illit", "school.prim", "school.med", "school.high", "school.post.high", "invest")
SECTORS = ("agriculture", "energy", "industry", "construction", "services.venta", "services.nonventa")


@pytest.fixture(scope="module")
def causal(shared: Path) -> Path:
    folder = shared / "bench" / "causal"
    if not folder.is_dir():
        pytest.skip(f"needs the panels in {folder}")
    return folder


@pytest.fixture(scope="module")
def california(causal: Path) -> pd.DataFrame:
    names = {"State": "unit", "Year": "period", "PacksPerCapita": "value"}
    return pd.read_csv(causal / "california_prop99.csv", sep=";").rename(columns=names)


@pytest.fixture(scope="module")
def wages(causal: Path) -> pd.DataFrame:
    names = {"countyreal": "unit", "year": "period", "lemp": "value", "first.treat": "treated_from"}
    return pd.read_csv(causal / "mpdta.csv").rename(columns=names)


@pytest.fixture(scope="module")
def basque(causal: Path) -> pd.DataFrame:
    names = {"regionname": "unit", "year": "period", "gdpcap": "value"}
    table = pd.read_csv(causal / "basque.csv").rename(columns=names)
    return table.assign(treated_from=np.where(table["unit"].str.startswith("Basque"), "1975", ""))


@pytest.mark.parametrize(("method", "published"), [("sdid", -15.60), ("synthetic", -19.48), ("did", -27.35)])
def test_packs_of_cigarettes_in_california(california: pd.DataFrame, method: str, published: float) -> None:
    """Arkhangelsky and others 2021; their program stops before the optimal synthetic control (-19.51)."""
    found = impact(california, Design(method=method)).effect
    assert found is not None
    assert found.estimate == pytest.approx(published, abs=0.04 if method == "synthetic" else 0.006)


def test_a_minimum_wage_and_teenagers_at_work(wages: pd.DataFrame) -> None:
    """Callaway and Sant'Anna 2021, as the R package did tells it; errors included."""
    found = impact(wages)
    assert found.method == "staggered"
    assert found.effect is not None
    sums = {one.estimand: (one.estimate, one.std_error) for one in (found.effect, *found.further)}
    assert sums["att_group"] == pytest.approx((-0.0310183, 0.0124461), abs=5e-7)
    assert sums["att_simple"] == pytest.approx((-0.0399513, 0.0120340), abs=5e-7)
    assert sums["att_dynamic"] == pytest.approx((-0.0772398, 0.0199650), abs=5e-7)


def test_what_terror_cost_the_basque_country(basque: pd.DataFrame) -> None:
    """Abadie and Gardeazabal 2003, as pysyncon tells it: weights, mean effect and placebos."""
    facts = (
        *(Fact(column, "1964", "1969") for column in SCHOOL),
        Fact("value", "1960", "1969"),
        *(Fact(f"sec.{column}", "1961", "1969") for column in SECTORS),
        Fact("popdens", "1969", "1969"),
    )
    found = impact(basque, Design(method="synthetic", facts=facts, window=("1960", "1969")))
    weights = found.weights[found.weights["kind"] == "unit"].set_index("name")["weight"]
    assert weights["Cataluna"] == pytest.approx(0.8508, abs=5e-5)
    assert weights["Madrid (Comunidad De)"] == pytest.approx(0.1492, abs=5e-5)
    assert found.effect is not None
    assert found.effect.estimate == pytest.approx(-0.69956, abs=5e-5)
    assert np.isnan(found.effect.lo95)  # seventeen others cannot say what one time in twenty is
    checked = {one.name: one for one in found.diagnostics}
    assert checked["placebo_in_space"].value == pytest.approx(0.1667, abs=5e-5)
    assert checked["leave_one_out"].verdict == "warning"
