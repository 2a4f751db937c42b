# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""StatLine's observations in our tidy form, and which indicators were met."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from stuurhuis.connectors.cbs import codes
from stuurhuis.connectors.cbs.catalogue import Code, Definition
from stuurhuis.connectors.cbs.client import CbsUnreadable, Json
from stuurhuis.connectors.cbs.selecting import Selection

if TYPE_CHECKING:
    import pyarrow as pa

Row = tuple[str, str, str, float | None, str, str]
TIDY: Final = ("indicator", "region", "period", "value", "status", "source")


LONGEST_ID: Final = 80


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a measure of StatLine is called here, with the chosen codes in its name."""

    id: str
    name: str
    measure: Code


@dataclass(slots=True)
class Conversion:
    """What came of it: indicators that were met, and what was left out, counted to be said aloud."""

    indicators: dict[str, Indicator] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    attributes: Counter[str] = field(default_factory=Counter)
    statuses: Counter[tuple[str, str]] = field(default_factory=Counter)
    rows: int = 0
    first: str = ""
    last: str = ""


class Tidying:
    """Turns pages of observations into Arrow batches; what it met is in `conversion`."""

    def __init__(self, definition: Definition, selection: Selection, source: str) -> None:
        self.definition, self.selection, self.source = definition, selection, source
        self.conversion = Conversion()
        self._wanted = selection.wanted()
        self._names: dict[tuple[str, ...], str] = {}
        self._periods: dict[str, tuple[str, str]] = {}
        titles = Counter(code.title for code in definition.codes["Measure"].values())
        self._shared = {title for title, count in titles.items() if count > 1}

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

    def _row(self, entry: Json) -> Row | None:
        if any(_text(entry, name) not in wanted for name, wanted in self._wanted.items()):
            return None
        region = codes.region(_text(entry, self.selection.geo)) if self.selection.geo else codes.COUNTRY
        if not codes.is_kept(region):
            self.conversion.left_out[f"we tonen geen {codes.kind_of_region(region)}"] += 1
            return None
        period, period_status = self._period(_text(entry, self.selection.time))
        if not period:
            return None
        value = entry.get("Value")
        if value is None and entry.get("StringValue"):
            self.conversion.left_out["tekst in plaats van een getal"] += 1
            return None
        figure = float(value) if isinstance(value, (int, float)) else None
        status = self._status(_text(entry, "ValueAttribute"), period_status, figure)
        self.conversion.statuses[period, status] += 1
        return (self._indicator(entry), region, period, figure, status, self.source)

    def _status(self, attribute: str, period_status: str, figure: float | None) -> str:
        if attribute.casefold() not in {"", "none"}:
            self.conversion.attributes[attribute] += 1
        return codes.status(attribute, period_status, has_value=figure is not None)

    def _period(self, code: str) -> tuple[str, str]:
        """Our period with what CBS says of it; empty for one of another frequency, or unknown to us."""
        if not self.selection.time:
            return self._noted(self.selection.period), ""
        if code not in self._periods:
            told = self.definition.codes[self.selection.time].get(code)
            known = codes.frequency(code) == self.selection.frequency
            self._periods[code] = (codes.period(code) if known else "", told.status if told else "")
        found, status = self._periods[code]
        if not found and not codes.frequency(code):
            self.conversion.left_out[f"periode {code} past niet in jaar, kwartaal, maand, week of dag"] += 1
        return self._noted(found), status

    def _noted(self, period: str) -> str:
        conversion = self.conversion
        if period:
            conversion.first = min(conversion.first or period, period)
            conversion.last = max(conversion.last, period)
        return period

    def _indicator(self, entry: Json) -> str:
        """The id of the measure together with the other dimensions: cbs-47022ned-m004200-0-0-0."""
        key = tuple(_text(entry, name) for name in self._wanted)
        found = self._names.get(key)
        if found is None:
            made = self._made(dict(zip(self._wanted, key, strict=True)))
            self.conversion.indicators[made.id] = made
            found = self._names[key] = made.id
        return found

    def _made(self, key: Mapping[str, str]) -> Indicator:
        chosen = {name: _code(self.definition.codes[name], code) for name, code in key.items()}
        measure = chosen.pop("Measure")
        title = measure.title
        group = self.definition.groups.get(measure.group, "")
        if group and (title in self._shared or title.casefold().startswith("totaal")):
            title = f"{group}: {title}"
        said = [code.title for name, code in chosen.items() if name in self.selection.named]
        return Indicator(_id([self.definition.table.id, *key.values()]), " · ".join([title, *said]), measure)


def findings(conversion: Conversion) -> list[str]:
    """What was left out or is not known to us, in words."""
    said = [f"{count} waarnemingen niet gelezen: {why}." for why, count in conversion.left_out.items()]
    unknown = {name: n for name, n in conversion.attributes.items() if not codes.is_known_attribute(name)}
    said += [
        f"{count} waarnemingen met een kenmerk dat we niet kennen: {name}." for name, count in unknown.items()
    ]
    return said


def _id(parts: Sequence[str]) -> str:
    """Small letters, digits and dashes; too long a one ends in a number that tells it from others."""
    whole = "-".join(("cbs", *(codes.slug(part) for part in parts)))
    if len(whole) <= LONGEST_ID:
        return whole
    return f"{whole[: LONGEST_ID - 9]}-{hashlib.sha256(whole.encode()).hexdigest()[:8]}"


def _code(listed: Mapping[str, Code], code: str) -> Code:
    found = listed.get(code)
    if found is None:
        raise CbsUnreadable(f"Code {code} staat in de waarnemingen en niet in de codelijst.")
    return found


def _text(entry: Json, name: str) -> str:
    value = entry.get(name)
    return value.strip() if isinstance(value, str) else ""
