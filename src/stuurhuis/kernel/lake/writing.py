# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does a version get on disk? To one side, whole, and then under the name of its content."""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from stuurhuis.kernel.lake import folder
from stuurhuis.kernel.lake.tabular import Stream, refuse_unknown, sorted_table

GROUP = 40_960
LARGEST_GROUP = 4 * GROUP
SORTING_MEMORY = "256MB"


@dataclass(frozen=True, slots=True)
class Written:
    """A whole Parquet file under the name of its content, which no row of the database names yet."""

    path: str
    checksum: str
    rows: int
    bytes: int
    columns: tuple[tuple[str, str], ...]


def write(stream: Stream, place: Path, sort: Sequence[str] = ()) -> Written:
    """Write a stream as Parquet in the folder of its data set; memory does not grow with a stream of batches.

    Row groups hold about GROUP rows and end where the first column of `sort` changes, so that reading one of
    its values opens one row group. Raises SortColumnMissing.
    """
    refuse_unknown(stream.schema, sort)
    with _unfinished(place) as beside:
        with _in_order(stream, place, sort) as batches:
            rows = _write_groups(
                beside, stream.schema, row_groups(batches, stream.schema, sort[0] if sort else None)
            )
        folder.settle(beside)
        checksum = folder.checksum_of(beside)
        path = place / f"{checksum}{folder.FINISHED}"
        beside.rename(path)
    folder.settle(place)
    columns = tuple((field.name, str(field.type)) for field in stream.schema)
    return Written(f"{place.name}/{path.name}", checksum, rows, path.stat().st_size, columns)


def row_groups(
    batches: Iterable[pa.RecordBatch], schema: pa.Schema, key: str | None, size: int = GROUP
) -> Iterator[pa.Table]:
    """Tables of about `size` rows, each ending where `key` changes, or at LARGEST_GROUP when it does not."""
    held = schema.empty_table()
    for batch in batches:
        held = pa.concat_tables([held, pa.Table.from_batches([batch], schema)])
        while (end := _group_end(held, key, size)) is not None:
            yield held.slice(0, end)
            held = held.slice(end)
    if held.num_rows:
        yield held


def _group_end(held: pa.Table, key: str | None, size: int) -> int | None:
    """After how many rows the first group ends; None when more rows are needed to say so."""
    if held.num_rows < size:
        return None
    if key is None:
        return size
    values = held.column(key).slice(0, LARGEST_GROUP + 1).combine_chunks()
    differs = pc.not_equal(values[size:], values[size - 1 : -1]).fill_null(False)  # noqa: FBT003 - pyarrow's own
    first = differs.index(True).as_py()
    if first >= 0:
        return size + int(first)
    return LARGEST_GROUP if held.num_rows > LARGEST_GROUP else None


def _write_groups(path: Path, schema: pa.Schema, groups: Iterable[pa.Table]) -> int:
    rows = 0
    with pq.ParquetWriter(path, schema, compression="lz4", store_schema=False) as writer:
        for group in groups:
            writer.write_table(group, row_group_size=group.num_rows)
            rows += group.num_rows
    return rows


@contextmanager
def _unfinished(place: Path) -> Iterator[Path]:
    """A name to write to; whatever goes wrong, nothing stays under it (after a kill, the sweep takes it)."""
    beside = place / f"{secrets.token_hex(8)}{folder.UNFINISHED}"
    try:
        yield beside
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def _in_order(stream: Stream, place: Path, sort: Sequence[str]) -> Iterator[Iterable[pa.RecordBatch]]:
    if not sort:
        yield stream.batches
    elif stream.whole is not None:
        yield sorted_table(stream.whole, sort).to_batches()
    else:
        with _unfinished(place) as unsorted:
            _write_groups(unsorted, stream.schema, row_groups(stream.batches, stream.schema, None))
            with duckdb.connect(":memory:", config=_sorting(place)) as database:
                yield _sorted_on_disk(database, unsorted, stream.schema, sort)


def _sorting(place: Path) -> dict[str, str | bool | int | float | list[str]]:
    return {
        "memory_limit": SORTING_MEMORY,
        "threads": 1,
        "temp_directory": str(place / f"{secrets.token_hex(8)}{folder.UNFINISHED}"),
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }


def _sorted_on_disk(
    database: duckdb.DuckDBPyConnection, unsorted: Path, schema: pa.Schema, sort: Sequence[str]
) -> Iterator[pa.RecordBatch]:
    """Sort more rows than fit in memory; rows that are equal in these columns stay as they stood."""
    database.execute("SET TimeZone = 'UTC'")
    wanted = ", ".join(f'"{name}"' for name in schema.names)
    order = ", ".join(f'"{name}" ASC NULLS LAST' for name in sort)
    rows = f"read_parquet('{str(unsorted).replace(chr(39), chr(39) * 2)}', file_row_number = true)"
    answer = database.execute(f"SELECT {wanted} FROM {rows} ORDER BY {order}, file_row_number")  # noqa: S608 - names of our own
    for batch in answer.to_arrow_reader(GROUP):
        yield batch.cast(schema)
