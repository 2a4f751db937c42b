# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Effects of formats go to the lake, where pages read them: a new version each time they change."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa

from stuurhuis.commons.rules.effects import COURSE, DATA_SET, EffectSeen
from stuurhuis.kernel import lake
from stuurhuis.kernel.lake.publishing import Making, publish

Found = Mapping[str, tuple[EffectSeen, ...]]
TEXT: pa.DataType = pa.string()
WHOLE: pa.DataType = pa.int64()
NUMBER: pa.DataType = pa.float64()
EFFECT = pa.schema(
    [(name, TEXT) for name in ("format", "indicator", "direction", "verdict")]
    + [(name, WHOLE) for name in ("adopters", "counted", "beside")]
    + [(name, TEXT) for name in ("since", "until", "readable", "method")]
    + [(name, NUMBER) for name in ("estimate", "lo95", "hi95", "without_low", "without_high")]
    + [(name, TEXT) for name in ("said_nl", "said_en", "warnings")]
)
POINT = pa.schema(
    [("format", TEXT), ("indicator", TEXT), ("event", WHOLE)]
    + [(name, NUMBER) for name in ("estimate", "lo95", "hi95")]
)
TITLES = {
    DATA_SET: ("Wat formats deden", "What formats did"),
    COURSE: ("Wat formats deden, per periode", "What formats did, by period"),
}


def keep(found: Found, source: str, making: Making) -> None:
    """Publish all effects, by the key of their format; `source` is in the register of sources."""
    _publish(DATA_SET, list(_effects(found)), EFFECT, source, making)
    _publish(COURSE, list(_points(found)), POINT, source, making)


def _publish(name: str, rows: list[dict[str, Any]], schema: pa.Schema, source: str, making: Making) -> None:
    dutch, english = TITLES[name]
    lake.register_data_set(lake.DataSet(id=name, source=source, title_nl=dutch, title_en=english))
    sort = ("format", "indicator", "event") if schema is POINT else ("format", "indicator")
    publish(pa.Table.from_pylist(rows, schema=schema), data_set=name, making=making, sort=sort)


def _effects(found: Found) -> Iterator[dict[str, Any]]:
    for key, effects in found.items():
        for one in effects:
            low, high = one.without or (None, None)
            kept = {name: getattr(one, name) for name in EFFECT.names if hasattr(one, name)}
            yield kept | {
                "format": key, "direction": one.direction.value, "verdict": one.verdict.value,
                "without_low": low, "without_high": high, "said_nl": one.said.nl, "said_en": one.said.en,
                "warnings": json.dumps([[said.nl, said.en] for said in one.warnings], ensure_ascii=False),
            }  # fmt: skip


def _points(found: Found) -> Iterator[dict[str, Any]]:
    for key, effects in found.items():
        for one in effects:
            for point in one.course:
                kept = {name: getattr(point, name) for name in ("event", "estimate", "lo95", "hi95")}
                yield {"format": key, "indicator": one.indicator, **kept}
