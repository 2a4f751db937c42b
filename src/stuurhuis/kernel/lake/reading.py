# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in these versions? DuckDB in memory, one thread a question, and nothing else of analytics.

Parameters are written into the SELECT as literals: binding a Python value makes DuckDB import numpy, pandas
and pyarrow, which a web process must not carry, and PREPARE with EXECUTE plans every question twice.
"""

import os
import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

import duckdb

from stuurhuis.kernel.lake import folder
from stuurhuis.kernel.lake.remembering import Remembered, Rows
from stuurhuis.kernel.lake.versions import VersionRef, refuse_personal

Scalar = str | int | float | bool | Decimal | date | datetime | None
Parameters = Sequence[Scalar | Sequence[Scalar]] | Mapping[str, Scalar | Sequence[Scalar]]

MEMORY = "512MB"
CHUNK = 5_000

_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "memory_limit": MEMORY,
    "temp_directory": "",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
_NAME = re.compile(r"[a-z_][a-z0-9_]*")
_ASKED = re.compile(r"[?]|[$]([a-z_][a-z0-9_]*)")
_WITH = re.compile(r"\s*WITH\s+(RECURSIVE\s+)?", re.IGNORECASE)
_remembered = Remembered(entries=4_096, size=64 * 2**20)
_mine = threading.local()
_opening = threading.Lock()


class QuestionRefused(Exception):
    """The SQL is not one SELECT, or a name of a version is not a plain word."""


class ParameterRefused(Exception):
    """A parameter is not text, a number, a date, a truth value, nothing, or a list of those."""


class VersionGone(Exception):
    """The file of a version is not there: it was destroyed, or the folder of the lake is another."""


def read(versions: Mapping[str, VersionRef], sql: str, parameters: Parameters = ()) -> Rows:
    """The rows that one SELECT gives over these versions, each a table under the name it has in the mapping.

    Parameters are `?` with a sequence, or `$name` with a mapping; a list stands for a list of DuckDB. SQL is
    written by us, only parameters come from outside. Answers over open data are remembered: a version never
    changes. Raises QuestionRefused, ParameterRefused, VersionGone, PersonalVersionRefused and what DuckDB
    finds wrong.
    """
    refuse_personal(versions.values())
    filled = _filled(sql, parameters)
    question = _question(versions, filled)
    answer = _remembered.get(question)
    if answer is None:
        answer = tuple(_ask(_cursor(), versions, filled).fetchall())
        if all(version.owner is None for version in versions.values()):
            _remembered.keep(question, answer)
    return answer


def stream(
    versions: Mapping[str, VersionRef], sql: str, parameters: Parameters = (), *, chunk: int = CHUNK
) -> Iterator[Rows]:
    """The same rows, `chunk` at a time and never remembered: for exports that do not fit in memory."""
    refuse_personal(versions.values())
    with _new_cursor(str(folder.lake())) as cursor:
        answer = _ask(cursor, versions, _filled(sql, parameters))
        while rows := answer.fetchmany(chunk):
            yield tuple(rows)


def forget() -> None:
    """Forget the answers that are remembered in this process."""
    _remembered.forget_all()


def _ask(
    cursor: duckdb.DuckDBPyConnection, versions: Mapping[str, VersionRef], sql: str
) -> duckdb.DuckDBPyConnection:
    for version in versions.values():
        if version.destroyed_at is not None or not version.file.is_file():
            raise VersionGone(f"{version.name} is not in the lake: {version.file}")
    statements = cursor.extract_statements(_over(versions, sql))
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise QuestionRefused(f"one SELECT is asked, not: {sql}")
    return cursor.execute(statements[0])


def _filled(sql: str, parameters: Parameters) -> str:
    """The SQL with a literal for every parameter; it may hold no other `?` or `$`."""
    names = _ASKED.findall(sql)
    given: Any = parameters if isinstance(parameters, Mapping) else dict(enumerate(parameters))
    asked = [name or place for place, name in enumerate(names)]
    if set(asked) != set(given):
        raise ParameterRefused(f"not the parameters that are asked: {sql}")
    literals = (_literal(given[name]) for name in asked)
    return _ASKED.sub(lambda _: next(literals), sql)


def _over(versions: Mapping[str, VersionRef], sql: str) -> str:
    """The SQL with each version as a table before it; not materialised, so that filters reach the file."""
    for name in versions:
        if not _NAME.fullmatch(name):
            raise QuestionRefused(f"'{name}' cannot be the name of a table; use small letters, digits and _")
    if not versions:
        return sql
    tables = ", ".join(
        f'"{name}" AS NOT MATERIALIZED (FROM read_parquet({_text(str(version.file))}))'
        for name, version in versions.items()
    )
    found = _WITH.match(sql)
    if found is None:
        return f"WITH {tables} {sql}"
    return f"WITH {found[1] or ''}{tables}, {sql[found.end() :]}"


def _literal(value: Scalar | Sequence[Scalar]) -> str:
    """A value as DuckDB reads it; text has no escapes there but the doubled quote."""
    if value is None:
        return "NULL"
    writer = _WRITERS.get(type(value))
    if writer is None:
        raise ParameterRefused(f"{value!r} is a {type(value).__name__}, which is not a parameter")
    return str(writer(value))


def _text(value: str) -> str:
    if "\0" in value:
        raise ParameterRefused("a text with a zero byte cannot be asked")
    return "'" + value.replace("'", "''") + "'"


def _list(values: Sequence[Scalar]) -> str:
    return "[" + ", ".join(_literal(value) for value in values) + "]"


_WRITERS: dict[type, Any] = {
    str: _text,
    bool: lambda value: "TRUE" if value else "FALSE",
    int: str,
    float: lambda value: f"'{value!r}'::DOUBLE",
    Decimal: lambda value: f"{value:f}" if value.is_finite() else f"'{value}'::DOUBLE",
    date: lambda value: f"DATE '{value.isoformat()}'",
    datetime: lambda value: f"'{value.isoformat()}'::TIMESTAMP{'TZ' if value.tzinfo else ''}",
    list: _list,
    tuple: _list,
}


def _question(versions: Mapping[str, VersionRef], sql: str) -> Any:
    """What makes a question the same one; the literals in it keep 1, 1.0 and True apart."""
    named = tuple(sorted((name, version.path) for name, version in versions.items()))
    return str(folder.lake()), named, sql


def _cursor() -> duckdb.DuckDBPyConnection:
    """The cursor of this thread, so that threads never share one."""
    lake = str(folder.lake())
    if getattr(_mine, "lake", None) != (lake, os.getpid()):
        _mine.cursor = _new_cursor(lake)
        _mine.lake = lake, os.getpid()
    cursor: duckdb.DuckDBPyConnection = _mine.cursor
    return cursor


def _new_cursor(lake: str) -> duckdb.DuckDBPyConnection:
    with _opening:
        return _open(lake).cursor()


@cache
def _open(lake: str) -> duckdb.DuckDBPyConnection:
    """DuckDB in memory that can read the folder of the lake and nothing else."""
    database = duckdb.connect(":memory:", config=_SETTINGS)
    database.execute("SET parquet_metadata_cache = true")
    database.execute("SET TimeZone = 'UTC'")
    database.execute(f"SET allowed_directories = [{_text(lake)}]")
    database.execute("SET enable_external_access = false")
    database.execute("SET lock_configuration = true")
    return database


os.register_at_fork(after_in_child=_open.cache_clear)
