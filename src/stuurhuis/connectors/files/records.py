# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files of records: JSON, JSON lines, GeoJSON (its properties) and Parquet."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal as Exact
from pathlib import Path

from stuurhuis.connectors.files.cells import Cell, Row
from stuurhuis.connectors.files.limits import FileBroken, Limits, broken, too_many
from stuurhuis.connectors.files.sheets import HeldSheet, SheetFacts

Record = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ParquetSheet:
    """A Parquet file, read a batch at a time; its column names are row 1, as in a spreadsheet."""

    path: Path
    facts: SheetFacts

    def rows(self) -> Iterator[Row]:
        """Walk the rows, the column names first."""
        import pyarrow.parquet as pq

        with pq.ParquetFile(self.path) as file:
            yield 1, [*file.schema_arrow.names]
            number = 1
            for batch in file.iter_batches(batch_size=5000):
                columns = [column.to_pylist() for column in batch.columns]
                for cells in zip(*columns, strict=True):
                    number += 1
                    yield number, [_cell(cell) for cell in cells]


def open_parquet(path: Path, limits: Limits) -> ParquetSheet:
    """Open a Parquet file; raises FileBroken or FileTooLarge."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            rows, columns = file.metadata.num_rows, len(file.schema_arrow.names)
    except (pa.ArrowException, OSError) as fault:
        raise broken(path) from fault
    if rows > limits.rows:
        raise too_many(path, "rijen", limits.rows)
    if columns > limits.columns:
        raise too_many(path, "kolommen", limits.columns)
    return ParquetSheet(path, SheetFacts("parquet", decimal=".", records=True, header_row=1))


def open_json(path: Path, limits: Limits) -> HeldSheet:
    """Open JSON: a list of records, a record per line, `{"value": [...]}` or GeoJSON; raises FileBroken."""
    try:
        with path.open(encoding="utf-8-sig") as stream:
            format_, records = _records(stream.read())
    except UnicodeDecodeError as fault:
        raise FileBroken(
            f"{path.name} is geen UTF-8 (byte {fault.start}). Bewaar het als UTF-8.",
            f"{path.name} is not UTF-8 (byte {fault.start}). Save it as UTF-8.",
        ) from fault
    except json.JSONDecodeError as fault:
        raise FileBroken(
            f"{path.name} is geen goede JSON: regel {fault.lineno}, teken {fault.colno}.",
            f"{path.name} is no valid JSON: line {fault.lineno}, character {fault.colno}.",
        ) from fault
    except RecursionError as fault:
        raise broken(path) from fault
    if not records or not all(isinstance(record, Mapping) for record in records):
        raise FileBroken(
            f"{path.name} heeft geen lijst van records, zoals [{{...}}, {{...}}].",
            f"{path.name} holds no list of records, such as [{{...}}, {{...}}].",
        )
    if len(records) > limits.rows:
        raise too_many(path, "rijen", limits.rows)
    facts = SheetFacts(format_, encoding="utf-8", decimal=".", records=True, header_row=1)
    return HeldSheet(facts, _rows(records))


def _records(text: str) -> tuple[str, Sequence[Record]]:
    lines = text.lstrip().split("\n", 1)
    if len(lines) == 2 and lines[0].strip().startswith("{") and lines[0].strip().endswith("}"):
        return "json", [json.loads(line) for line in text.splitlines() if line.strip()]
    held = json.loads(text)
    if isinstance(held, list):
        return "json", held
    if not isinstance(held, dict):
        return "json", []
    if isinstance(held.get("features"), list):
        return "geojson", [_feature(feature) for feature in held["features"]]
    listed = [
        value for value in held.values() if isinstance(value, list) and value and isinstance(value[0], dict)
    ]
    return "json", listed[0] if listed else [held]


def _feature(feature: object) -> Record:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    return properties if isinstance(properties, dict) else {}


def _rows(records: Sequence[Record]) -> list[Row]:
    names: dict[str, None] = {}
    for record in records:
        names.update(dict.fromkeys(record))
    titles: list[Cell] = [*names]
    rows: list[Row] = [(1, titles)]
    rows.extend(
        (number, [_cell(record.get(name)) for name in names])
        for number, record in enumerate(records, start=2)
    )
    return rows


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, (str, float, int, date)):
        return value
    if isinstance(value, Exact):
        return float(value)
    return json.dumps(value, ensure_ascii=False, default=str)
