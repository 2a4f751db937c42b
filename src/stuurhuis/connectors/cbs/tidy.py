# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""StatLine's observations in our tidy form, and an indicator sheet for each of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from stuurhuis.connectors.cbs import codes
from stuurhuis.connectors.cbs.catalogue import Code, Definition
from stuurhuis.connectors.cbs.client import CbsUnreadable, Json

if TYPE_CHECKING:
    import pyarrow as pa

TIDY: Final = ("indicator", "region", "period", "value", "status", "source")


class RegionsMissing(Exception):
    """The table has no regions, or several dimensions of them, so that it does not fit the tidy form."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a measure of StatLine is called here, with the other dimensions in its name."""

    id: str
    name: str
    definition: str
    unit: str
    decimals: int


@dataclass(slots=True)
class Conversion:
    """What came of it: indicators that were met, and what was left out, counted to be said aloud."""

    indicators: dict[str, Indicator] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    attributes: Counter[str] = field(default_factory=Counter)
    rows: int = 0
    first: str = ""
    last: str = ""


class Tidying:
    """Turns pages of observations into Arrow batches; what it met is in `conversion`."""

    def __init__(self, definition: Definition, source: str) -> None:
        geo, time = definition.of_kind("Geo"), definition.of_kind("Time")
        if len(geo) != 1 or len(time) != 1:
            raise RegionsMissing(
                f"{definition.table.id} heeft {len(geo)} dimensies met gebieden en {len(time)} met perioden; "
                "we lezen tabellen met één van elk."
            )
        self.definition, self.source = definition, source
        self.conversion = Conversion()
        self._geo, self._time = geo[0].id, time[0].id
        self._others = tuple(one.id for one in definition.of_kind("Dimension"))
        self._names: dict[tuple[str, ...], str] = {}
        self._periods: dict[str, str] = {}

    def batches(self, pages: Iterable[list[Json]]) -> Iterator["pa.RecordBatch"]:
        """A batch for each page, with the columns of the tidy form."""
        import pyarrow as pa

        kinds = {name: pa.float64() if name == "value" else pa.string() for name in TIDY}
        schema = pa.schema(kinds)
        for page in pages:
            rows = [row for entry in page if (row := self._row(entry)) is not None]
            self.conversion.rows += len(rows)
            columns = list(zip(*rows, strict=True)) if rows else [()] * len(TIDY)
            arrays = [pa.array(column, kinds[name]) for name, column in zip(TIDY, columns, strict=True)]
            yield pa.RecordBatch.from_arrays(arrays, schema=schema)

    def _row(self, entry: Json) -> tuple[str, str, str, float | None, str, str] | None:
        period = self._period(_text(entry, self._time))
        if not period:
            return None
        value = entry.get("Value")
        if value is None and entry.get("StringValue"):
            self.conversion.left_out["tekst in plaats van een getal"] += 1
            return None
        figure = float(value) if isinstance(value, (int, float)) else None
        attribute = _text(entry, "ValueAttribute")
        if attribute.casefold() not in {"", "none"}:
            self.conversion.attributes[attribute] += 1
        told = self.definition.codes[self._time].get(_text(entry, self._time).strip())
        status = codes.status(attribute, told.status if told else "", has_value=figure is not None)
        return (
            self._indicator(entry),
            codes.region(_text(entry, self._geo)),
            period,
            figure,
            status,
            self.source,
        )

    def _period(self, code: str) -> str:
        if code not in self._periods:
            try:
                found = codes.period(code)
            except codes.PeriodUnknown:
                found = ""
            self._periods[code] = found
        found = self._periods[code]
        if not found:
            self.conversion.left_out[f"periode {code.strip()}"] += 1
            return ""
        conversion = self.conversion
        conversion.first = min(conversion.first or found, found)
        conversion.last = max(conversion.last, found)
        return found

    def _indicator(self, entry: Json) -> str:
        """The id of the measure together with the other dimensions: cbs-47022ned-m004200-0-0-0."""
        key = (_text(entry, "Measure"), *(_text(entry, name) for name in self._others))
        found = self._names.get(key)
        if found is None:
            made = self._made(key)
            self.conversion.indicators[made.id] = made
            found = self._names[key] = made.id
        return found

    def _made(self, key: tuple[str, ...]) -> Indicator:
        measure = _code(self.definition.codes["Measure"], key[0])
        chosen = [
            _code(self.definition.codes[name], code) for name, code in zip(self._others, key[1:], strict=True)
        ]
        parts = [self.definition.table.id, *key]
        return Indicator(
            id="-".join(("cbs", *(codes.slug(part) for part in parts)))[:120],
            name=" · ".join([measure.title, *(code.title for code in chosen)]),
            definition=measure.description,
            unit=measure.unit,
            decimals=measure.decimals,
        )


def findings(conversion: Conversion) -> list[str]:
    """What was left out or is not known to us, in words."""
    said = [f"{count} waarnemingen niet gelezen: {why}." for why, count in conversion.left_out.items()]
    unknown = {name: n for name, n in conversion.attributes.items() if not codes.is_known_attribute(name)}
    said += [
        f"{count} waarnemingen met een kenmerk dat we niet kennen: {name}." for name, count in unknown.items()
    ]
    return said


def _code(listed: Mapping[str, Code], code: str) -> Code:
    found = listed.get(code) or listed.get(code.strip()) or listed.get(code.ljust(8))
    if found is None:
        raise CbsUnreadable(f"Code {code.strip()} staat in de waarnemingen en niet in de codelijst.")
    return found


def _text(entry: Json, name: str) -> str:
    value = entry.get(name)
    return value if isinstance(value, str) else ""
