# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A StatLine of our own, on a free port: it speaks OData v4 as CBS does, and stumbles when it is told to."""

import json
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from connectors.cbs.statline_tables import ROWS, TABLE, Held, Rows, crimes, tables

__all__ = ["PAGE", "ROWS", "TABLE", "Fault", "StatLine", "observations"]

PAGE = 10
Fault = tuple[int, dict[str, str], bytes]
_TOKEN = re.compile(r"\s*(\(|\)|'(?:[^']|'')*'|,|[A-Za-z_]\w*)")


def observations() -> Rows:
    """What the first table holds."""
    return crimes().observations


@dataclass
class StatLine:
    """What the server is told to do, and what was asked of it; `faults` are answered first."""

    base: str = ""
    asked: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    held: dict[str, Held] = field(default_factory=tables)
    silent: threading.Event | None = None
    links: str = ""
    cut: int = 0
    drips: bool = False
    ending: threading.Event = field(default_factory=threading.Event)
    changes: int = 0
    deeds: dict[int, Callable[[], None]] = field(default_factory=dict)

    def hear(self, path: str) -> None:
        """Note what was asked, and do what was to be done at this question."""
        self.asked.append(path)
        if deed := self.deeds.pop(len(self.asked), None):
            deed()

    def when(self, asked: int, deed: Callable[[], None]) -> None:
        """Do something as soon as so many questions came in."""
        self.deeds[asked] = deed

    def answer(self, path: str, query: dict[str, list[str]]) -> Fault:
        """Status, headers and body."""
        if self.faults:
            return self.faults.pop(0)
        if path in {"/Datasets", "/CBS/Datasets"}:
            return self._json("Datasets", self._asked([one.properties for one in self.held.values()], query))
        _, _, table, *rest = (*path.split("/"), "", "")
        held, name = self.held.get(table), rest[0]
        if held is None or not path.startswith("/CBS/"):
            return self._error(404, "Resource not found")
        if name == "Properties":
            return (
                200,
                {},
                json.dumps({"@odata.context": f"{self.base}/$metadata", **held.properties}).encode(),
            )
        if name == "Observations":
            return self._page(table, held, query)
        if name in held.lists:
            return self._json(name, self._asked(held.lists[name], query))
        return self._error(404, "Resource not found")

    def shortened(self, path: str, body: bytes) -> bytes:
        """Half a page of observations, when the line is to be cut."""
        if not self.cut or not path.endswith("Observations"):
            return body
        self.cut -= 1
        return body[: len(body) // 2]

    def revise(self, table: str = TABLE, by: float = 1.0) -> None:
        """Publish another edition of a table."""
        held = self.held[table]
        held.properties["Modified"] = f"2026-02-{len(self.asked) % 27 + 1:02d}T02:00:00+01:00"
        held.observations = [row | {"Value": (row["Value"] or 0) + by} for row in held.observations]

    def _page(self, table: str, held: Held, query: dict[str, list[str]]) -> Fault:
        if self.changes:
            self.changes -= 1
            self.revise(table)
        start = int(query.get("$skip", ["0"])[0])
        try:
            rows = self._asked(held.observations, {"$filter": query.get("$filter", [""])})
        except ValueError as fault:
            return self._error(400, str(fault))
        page: dict[str, Any] = {"value": rows[start : start + PAGE]}
        if start + PAGE < len(rows):
            kept = f"&$filter={query['$filter'][0]}" if "$filter" in query else ""
            address = f"{self.links or self.base}/CBS/{table}/Observations"
            page["@odata.nextLink"] = f"{address}?$skip={start + PAGE}{kept}"
        return 200, {}, json.dumps({"@odata.context": f"{self.base}/$metadata"} | page).encode()

    def _asked(self, rows: Rows, query: dict[str, list[str]]) -> Rows:
        told = query.get("$filter", [""])[0]
        found = [row for row in rows if not told or Filter(told).holds(row)]
        wanted = query.get("$select", [""])[0]
        if wanted:
            found = [{name: row[name] for name in wanted.split(",")} for row in found]
        return found[: int(query.get("$top", ["100000"])[0])]

    def _json(self, name: str, rows: Rows) -> Fault:
        said = {"@odata.context": f"{self.base}/$metadata#{name}", "value": rows}
        return 200, {"Content-Type": "application/json; odata.metadata=minimal"}, json.dumps(said).encode()

    def _error(self, status: int, message: str) -> Fault:
        return status, {}, json.dumps({"error": {"code": "", "message": message}}).encode()


class Filter:
    """`$filter`: eq, and, or, brackets, startswith and contains; capitals count, as at CBS."""

    def __init__(self, told: str) -> None:
        self._words = _TOKEN.findall(told)
        if "".join(self._words) != re.sub(r"\s+(?=(?:[^']*'[^']*')*[^']*$)", "", told):
            raise ValueError(f"The query specified in the URI is not valid: {told}")

    def holds(self, row: dict[str, Any]) -> bool:
        """Whether a row is asked for."""
        left = list(self._words)
        found = self._either(left, row)
        if left:
            raise ValueError(f"Syntax error at {left[0]}")
        return found

    def _either(self, left: list[str], row: dict[str, Any]) -> bool:
        found = self._both(left, row)
        while left and left[0] == "or":
            left.pop(0)
            found = self._both(left, row) or found
        return found

    def _both(self, left: list[str], row: dict[str, Any]) -> bool:
        found = self._one(left, row)
        while left and left[0] == "and":
            left.pop(0)
            found = self._one(left, row) and found
        return found

    def _one(self, left: list[str], row: dict[str, Any]) -> bool:
        word = left.pop(0)
        if word == "(":
            found = self._either(left, row)
            left.pop(0)
            return found
        if word in {"startswith", "contains"}:
            _, column, _, text, _ = (left.pop(0) for _ in range(5))
            value, sought = str(row[column]), text.strip("'")
            return value.startswith(sought) if word == "startswith" else sought in value
        operator, text = left.pop(0), left.pop(0)
        if operator != "eq" or word not in row:
            raise ValueError(f"Could not find a property named '{word}'")
        return str(row[word]).strip() == text[1:-1].replace("''", "'").strip()
