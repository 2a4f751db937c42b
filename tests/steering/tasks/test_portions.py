# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work that falls apart into portions gives the same answers, whoever does it."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from stuurhuis.engines.forecasting import forecast
from stuurhuis.engines.shares import shares
from stuurhuis.engines.signals import changes, signals
from stuurhuis.steering.tasks.portions import each, stacked

REGIONS, YEARS = 30, 10


@given(st.lists(st.tuples(st.sampled_from("cab"), st.integers(0, 9)), max_size=20))
def test_every_portion_is_done_once_and_in_order(rows: list[tuple[str, int]]) -> None:
    table = pd.DataFrame(rows, columns=["who", "what"])

    made = each(table, table["who"], lambda part: (part["who"].iloc[0], part["what"].tolist()))

    assert made == [(who, [w for one, w in rows if one == who]) for who in sorted({one for one, _ in rows})]


def test_nothing_to_do_leaves_the_columns_that_were_asked() -> None:
    assert list(stacked([pd.DataFrame()], ["series"])) == ["series"]


def country() -> pd.DataFrame:
    """Three indicators of thirty municipalities over ten years; of each municipality one figure leaps."""
    dice = np.random.default_rng(11)
    tables = []
    for indicator in ("afval", "misdrijven", "zorg"):
        drawn = np.exp(
            dice.normal(6, 1, (REGIONS, 1)) + np.cumsum(dice.normal(0.02, 0.05, (REGIONS, YEARS)), 1)
        )
        drawn[np.arange(REGIONS), dice.integers(2, YEARS, REGIONS)] *= 2
        drawn[0, 3] = np.nan
        names = [f"GM{one:04d}" for one in range(REGIONS)]
        wide = pd.DataFrame(drawn, index=names, columns=[str(2015 + one) for one in range(YEARS)])
        long = wide.rename_axis("region").reset_index().melt("region", var_name="period")
        tables.append(long.assign(group=indicator, series=indicator + "|" + long["region"]))
    return pd.concat(tables, ignore_index=True)


@pytest.fixture
def spark(settings: Settings, tmp_path: Path) -> Iterator[None]:
    """Apache Spark with two workers on this computer, stopped afterwards."""
    pytest.importorskip("pyspark", reason="needs requirements/spark.txt")
    if shutil.which("java") is None:
        pytest.skip("needs Java 17")
    from stuurhuis.kernel.lake.expressions import stop_spark

    settings.WORK_FOLDER = tmp_path
    settings.SPARK_MASTER = "local[2]"
    yield
    stop_spark()


@pytest.mark.nightly
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_engines_give_the_same_answers_on_spark_cell_by_cell(settings: Settings, spark: None) -> None:
    table = country()
    works = (partial(forecast, horizon=3), signals, shares, changes)
    here = [each(table, table["group"], work) for work in works]
    settings.LAKE_ENGINE = "spark"

    there = [each(table, table["group"], work) for work in works]

    for mine, theirs in zip(here, there, strict=True):
        assert len(mine) == len(theirs) == 3
        for one, other in zip(mine, theirs, strict=True):
            for name, frame in _frames(one).items():
                pd.testing.assert_frame_equal(frame, _frames(other)[name], rtol=1e-9, obj=name)
    assert list(settings.WORK_FOLDER.iterdir()) == []


def _frames(answer: object) -> dict[str, pd.DataFrame]:
    """The tables of an answer, by name."""
    return {"table": answer} if isinstance(answer, pd.DataFrame) else dict(vars(answer))
