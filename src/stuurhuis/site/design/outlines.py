# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outlines of municipalities and provinces, as the sample data brings them, in one coordinate system."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from stuurhuis.site.design.geometry import Place


class OutlinesRefused(Exception):
    """The file with outlines does not hold what a map needs."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The path of a region, the place for its label, and the shorter side of the rectangle around it."""

    path: str
    label: Place
    size: float


@dataclass(frozen=True, slots=True)
class Outlines:
    """The drawing's own size, and an outline a code."""

    width: float
    height: float
    municipalities: Mapping[str, Outline]
    provinces: tuple[str, ...]


@lru_cache(maxsize=1)
def shipped() -> Outlines:
    """The outlines of the sample; raises OutlinesRefused when the file is not as agreed."""
    file = resources.files("stuurhuis.connectors") / "sample" / "data" / "outlines.json"
    return outlines_of(json.loads(file.read_text(encoding="utf-8")))


def outlines_of(content: Mapping[str, Any]) -> Outlines:
    """Outlines from `{"width", "height", "municipalities": {code: {"path", "box", "label"}}, "provinces":
    {…}}`."""
    try:
        return Outlines(
            width=float(content["width"]),
            height=float(content["height"]),
            municipalities={str(code): _outline(each) for code, each in content["municipalities"].items()},
            provinces=tuple(str(each["path"]) for each in content.get("provinces", {}).values()),
        )
    except (KeyError, AttributeError, TypeError, ValueError) as wrong:
        raise OutlinesRefused(
            f"the outlines need width, height and municipalities with path, box and label: {wrong}"
        ) from wrong


def _outline(each: Mapping[str, Any]) -> Outline:
    left, top, right, bottom = (float(side) for side in each["box"])
    x, y = (float(side) for side in each["label"])
    return Outline(str(each["path"]), (x, y), min(right - left, bottom - top))
