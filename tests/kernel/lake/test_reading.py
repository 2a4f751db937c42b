# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading is light, safe, quick and the same for every thread."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import duckdb
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from stuurhuis.kernel import lake
from stuurhuis.kernel.lake.publishing import Making, publish
from stuurhuis.kernel.lake.reading import ParameterRefused, Parameters, QuestionRefused, VersionGone

Observations = Callable[..., pd.DataFrame]
OF_REGION = "SELECT period, value FROM o WHERE region = ? ORDER BY period"


@pytest.fixture
def version(waste: str, making: Making, observations: Observations) -> lake.VersionRef:
    """Four regions, four years."""
    return publish(observations(), data_set=waste, making=making, sort=["region"]).version


def test_one_region_is_read_by_position_and_by_name(version: lake.VersionRef) -> None:
    expected = (("2017", 27.0), ("2018", 28.0), ("2019", 29.0), ("2020", 20.0))
    assert lake.read({"o": version}, OF_REGION, ["GM0002"]) == expected
    assert lake.read({"o": version}, OF_REGION.replace("?", "$region"), {"region": "GM0002"}) == expected


def test_two_versions_are_compared_in_one_question(
    version: lake.VersionRef, waste: str, making: Making, observations: Observations
) -> None:
    revised = publish(observations(shift=2), data_set=waste, making=making, sort=["region"]).version
    changes = "SELECT n.value - o.value AS change FROM n JOIN o USING (region, period)"
    sql = f"WITH d AS ({changes}) SELECT DISTINCT change FROM d"
    assert lake.read({"o": version, "n": revised}, sql) == ((2.0,),)


def test_an_answer_is_remembered_because_a_version_never_changes(version: lake.VersionRef) -> None:
    first = lake.read({"o": version}, OF_REGION, ["GM0001"])
    version.file.unlink()
    assert lake.read({"o": version}, OF_REGION, ["GM0001"]) is first
    with pytest.raises(VersionGone, match="waste/1"):
        lake.read({"o": version}, OF_REGION, ["GM0003"])


def test_equal_numbers_of_another_kind_are_other_questions(version: lake.VersionRef) -> None:
    kinds = [
        lake.read({"o": version}, "SELECT typeof(?)", [value])[0][0]
        for value in (1, 1.0, True, Decimal("1.0"))
    ]
    assert kinds == ["INTEGER", "DOUBLE", "BOOLEAN", "DECIMAL(2,1)"]


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE o",
        "SELECT 1; SELECT 2",
        "COPY (SELECT 1) TO 'out.csv'",
        "INSTALL fts",
        "SET threads = 4",
        "ATTACH 'x.db'",
        "CREATE TABLE t AS SELECT 1",
    ],
)
def test_only_one_select_is_asked(version: lake.VersionRef, sql: str) -> None:
    for versions in ({}, {"o": version}):
        with pytest.raises((QuestionRefused, duckdb.ParserException)):
            lake.read(versions, sql)


def test_nothing_outside_the_lake_can_be_read(version: lake.VersionRef, folder: Path) -> None:
    (folder.parent / "secret.csv").write_text("a,b\n1,2\n")
    for path in (folder.parent / "secret.csv", folder / ".." / "secret.csv", "/etc/passwd"):
        with pytest.raises(duckdb.PermissionException):
            lake.read({"o": version}, f"SELECT * FROM read_csv('{path}')")


def test_a_name_or_a_parameter_that_is_no_plain_value_is_refused(version: lake.VersionRef) -> None:
    with pytest.raises(QuestionRefused, match="name of a table"):
        lake.read({'o" AS (SELECT 1) --': version}, "SELECT 1")
    with pytest.raises(ParameterRefused, match="object"):
        lake.read({"o": version}, "SELECT ?", [cast("Any", object())])
    with pytest.raises(ParameterRefused, match="zero byte"):
        lake.read({"o": version}, "SELECT ?", ["a\0b"])


