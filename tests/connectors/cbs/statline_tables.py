# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables as StatLine has them: with kinds of crime, ages and margins, without periods, without figures.

The fields are those of https://datasets.cbs.nl/odata/v1; figures and texts are made up.
"""

from dataclasses import dataclass, field
from itertools import product
from typing import Any

Rows = list[dict[str, Any]]
TABLE = "47022NED"
ROWS = 50


@dataclass
class Held:
    """One table on the server."""

    properties: dict[str, Any]
    lists: dict[str, Rows]
    observations: Rows = field(default_factory=list)


def crimes() -> Held:
    """Fifty observations: two measures, five regions, five periods, some of them without a figure."""
    rows = []
    for place in range(ROWS):
        region = ("NL01", "GM0193", "GM0363", "GM0518", "GM0599")[place % 5]
        period = ("2021JJ00", "2022JJ00", "2023JJ00", "2020JJ00", "2019JJ00")[place // 5 % 5]
        empty = place % 17 == 3
        made = observation(place, ("M004200_2", "M000001")[place // 25], None if empty else place + 0.5)
        made |= {"ValueAttribute": "Confidential" if empty else "None"}
        rows.append(made | {"SoortMisdrijf": "T001161", "RegioS": region.ljust(6), "Perioden": period})
    dimensions = [("SoortMisdrijf", "Dimension"), ("RegioS", "GeoDimension"), ("Perioden", "TimeDimension")]
    lists = {
        "Dimensions": [dimension(*one) for one in dimensions],
        "MeasureGroups": [{"Id": "M1", "Index": 1, "Title": "Misdrijven", "ParentId": None}],
        "MeasureCodes": [
            measure("M004200_2", "Totaal", "aantal", group="M1", text="Feiten, <i>geregistreerd</i>."),
            measure("M000001", "Per 1 000 inwoners", "per 1 000", decimals=1, index=2),
        ],
        "SoortMisdrijfCodes": [code("T001161", "Totaal misdrijven")],
        "RegioSCodes": [code(one, one) for one in ("NL01", "GM0193", "GM0363", "GM0518", "GM0599")],
        "PeriodenCodes": [
            code(f"{year}JJ00", str(year)) | {"Status": "Voorlopig" if year == 2023 else "Definitief"}
            for year in range(2019, 2024)
        ],
    }
    return Held(described(TABLE, "Misdrijven", ROWS), lists, rows)


def kinds_of_crime() -> Held:
    """Three kinds, six kinds of regions, years and quarters: as 83648NED has them."""
    kinds = [code("0.0.0", "Totaal misdrijven"), code("1.1.1", "Diefstal", 2), code("2.1", "Vernieling", 3)]
    regions = ["NL01", "PV23", "CR04", "GM0193", "GM0150", "WK019310"]
    periods = ["2022JJ00", "2023JJ00", "2023KW01", "2023SJ00"]
    lists = {
        "Dimensions": crimes().lists["Dimensions"],
        "MeasureCodes": [
            measure("M004200_2", "Geregistreerde misdrijven", "aantal"),
            measure("M004201", "Verdachten", "aantal", index=2),
        ],
        "SoortMisdrijfCodes": kinds,
        "RegioSCodes": [code(one, one, place) for place, one in enumerate(regions)],
        "PeriodenCodes": [code(one, one, n) | {"Status": "Definitief"} for n, one in enumerate(periods)],
    }
    combined = product(("M004200_2", "M004201"), kinds, regions, periods)
    rows = [
        observation(n, name, float(n))
        | {"SoortMisdrijf": kind["Identifier"], "RegioS": region, "Perioden": period}
        for n, (name, kind, region, period) in enumerate(combined)
    ]
    return Held(described("83648NED", "Geregistreerde criminaliteit; soort misdrijf", len(rows)), lists, rows)


def health() -> Held:
    """Margins, where the figure itself is one of three, and ages without a total: as the health monitor."""
    lists = {
        "Dimensions": [
            dimension("Leeftijd", "Dimension"),
            dimension("Marges", "Dimension"),
            dimension("WijkenEnBuurten", "GeoDetailDimension"),
        ],
        "MeasureCodes": [measure("D001", "Ervaart druk", "%", decimals=1)],
        "LeeftijdCodes": [code("53115", "18 tot 65 jaar", 1), code("80200", "65 jaar of ouder", 2)],
        "MargesCodes": [
            code("MW00000", "Waarde"),
            code("MOG0095", "Ondergrens"),
            code("MBG0095", "Bovengrens"),
        ],
        "WijkenEnBuurtenCodes": [
            code("NL00", "Nederland"),
            code("GM0193", "Zwolle"),
            code("BU01931001", "B"),
        ],
    }
    combined = product(lists["LeeftijdCodes"], lists["MargesCodes"], lists["WijkenEnBuurtenCodes"])
    rows = [
        observation(n, "D001", 10.0 + n)
        | {
            "Leeftijd": age["Identifier"],
            "Marges": margin["Identifier"],
            "WijkenEnBuurten": area["Identifier"],
        }
        for n, (age, margin, area) in enumerate(combined)
    ]
    return Held(described("50120NED", "Gezondheidsmonitor; regio, 2022", len(rows)), lists, rows)


def empty() -> Held:
    """A table that is announced and has no figure yet."""
    return Held(described("99999NED", "Nog niets", 0), crimes().lists)


def described(name: str, title: str, count: int) -> dict[str, Any]:
    """The singleton Properties."""
    return {
        "Identifier": name,
        "Title": title,
        "Description": "<b>Wat de tabel laat zien</b>, en hoe.",
        "Summary": f"{title} per gemeente",
        "Modified": "2026-01-01T02:00:00+01:00",
        "ReleaseDate": "2026-01-01T02:00:00+01:00",
        "Language": "nl",
        "Catalog": "CBS",
        "Version": "202601010200",
        "Status": "Regulier",
        "ObservationsModified": "2026-01-01T02:00:00+01:00",
        "ObservationCount": count,
        "DatasetType": "Numeric",
        "License": "https://creativecommons.org/licenses/by/4.0/",
    }


def dimension(name: str, kind: str) -> dict[str, Any]:
    """A row of Dimensions."""
    return {"Identifier": name, "Title": name, "Description": "", "Kind": kind, "ContainsCodes": True}


def measure(
    name: str,
    title: str,
    unit: str,
    *,
    decimals: int = 0,
    index: int = 1,
    group: str | None = None,
    text: str = "",
) -> dict[str, Any]:
    """A row of MeasureCodes."""
    return {
        "Identifier": name,
        "Index": index,
        "Title": title,
        "Description": text,
        "MeasureGroupId": group,
        "DataType": "Double" if decimals else "Long",
        "Unit": unit,
        "Decimals": decimals,
        "PresentationType": "Absolute",
    }


def code(name: str, title: str, index: int = 1) -> dict[str, Any]:
    """A row of the codes of a dimension."""
    return {"Identifier": name, "Index": index, "Title": title, "Description": None, "DimensionGroupId": "0"}


def observation(number: int, name: str, value: float | None) -> dict[str, Any]:
    """A row of Observations, without its dimensions."""
    return {"Id": number, "Measure": name, "ValueAttribute": "None", "Value": value, "StringValue": None}


def tables() -> dict[str, Held]:
    """All that the server holds, by code."""
    return {held.properties["Identifier"]: held for held in (crimes(), kinds_of_crime(), health(), empty())}
