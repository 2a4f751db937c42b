# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A version is whole or it is not there."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from django.db import transaction

from stuurhuis.kernel import lake
from stuurhuis.kernel.lake import folder as places
from stuurhuis.kernel.lake.publishing import (
    DataSetUnknown,
    InsideTransaction,
    Making,
    publish,
    show,
)
from stuurhuis.kernel.lake.tabular import DataRefused, NoSchema, SortColumnMissing, UntypedColumn

Observations = Callable[..., pd.DataFrame]


class Broken(Exception):
    """Something goes wrong half-way."""


def test_a_published_version_is_shown_with_all_that_is_known_of_it(
    waste: str, folder: Path, making: Making, observations: Observations
) -> None:
    published = publish(observations(), data_set=waste, making=making, sort=["region"])
    version = lake.current(waste)
    assert published.made
    assert version == published.version
    assert (version.name, version.rows, version.source, version.licence) == (
        "waste/1",
        16,
        "cbs-waste",
        "CC BY 4.0",
    )
    assert (version.period_from, version.period_until, version.made_at) == ("2017", "2020", making.at)
    assert version.checksum == places.checksum_of(version.file)
    assert version.bytes == version.file.stat().st_size
    known = lake.record(waste, 1)
    assert known.lineage == making.lineage
    assert [(column.name, column.type) for column in known.columns][3] == ("value", "double")


def test_the_same_content_makes_no_new_version(
    waste: str, making: Making, observations: Observations
) -> None:
    first = publish(observations(), data_set=waste, making=making, sort=["region", "period"])
    shuffled = observations().sample(frac=1, random_state=1)
    again = publish(shuffled, data_set=waste, making=making, sort=["region", "period"])
    assert not again.made
    assert again.version == first.version
    assert len(lake.history(waste)) == 1


def test_a_revision_is_a_new_version_and_the_old_one_can_be_shown_again(
    waste: str, making: Making, observations: Observations
) -> None:
    first = publish(observations(), data_set=waste, making=making).version
    second = publish(observations(shift=1), data_set=waste, making=making).version
    assert [version.number for version in lake.history(waste)] == [2, 1]
    assert lake.current(waste) == second
    show(first)
    assert lake.current(waste) == first
    third = publish(observations(shift=1), data_set=waste, making=making)
    assert third.made
    assert third.version.checksum == second.checksum


def test_a_frame_a_table_and_a_stream_of_batches_give_the_same_version(
    waste: str, making: Making, observations: Observations
) -> None:
    frame = observations(50)
    table = pa.Table.from_pandas(frame, preserve_index=False)
    publish(frame, data_set=waste, making=making, sort=["region"])
    for data in (table, table.to_reader(max_chunksize=7), iter(table.to_batches(max_chunksize=11))):
        assert not publish(data, data_set=waste, making=making, sort=["region"]).made


def test_one_region_stands_in_one_row_group(waste: str, making: Making) -> None:
    years = 5_000
    regions = [f"GM{region:04d}" for region in range(1, 21)] * years
    table = pa.table({"region": regions, "value": pa.array(range(len(regions)), pa.float64())})
    version = publish(table, data_set=waste, making=making, sort=["region"]).version
    file = pq.ParquetFile(version.file)
    groups = [
        file.read_row_group(group).column("region").unique().to_pylist()
        for group in range(file.num_row_groups)
    ]
    assert len(groups) > 1
    assert sorted(chain.from_iterable(groups)) == sorted(set(regions))


def test_missing_stays_missing_and_zero_stays_zero(waste: str, making: Making) -> None:
    table = pa.table({"region": ["GM0001", "GM0002"], "value": pa.array([None, 0.0])})
    version = publish(table, data_set=waste, making=making).version
    assert lake.read({"o": version}, "SELECT value FROM o ORDER BY region") == ((None,), (0.0,))


def test_a_publishing_that_breaks_leaves_nothing(
    waste: str, folder: Path, making: Making, observations: Observations
) -> None:
    shown = publish(observations(), data_set=waste, making=making).version

    def breaking() -> Iterator[pa.RecordBatch]:
        yield pa.RecordBatch.from_pandas(observations(shift=1), preserve_index=False)
        raise Broken

    for sort in ([], ["region"]):
        with pytest.raises(Broken):
            publish(breaking(), data_set=waste, making=making, sort=sort)
    assert lake.current(waste) == shown
    assert [path.name for path in (folder / waste).glob("[!.]*")] == [shown.file.name]


def test_what_belongs_to_a_publishing_is_in_the_same_commit(
    waste: str, making: Making, observations: Observations
) -> None:
    def fails(version: lake.VersionRef) -> None:
        assert lake.current(waste) == version
        raise Broken

    with pytest.raises(Broken):
        publish(observations(), data_set=waste, making=making, then=fails)
    assert lake.current(waste) is None
    assert lake.history(waste) == ()


def test_publishing_inside_a_transaction_is_refused(
    waste: str, making: Making, observations: Observations
) -> None:
    with pytest.raises(InsideTransaction, match="outside a transaction"), transaction.atomic():
        publish(observations(), data_set=waste, making=making)


def test_what_cannot_be_published_is_refused_by_name(
    waste: str, making: Making, observations: Observations
) -> None:
    untyped = pd.DataFrame({"region": ["GM0001"], "note": [None]})
    with pytest.raises(UntypedColumn, match="note"):
        publish(untyped, data_set=waste, making=making)
    with pytest.raises(NoSchema):
        publish(iter(()), data_set=waste, making=making)
    with pytest.raises(SortColumnMissing, match="gemeente"):
        publish(observations(), data_set=waste, making=making, sort=["gemeente"])
    with pytest.raises(DataSetUnknown, match="water"):
        publish(observations(), data_set="water", making=making)
    with pytest.raises(DataRefused):
        publish(pd.DataFrame({"value": [1, "two"]}), data_set=waste, making=making)
    with pytest.raises(DataRefused):
        publish(
            pa.table({"value": ["two"]}),
            data_set=waste,
            making=making,
            schema=pa.schema({"value": pa.int64()}),
        )


def test_no_rows_is_an_answer_too(waste: str, making: Making, observations: Observations) -> None:
    schema = pa.schema({"region": pa.string(), "value": pa.float64()})
    version = publish(iter(()), data_set=waste, making=making, schema=schema, sort=["region"]).version
    assert version.rows == 0
    assert lake.read({"o": version}, "SELECT region FROM o") == ()


def test_another_period_is_a_new_version_of_the_same_file(
    waste: str, making: Making, observations: Observations
) -> None:
    first = publish(observations(), data_set=waste, making=making).version
    second = publish(observations(), data_set=waste, making=replace(making, period=("2017", "2021"))).version
    assert second.number == 2
    assert second.path == first.path


def test_instants_and_days_keep_their_meaning(waste: str, making: Making) -> None:
    frame = pd.DataFrame({"since": [pd.Timestamp("2020-01-31 10:00")], "day": [date(2020, 1, 31)]})
    version = publish(frame, data_set=waste, making=making).version
    (row,) = lake.read({"o": version}, "SELECT since, day FROM o")
    assert row == (pd.Timestamp("2020-01-31 10:00").to_pydatetime(), date(2020, 1, 31))
