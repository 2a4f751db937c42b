# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A StatLine of our own, on a free port: it speaks the protocol, and stumbles when it is told to."""

import json
import threading
from dataclasses import dataclass, field
from typing import Any

TABLE = "47022NED"
ROWS = 50
PAGE = 10


def observations() -> list[dict[str, Any]]:
    """Fifty observations: two measures, five regions, five periods, some of them without a figure."""
    made = []
    for place in range(ROWS):
        region = ("NL01", "GM0193", "GM0363", "GM0518", "GM0599")[place % 5]
        period = ("2021JJ00", "2022JJ00", "2023JJ00", "2021KW01", "2021MM03")[place // 5 % 5]
        empty = place % 17 == 3
        made.append(
            {
                "Id": place,
                "Measure": ("M004200_2", "M000001")[place // 25],
                "ValueAttribute": "Confidential" if empty else "None",
                "Value": None if empty else place + 0.5,
                "SoortMisdrijf": "T001161",
                "RegioS": region.ljust(6),
                "Perioden": period,
            }
        )
    return made


LISTS: dict[str, list[dict[str, Any]]] = {
    "Dimensions": [
        {"Identifier": "SoortMisdrijf", "Title": "Soort misdrijf", "Kind": "Dimension"},
        {"Identifier": "RegioS", "Title": "Regio's", "Kind": "GeoDimension"},
        {"Identifier": "Perioden", "Title": "Perioden", "Kind": "TimeDimension"},
    ],
    "MeasureCodes": [
        {"Identifier": "M004200_2", "Title": "Misdrijven", "Unit": "aantal", "Decimals": 0, "Index": 1},
        {
            "Identifier": "M000001",
            "Title": "Per 1 000 inwoners",
            "Unit": "per 1 000",
            "Decimals": 1,
            "Index": 2,
        },
    ],
    "SoortMisdrijfCodes": [{"Identifier": "T001161", "Title": "Totaal misdrijven"}],
    "RegioSCodes": [{"Identifier": "GM0193", "Title": "Zwolle"}],
    "PeriodenCodes": [
        {"Identifier": "2021JJ00", "Title": "2021", "Status": "Definitief"},
        {"Identifier": "2023JJ00", "Title": "2023", "Status": "Voorlopig"},
    ],
}


@dataclass
class StatLine:
    """What the server is told to do, and what was asked of it; `faults` are answered first."""

    base: str = ""
    asked: list[str] = field(default_factory=list)
    faults: list[tuple[int, dict[str, str], bytes]] = field(default_factory=list)
    modified: str = "2026-01-01T02:00:00+01:00"
    silent: threading.Event | None = None
    links: str = ""

    def answer(self, path: str, query: dict[str, list[str]]) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body."""
        if self.faults:
            return self.faults.pop(0)
        if path == "/CBS/Datasets":
            wanted = query.get("$filter", [""])[0]
            listed = [self.properties()] if "Weer" not in wanted else []
            return self._json({"value": listed})
        name = path.removeprefix(f"/CBS/{TABLE}/")
        if name == "Properties":
            return self._json(self.properties())
        if name == "Observations":
            return self._json(self._page(query))
        if name in LISTS:
            return self._json({"value": LISTS[name]})
        return 404, {}, b"Not found"

    def properties(self) -> dict[str, Any]:
        """The singleton with facts of the table."""
        return {
            "Identifier": TABLE,
            "Title": "Misdrijven",
            "Modified": self.modified,
            "ObservationCount": ROWS,
        }

    def _page(self, query: dict[str, list[str]]) -> dict[str, Any]:
        start = int(query.get("$skip", ["0"])[0])
        rows = observations()
        if "$filter" in query:
            rows = [row for row in rows if row["RegioS"].strip() in query["$filter"][0]]
        page: dict[str, Any] = {"value": rows[start : start + PAGE]}
        if start + PAGE < len(rows):
            kept = f"&$filter={query['$filter'][0]}" if "$filter" in query else ""
            page["@odata.nextLink"] = (
                f"{self.links or self.base}/CBS/{TABLE}/Observations?$skip={start + PAGE}{kept}"
            )
        return page

    def _json(self, held: object) -> tuple[int, dict[str, str], bytes]:
        return 200, {"Content-Type": "application/json"}, json.dumps(held).encode()
