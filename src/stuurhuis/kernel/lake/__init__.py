# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The measured data: immutable versions of data sets, read with DuckDB.

This face is light enough for a web process. A worker that publishes imports `kernel.lake.publishing`, one
that reckons with tables imports `kernel.lake.expressions`; those load pyarrow and Ibis.
"""

from stuurhuis.kernel.lake.reading import read, stream
from stuurhuis.kernel.lake.register import (
    DataSet,
    Source,
    data_sets,
    register_data_set,
    register_source,
    source,
    sources,
)
from stuurhuis.kernel.lake.versions import (
    Lineage,
    VersionRecord,
    VersionRef,
    current,
    current_of,
    history,
    record,
)

__all__ = [
    "DataSet",
    "Lineage",
    "Source",
    "VersionRecord",
    "VersionRef",
    "current",
    "current_of",
    "data_sets",
    "history",
    "read",
    "record",
    "register_data_set",
    "register_source",
    "source",
    "sources",
    "stream",
]
