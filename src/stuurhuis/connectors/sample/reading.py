# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is in the sample? Data sets, sheets of indicators, sources, themes, breaks, regions and outlines."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

DATA = Path(str(files(__package__))) / "data"


@dataclass(frozen=True, slots=True)
class DataSet:
    """One file of observations; `id` and `source` are the id in the register of sources."""

    id: str
    source: str
    path: Path
    rows: int
    indicators: tuple[str, ...]
    first_period: str
    last_period: str


@dataclass(frozen=True, slots=True)
class IndicatorSheet:
    """What an indicator means, in what unit, which way is better, and how it is made comparable over
    mergers.
    """

    id: str
    name_nl: str
    name_en: str
    definition_nl: str
    definition_en: str
    unit: str
    decimals: int
    direction: str
    kind: str
    theme: str
    task_field: str
    source: str
    frequency: str
    per: str
    combine: str
    weight: str
    counterpart: str
    known_issues_nl: str
    known_issues_en: str


@dataclass(frozen=True, slots=True)
class Source:
    """A row of the register of sources: who publishes, under which licence, with which known faults."""

    id: str
    name_nl: str
    name_en: str
    publisher: str
    licence: str
    licence_url: str
    url: str
    retrieved: str
    known_faults_nl: str
    known_faults_en: str
    original_table: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme under which indicators are shown, in the order of `order`."""

    id: str
    name_nl: str
    name_en: str
    order: int


@dataclass(frozen=True, slots=True)
class Break:
    """From `period` on, indicators that match the pattern (`*`: anything) are not comparable with before."""

    indicator: str
    period: str
    reason_nl: str
    reason_en: str


@dataclass(frozen=True, slots=True)
class Region:
    """A municipality of today."""

    code: str
    name: str
    province: str
    province_name: str
    inhabitants: int


@dataclass(frozen=True, slots=True)
class Outline:
    """An SVG path with its bounding box (left, top, right, bottom) and the point where a label fits."""

    path: str
    box: tuple[int, int, int, int]
    label: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Outlines:
    """All outlines in one system of `width` × `height` whole units, north up; by code."""

    width: int
    height: int
    municipalities: Mapping[str, Outline]
    provinces: Mapping[str, Outline]


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


@cache
def indicators() -> tuple[IndicatorSheet, ...]:
    """The sheets of all indicators in the sample."""
    return tuple(_sheet(row) for row in _rows("indicators.csv"))


def _sheet(row: dict[str, str]) -> IndicatorSheet:
    decimals = int(row.pop("decimals"))
    return IndicatorSheet(**row, decimals=decimals)


@cache
def sources() -> tuple[Source, ...]:
    """The register of sources."""
    return tuple(Source(**row) for row in _rows("sources.csv"))


@cache
def themes() -> tuple[Theme, ...]:
    """The themes, in the order in which they are shown."""
    rows = [
        Theme(row["id"], row["name_nl"], row["name_en"], int(row["order"])) for row in _rows("themes.csv")
    ]
    return tuple(sorted(rows, key=lambda theme: theme.order))


@cache
def breaks() -> tuple[Break, ...]:
    """The breaks of the sources."""
    return tuple(Break(**row) for row in _rows("breaks.csv"))


@cache
def regions() -> tuple[Region, ...]:
    """The municipalities of today."""
    return tuple(
        Region(
            code=row["code"],
            name=row["name"],
            province=row["province"],
            province_name=row["province_name"],
            inhabitants=int(row["inhabitants"]),
        )
        for row in _rows("regions.csv")
    )


@cache
def outlines() -> Outlines:
    """The outlines of municipalities and provinces."""
    content = json.loads((DATA / "outlines.json").read_text(encoding="utf-8"))
    return Outlines(
        width=content["width"],
        height=content["height"],
        municipalities=MappingProxyType(
            {code: _outline(one) for code, one in content["municipalities"].items()}
        ),
        provinces=MappingProxyType({code: _outline(one) for code, one in content["provinces"].items()}),
    )


def _outline(one: dict[str, Any]) -> Outline:
    left, top, right, bottom = one["box"]
    x, y = one["label"]
    return Outline(path=one["path"], box=(left, top, right, bottom), label=(x, y))


@cache
def data_sets() -> tuple[DataSet, ...]:
    """The files of observations, with what is in them."""
    return tuple(
        DataSet(
            id=row["id"],
            source=row["source"],
            path=DATA / f"{row['id']}.parquet",
            rows=int(row["rows"]),
            indicators=tuple(row["indicators"].split()),
            first_period=row["first_period"],
            last_period=row["last_period"],
        )
        for row in _rows("data_sets.csv")
    )
