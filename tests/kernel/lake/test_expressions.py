# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same job gives the same answer on every engine."""

import math
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import ibis
import pandas as pd
import pyarrow as pa
import pytest
from ibis.expr.types import Table
from pytest_django import Settings

from stuurhuis.kernel import lake
from stuurhuis.kernel.lake import expressions
from stuurhuis.kernel.lake.expressions import SparkMissing, compute
from stuurhuis.kernel.lake.publishing import Making, publish

Observations = Callable[..., pd.DataFrame]
SPARK_LEAVES_SOCKETS = pytest.mark.filterwarnings("ignore::ResourceWarning")
TO_THE_COLLECTOR = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def changes(tables: Mapping[str, Table]) -> Table:
    """Per region: how many years, the quantiles of the level, and the largest change from year to year."""
    known = tables["o"].filter(tables["o"].value.notnull())
    before = ibis.window(group_by=known.region, order_by=known.period)
    steps = known.mutate(change=known.value - known.value.lag().over(before))
    return (
        steps.group_by("region")
        .agg(
            years=steps.count(),
            middle=steps.value.quantile(0.5),
            high=steps.value.quantile(0.9),
            total=steps.value.sum(),
            largest=steps.change.abs().max(),
            last=steps.period.max(),
        )
        .order_by("region")
    )


@pytest.fixture
def version(waste: str, making: Making, observations: Observations) -> lake.VersionRef:
    """Two hundred regions over nine years, one value in seven missing."""
    frame = observations(200, years=9)
    frame["value"] = [
        None if row % 7 == 0 else value + math.sin(row) for row, value in enumerate(frame["value"])
    ]
    return publish(frame, data_set=waste, making=making, sort=["region"]).version


def test_a_job_runs_on_duckdb_by_default(version: lake.VersionRef) -> None:
    answer = compute({"o": version}, changes)
    assert answer.num_rows == 200
    assert answer.column("years").to_pylist()[:3] == [7, 8, 8]
    assert answer.schema.field("total").type == pa.float64()


def test_what_a_job_makes_is_published_without_passing_memory(
    version: lake.VersionRef, making: Making
) -> None:
    lake.register_data_set(lake.DataSet(id="steps", source="cbs-waste", title_nl="Stappen", title_en="Steps"))
    with expressions.batches({"o": version}, changes) as answer:
        made = publish(answer, data_set="steps", making=making, sort=["region"]).version
    assert made.rows == 200
    assert lake.read({"s": made}, "SELECT count(*), max(last) FROM s") == ((200, "2025"),)


def test_spark_that_is_not_there_says_what_to_install(
    version: lake.VersionRef, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.LAKE_ENGINE = "spark"
    monkeypatch.setattr(expressions, "find_spec", lambda name: None)
    with pytest.raises(SparkMissing, match=r"pip install 'stuurhuis\[spark\]'"):
        compute({"o": version}, changes)


@SPARK_LEAVES_SOCKETS
@TO_THE_COLLECTOR
def test_spark_without_java_says_what_to_install(
    version: lake.VersionRef, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("pyspark", reason="needs requirements/spark.txt")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(SparkMissing, match="Java 17"):
        compute({"o": version}, changes, engine="spark")


@pytest.fixture
def spark() -> Iterator[None]:
    """Apache Spark and its Java, stopped afterwards."""
    pytest.importorskip("pyspark", reason="needs requirements/spark.txt")
    if shutil.which("java") is None:
        pytest.skip("needs Java 17")
    yield
    expressions.stop_spark()


@pytest.mark.nightly
@SPARK_LEAVES_SOCKETS
@TO_THE_COLLECTOR
def test_spark_and_duckdb_agree_cell_by_cell(
    version: lake.VersionRef, settings: Settings, spark: None
) -> None:
    settings.SPARK_MASTER = "local[2]"
    here = compute({"o": version}, changes, engine="duckdb")
    settings.LAKE_ENGINE = "spark"
    there = compute({"o": version}, changes)
    assert there.schema == here.schema
    for name in here.column_names:
        for row, (mine, theirs) in enumerate(zip(here.column(name), there.column(name), strict=True)):
            one, other = mine.as_py(), theirs.as_py()
            same = math.isclose(one, other, rel_tol=1e-12) if isinstance(one, float) else one == other
            assert same, f"{name}, row {row}: {one} on DuckDB, {other} on Spark"
