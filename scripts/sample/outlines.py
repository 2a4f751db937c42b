# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Outlines of municipalities and provinces for a map: whole numbers, shared borders exactly equal, small."""

import json
import math
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd
import shapely
from shapely.geometry import shape

WIDTH = 1000
# Half-way the country: degrees of longitude are that much shorter than degrees of latitude.
SHORTENING = math.cos(math.radians(52.2))
# Smallest area (in map units) at which a corner of a shared border or a loose island is still drawn.
CORNER, ISLAND = 0.8, 3.0
# The grid on which borders are laid together, and the largest crack between municipalities (map units,
# square units).
GRID, CRACK = 0.01, 0.5
DIGITS = 1


def read(shared: Path) -> dict[str, Any]:
    """Code to shape, in degrees."""
    content = json.loads(
        (shared / "data" / "geography" / "gemeenten_2024.geojson").read_text(encoding="utf-8")
    )
    shapes = {
        feature["properties"]["statcode"]: shape(feature["geometry"]) for feature in content["features"]
    }
    return dict(sorted(shapes.items()))


def borders(shapes: dict[str, Any]) -> pd.DataFrame:
    """Which municipalities share a stretch of border (more than a point), from the unsimplified outlines.

    Each pair once.
    """
    codes, areas = list(shapes), [area.buffer(2e-5) for area in shapes.values()]
    tree = shapely.STRtree(areas)
    near = zip(*tree.query(areas, predicate="intersects"), strict=True)
    found = [
        (codes[one], codes[other])
        for one, other in near
        if codes[one] < codes[other] and areas[one].intersection(areas[other]).area > 2e-8
    ]
    return pd.DataFrame(sorted(found), columns=["municipality", "neighbour"])


def outlines(shapes: dict[str, Any], provinces: dict[str, str]) -> dict[str, Any]:
    """SVG paths in one system of whole numbers; the provinces are the sums of their municipalities."""
    placed, height = _placed(shapes)
    simple = shapely.coverage_simplify(_without_cracks(list(placed.values())), CORNER, simplify_boundary=True)
    # Every corner is shared by its neighbours, so after rounding equal corners stay equal.
    small = {code: _without_specks(area) for code, area in zip(placed, simple, strict=True)}
    municipalities = {code: _drawn(area) for code, area in small.items()}
    sums: dict[str, list[Any]] = {}
    for code, area in small.items():
        sums.setdefault(provinces[code], []).append(area)
    drawn = {code: _drawn(shapely.coverage_union_all(parts)) for code, parts in sorted(sums.items())}
    return {
        "width": WIDTH * 10**DIGITS,
        "height": height * 10**DIGITS,
        "municipalities": municipalities,
        "provinces": drawn,
    }


def _placed(shapes: dict[str, Any]) -> tuple[dict[str, Any], int]:
    """From degrees to map units: west is 0, north is 0, the country is `WIDTH` wide."""
    areas = list(shapes.values())
    west, south, east, north = shapely.total_bounds(areas)
    scale = WIDTH / ((east - west) * SHORTENING)

    def place(points: Any) -> Any:
        points[:, 0] = (points[:, 0] - west) * SHORTENING * scale
        points[:, 1] = (north - points[:, 1]) * scale
        return points

    moved = shapely.transform(areas, place)
    return dict(zip(shapes, moved, strict=True)), math.ceil((north - south) * scale)


def _without_cracks(areas: list[Any]) -> list[Any]:
    """The same areas with truly shared borders: the source has overlaps and cracks of some metres.

    All borders are laid together on one grid; each face belongs to the municipality that holds it. A
    crack between municipalities goes to the one it borders longest.
    """
    lines = shapely.unary_union([area.boundary for area in areas], grid_size=GRID)
    faces = list(shapely.get_parts(shapely.polygonize([*shapely.get_parts(lines)])))
    tree = shapely.STRtree(areas)
    mine: list[list[Any]] = [[] for _ in areas]
    for face in faces:
        holders = sorted(tree.query(face.representative_point(), predicate="within"))
        if not holders and face.area < CRACK:
            near = tree.query(face, predicate="intersects")
            holders = sorted(near, key=lambda number: -areas[number].buffer(GRID).intersection(face).area)
        if holders:
            mine[holders[0]].append(face)
    return [shapely.unary_union(parts) for parts in mine]


def _without_specks(area: Any) -> Any:
    parts = sorted(shapely.get_parts(area), key=lambda part: -part.area)
    return shapely.MultiPolygon(
        [part for number, part in enumerate(parts) if number == 0 or part.area > ISLAND]
    )


def _whole(number: float) -> int:
    whole: int = round(number * 10.0**DIGITS)
    return whole


def _drawn(area: Any) -> dict[str, Any]:
    west, north, east, south = area.bounds
    label = shapely.maximum_inscribed_circle(
        max(shapely.get_parts(area), key=lambda part: part.area), tolerance=0.5
    )
    x, y = label.coords[0]
    return {
        "path": "".join(
            _ring(ring) for part in shapely.get_parts(area) for ring in (part.exterior, *part.interiors)
        ),
        "box": [_whole(west), _whole(north), _whole(east), _whole(south)],
        "label": [_whole(x), _whole(y)],
    }


def _ring(ring: Any) -> str:
    """A closed path: an absolute start, then steps."""
    points = [(_whole(x), _whole(y)) for x, y in ring.coords]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)][:-1]
    drawn = "".join(f" {x} {y}" if y >= 0 else f" {x}{y}" for x, y in steps if (x, y) != (0, 0)).replace(
        " -", "-"
    )
    return f"M{points[0][0]} {points[0][1]}l{drawn.strip()}z"


def regions(shared: Path) -> pd.DataFrame:
    """Today's municipalities: code, name, province and inhabitants."""
    from stuurhuis.engines.classifications import PROVINCES, official_name

    lists = pd.read_csv(
        shared / "data" / "geography" / "gemeenten_per_jaar_2010_2026.csv", dtype={"prv_code": "Int64"}
    )
    today = lists[lists["jaar"] == lists["jaar"].max()].sort_values("gm_code")
    people = pd.read_csv(shared / "data" / "indicators" / "inwoners_gemeente_2017_2026.csv")
    latest = people[people["jaar"] == people["jaar"].max()].set_index("gm_code")["inwoners"]
    province = "PV" + today["prv_code"].astype(str)
    return pd.DataFrame(
        {
            "code": today["gm_code"],
            "name": today["gm_code"].map(official_name),
            "province": province,
            "province_name": province.map(PROVINCES),
            "inhabitants": today["gm_code"].map(latest),
        }
    )
