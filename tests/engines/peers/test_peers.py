# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which regions resemble each other, and why."""

import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stuurhuis.engines.peers import (
    DuplicateRegion,
    ImpossibleWeight,
    NoFeatures,
    UnknownColumn,
    UnknownRegion,
    peers,
)


def regions(number: int = 40, seed: int = 1) -> pd.DataFrame:
    dice = np.random.default_rng(seed)
    return pd.DataFrame(
        {
            "region": [f"GM{one:04d}" for one in range(number)],
            "inwoners": np.round(np.exp(dice.normal(10.5, 1, size=number))),
            "dichtheid": np.round(np.exp(dice.normal(6, 1, size=number))),
            "ouderen": dice.normal(20, 3, size=number),
        }
    )


def test_a_twin_comes_first_and_the_reason_says_why() -> None:
    table = regions()
    table.loc[1, ["inwoners", "dichtheid", "ouderen"]] = table.loc[
        0, ["inwoners", "dichtheid", "ouderen"]
    ].to_numpy()

    found = peers(table, identifier="region", only=["GM0000"])

    assert found.loc[0, ["peer", "rank", "distance"]].tolist() == ["GM0001", 1, 0.0]
    assert found.loc[0, "reason"].startswith("Lijkt op GM0000: evenveel ")
    assert len(found) == 7
    assert found["distance"].is_monotonic_increasing


def test_a_weight_of_zero_takes_a_feature_out() -> None:
    table = regions()
    changed = table.assign(ouderen=np.random.default_rng(9).normal(size=40) * 1000)
    weights = {"inwoners": 2.0, "dichtheid": 1.0, "ouderen": 0.0}

    pd.testing.assert_frame_equal(
        peers(table, identifier="region", weights=weights),
        peers(changed, identifier="region", weights=weights),
    )


def test_weights_count_in_proportion() -> None:
    table = regions()
    weights = {"inwoners": 2.0, "dichtheid": 1.0}

    pd.testing.assert_frame_equal(
        peers(table, identifier="region", weights=weights),
        peers(table, identifier="region", weights={name: 10 * weight for name, weight in weights.items()}),
    )


def test_a_missing_feature_is_left_out_and_said() -> None:
    table = regions()
    table.loc[3, "ouderen"] = np.nan

    found = peers(table, identifier="region", only=["GM0003"])

    assert len(found) == 7
    assert found["reason"].str.contains("1 van de 3 kenmerken ontbreken").all()


def test_a_name_stays_with_its_region() -> None:
    table = regions().assign(name=lambda rows: "name of " + rows["region"]).iloc[::-1]

    found = peers(table, identifier="region")

    own = zip(found["region"], found["reason"], strict=True)
    assert all(reason.startswith(f"Lijkt op name of {region}:") for region, reason in own)


def test_too_little_in_common_is_no_comparison() -> None:
    table = regions()
    table.loc[3, ["ouderen", "dichtheid"]] = np.nan

    found = peers(table, identifier="region", top=50)

    assert "GM0003" not in set(found["region"]) | set(found["peer"])


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 1000))
def test_it_is_symmetrical_and_blind_to_order_and_unit(seed: int) -> None:
    table = regions(12, seed)
    turned = table.sample(frac=1, random_state=seed).assign(inwoners=lambda rows: rows["inwoners"] * 1000)

    found = peers(table, identifier="region", top=11)
    other = peers(turned, identifier="region", top=11)

    away = found.pivot(index="region", columns="peer", values="distance").fillna(0).to_numpy()
    np.testing.assert_allclose(away, away.T, atol=1e-6)
    same = found.merge(other, on=["region", "peer"])
    np.testing.assert_allclose(same["distance_x"], same["distance_y"], atol=1e-5)


@pytest.mark.parametrize(
    ("call", "fault"),
    [
        ({"identifier": "code"}, UnknownColumn),
        ({"identifier": "region", "weights": {"elders": 1.0}}, UnknownColumn),
        ({"identifier": "region", "weights": {"ouderen": -1.0}}, ImpossibleWeight),
        ({"identifier": "region", "weights": {"ouderen": 0.0}}, NoFeatures),
        ({"identifier": "region", "only": ["GM9999"]}, UnknownRegion),
    ],
)
def test_a_wrong_call_is_refused_out_loud(call: dict[str, object], fault: type[ValueError]) -> None:
    with pytest.raises(fault):
        peers(regions(), **call)


def test_a_region_stands_in_the_table_once() -> None:
    with pytest.raises(DuplicateRegion):
        peers(pd.concat([regions(), regions().head(1)]), identifier="region")


def test_fifteen_thousand_neighbourhoods_take_seconds() -> None:
    begin = time.process_time()

    found = peers(regions(15_000), identifier="region", top=3, only=[f"GM{one:04d}" for one in range(2000)])

    assert len(found) == 6000
    assert time.process_time() - begin < 30


def test_zwolle_resembles_towns_of_its_size(shared: Path) -> None:
    table = pd.read_csv(shared / "data" / "indicators" / "kwb2024_gemeente.csv")
    code = next(name for name in table.columns if "code" in name.lower())
    numeric = table.select_dtypes("number").dropna(axis=1, thresh=300).columns[:6]

    found = peers(table, identifier=code, weights=dict.fromkeys(numeric, 1.0), only=["GM0193"])

    assert len(found) == 7
