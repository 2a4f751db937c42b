# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be published: Arrow tables, data frames, streams of batches, in types that every engine reads."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

import pandas as pd
import pyarrow as pa

Tabular = pa.Table | pa.RecordBatchReader | pd.DataFrame | Iterable[pa.RecordBatch]
T = TypeVar("T")


class UntypedColumn(Exception):
    """A column holds no value at all, so that its type cannot be known."""


class NoSchema(Exception):
    """An empty stream of batches does not say which columns it would have had."""


class DataRefused(Exception):
    """The data does not fit its own schema."""


class SortColumnMissing(Exception):
    """A column to sort by is not in the data."""


@dataclass(frozen=True, slots=True)
class Stream:
    """Batches with one schema; `whole` is the table when it stands in memory already."""

    schema: pa.Schema
    batches: Iterator[pa.RecordBatch]
    whole: pa.Table | None = None


def stream_of(data: Tabular, schema: pa.Schema | None = None) -> Stream:
    """Any tabular data as a stream with a plain schema; `schema` names the types when the data cannot.

    Raises UntypedColumn, NoSchema, DataRefused.
    """
    if isinstance(data, pd.DataFrame):
        data = _framed(data, schema)
    if isinstance(data, pa.Table):
        plain = plain_schema(schema or data.schema)
        table = _fitted(data.cast, plain)
        return Stream(plain, iter(table.to_batches()), table)
    if isinstance(data, pa.RecordBatchReader):
        return _streamed(schema or data.schema, data)
    batches = iter(data)
    first = next(batches, None)
    if first is not None:
        return _streamed(schema or first.schema, chain([first], batches))
    if schema is None:
        raise NoSchema("the stream has no batch; pass a schema")
    return _streamed(schema, ())


def sorted_table(table: pa.Table, columns: Sequence[str]) -> pa.Table:
    """The table in the order of these columns, rows that are equal in them as they stood."""
    return table.sort_by([(column, "ascending") for column in columns]) if columns else table


def refuse_unknown(schema: pa.Schema, columns: Sequence[str]) -> None:
    """Raise SortColumnMissing when the schema lacks one of these columns."""
    missing = [column for column in columns if column not in schema.names]
    if missing:
        raise SortColumnMissing(f"no column {', '.join(missing)}; there are {', '.join(schema.names)}")


def plain_schema(schema: pa.Schema) -> pa.Schema:
    """The same columns in types that DuckDB and Spark read alike, without the marks of who made them.

    Instants are kept in microseconds, dictionaries as the values they stand for.
    """
    return pa.schema([pa.field(field.name, _plain_type(field)) for field in schema])


def _plain_type(field: "pa.Field[pa.DataType]") -> pa.DataType:
    kind = field.type
    if isinstance(kind, pa.DictionaryType):
        kind = kind.value_type
    if pa.types.is_null(kind):
        raise UntypedColumn(f"column '{field.name}' holds no value; pass a schema that names its type")
    if isinstance(kind, pa.TimestampType):
        return pa.timestamp("us", tz=kind.tz)
    if pa.types.is_large_string(kind) or pa.types.is_string_view(kind):
        return pa.string()
    return kind


def _framed(frame: pd.DataFrame, schema: pa.Schema | None) -> pa.Table:
    try:
        return pa.Table.from_pandas(frame, schema=schema, preserve_index=False)
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        raise DataRefused(f"the data frame cannot be written: {error}") from error


def _streamed(schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> Stream:
    plain = plain_schema(schema)
    return Stream(plain, (_fitted(batch.cast, plain) for batch in batches))


def _fitted(cast: Callable[[pa.Schema], T], schema: pa.Schema) -> T:
    try:
        return cast(schema)
    except (pa.ArrowInvalid, ValueError) as error:
        raise DataRefused(f"the data does not fit its schema: {error}") from error