@pytest.mark.parametrize(
    ("sql", "parameters"),
    [
        ("SELECT $a", {"a) --": 1}), ("SELECT $a", {}), ("SELECT $a", {"a": 1, "b": 2}), ("SELECT $a", [1]),
        ("SELECT ?", []), ("SELECT ?", [1, 2]), ("SELECT 1", [1]), ("SELECT ?", {"a": 1}),
    ],
)  # fmt: skip
def test_other_parameters_than_are_asked_are_refused(
    version: lake.VersionRef, sql: str, parameters: Parameters
) -> None:
    with pytest.raises(ParameterRefused, match="that are asked"):
        lake.read({"o": version}, sql, parameters)


def test_a_value_that_looks_like_a_parameter_is_a_value(folder: Path) -> None:
    assert lake.read({}, "SELECT ?, ?", ["?", "$a"]) == (("?", "$a"),)
    assert lake.read({}, "SELECT $a, $b, $a", {"a": "$b", "b": "'?"}) == (("$b", "'?", "$b"),)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",))))
def test_any_text_comes_back_as_it_went(folder: Path, text: str) -> None:
    assert lake.read({}, "SELECT ?", [text]) == ((text,),)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.integers(-(2**63), 2**63 - 1),
        st.floats(allow_nan=False),
        st.dates(),
        st.datetimes(),
        st.booleans(),
    )
)
def test_any_value_comes_back_as_it_went(folder: Path, value: float | date | bool) -> None:
    assert lake.read({}, "SELECT ?", [value]) == ((value,),)


def test_a_list_is_one_parameter(version: lake.VersionRef) -> None:
    sql = "SELECT count(*) FROM o WHERE list_contains(?, region)"
    assert lake.read({"o": version}, sql, [["GM0001", "GM0004"]]) == ((8,),)
    assert lake.read({"o": version}, sql, [[]]) == ((0,),)


def test_threads_do_not_disturb_one_another(version: lake.VersionRef) -> None:
    def ask(number: int) -> bool:
        region = number % 4 + 1
        rows = lake.read({"o": version}, f"{OF_REGION} -- {number}", [f"GM{region:04d}"])
        return rows[0] == ("2017", region * 10 + 7)

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(ask, range(400)))


def test_an_export_comes_in_pieces(version: lake.VersionRef) -> None:
    pieces = list(lake.stream({"o": version}, "SELECT region, period FROM o ORDER BY ALL", chunk=5))
    assert [len(piece) for piece in pieces] == [5, 5, 5, 1]
    assert pieces[3] == (("GM0004", "2020"),)


def test_the_shown_version_costs_one_query(
    version: lake.VersionRef, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        assert lake.current("waste") == version
    assert lake.current_of(["waste", "water"]) == {"waste": version}  # what it is, is read once a process
    with django_assert_num_queries(1):
        assert lake.current_of(["waste", "water"]) == {"waste": version}
    assert lake.current("water") is None


def test_a_destroyed_version_is_not_read(version: lake.VersionRef, making: Making) -> None:
    with pytest.raises(VersionGone):
        lake.read({"o": replace(version, destroyed_at=making.at)}, "SELECT 1 FROM o -- destroyed")


LIGHT = """
import sys, django
django.setup()
from django.conf import settings
from pathlib import Path
settings.LAKE_FOLDER = Path(sys.argv[1])
from stuurhuis.kernel import lake
from datetime import datetime, UTC
version = lake.VersionRef("waste", 1, "cbs", "CC0", sys.argv[2], "", 16, 1, "", "", "open", None, None,
                          datetime.now(UTC), None)
rows = lake.read({"o": version}, "SELECT period FROM o WHERE region = ? AND value > ?", ["GM0002", 1.5])
assert len(rows) == 4, rows
assert sum(map(len, lake.stream({"o": version}, "SELECT * FROM o WHERE region = $r", {"r": "GM0001"}))) == 4
heavy = {"numpy", "pandas", "pyarrow", "ibis", "scipy"} & set(sys.modules)
assert not heavy, heavy
"""


def test_reading_loads_no_analytics(version: lake.VersionRef, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIGHT, str(folder), version.path],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
