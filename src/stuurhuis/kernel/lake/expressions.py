# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""One job over versions, on DuckDB here or on Apache Spark (setting LAKE_ENGINE); for workers only."""

import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

import ibis
import pyarrow as pa
from django.conf import settings
from ibis.backends import BaseBackend
from ibis.expr.types import Table

from stuurhuis.kernel.lake.reading import VersionGone
from stuurhuis.kernel.lake.tabular import plain_schema
from stuurhuis.kernel.lake.versions import VersionRef, refuse_personal

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

Engine = Literal["duckdb", "spark"]
Job = Callable[[Mapping[str, Table]], Table]

SPARK = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.network.timeout": "120s",
}
# Ibis 12 calls these by the names that DuckDB 1.5 still knows; DuckDB is pinned until it does not.
OLD_NAMES = r"fetch_(arrow_table|record_batch)\(\) is deprecated"


class SparkMissing(Exception):
    """The setting asks for Apache Spark, and it or its Java is not installed."""


def compute(versions: Mapping[str, VersionRef], job: Job, *, engine: Engine | None = None) -> pa.Table:
    """What the job makes of these versions, whole in memory; `engine` overrides the setting.

    A job is a function from Ibis tables to one Ibis table, and knows no engine. Give the result an order:
    without one the engines differ. Raises SparkMissing, VersionGone, PersonalVersionRefused and what the
    engine finds wrong.
    """
    with batches(versions, job, engine=engine) as answer:
        return answer.read_all()


@contextmanager
def batches(
    versions: Mapping[str, VersionRef], job: Job, *, engine: Engine | None = None
) -> Iterator[pa.RecordBatchReader]:
    """The same as a stream, to publish what does not fit in memory."""
    refuse_personal(versions.values())
    for version in versions.values():
        if not version.file.is_file():
            raise VersionGone(f"{version.name} is not in the lake: {version.file}")
    with _connected(engine or settings.LAKE_ENGINE) as connection:
        tables = {name: connection.read_parquet(version.file) for name, version in versions.items()}
        answer = job(tables)
        schema = plain_schema(answer.schema().to_pyarrow())
        found = connection.to_pyarrow_batches(answer)
        yield pa.RecordBatchReader.from_batches(schema, (batch.cast(schema) for batch in found))


def stop_spark() -> None:
    """Stop the Spark session of this process; the next job starts another."""
    from pyspark.sql import SparkSession

    session = SparkSession.getActiveSession()
    if session is not None:
        session.stop()


@contextmanager
def _connected(engine: str) -> Iterator[BaseBackend]:
    if engine == "spark":
        session = spark_session()
        yield ibis.pyspark.connect(session)
        return
    with TemporaryDirectory(prefix="stuurhuis-lake-") as spill, warnings.catch_warnings():
        warnings.filterwarnings("ignore", OLD_NAMES, DeprecationWarning)
        connection = ibis.duckdb.connect(
            autoinstall_known_extensions=False, autoload_known_extensions=False, temp_directory=spill
        )
        try:
            yield connection
        finally:
            connection.disconnect()


def spark_session() -> "SparkSession":
    """The session of this process, started when there is none; raises SparkMissing."""
    if find_spec("pyspark") is None:
        raise SparkMissing("STUURHUIS_LAKE_ENGINE is spark; install it with: pip install 'stuurhuis[spark]'")
    from pyspark.errors import PySparkRuntimeError
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("stuurhuis").master(settings.SPARK_MASTER)
    for name, value in SPARK.items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate()
    except PySparkRuntimeError as error:
        if error.getCondition() != "JAVA_GATEWAY_EXITED":
            raise
        raise SparkMissing(
            "Spark does not start; it needs Java 17: install openjdk-17-jre-headless, or set JAVA_HOME"
        ) from error
