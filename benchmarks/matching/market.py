# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A made-up market: offers of twelve kinds, all over the country, each with three of 2,000 words."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

SEED = 20261122
KINDS, WORDS, ORGANISATIONS, NEAR = 12, 2_000, 1_080, 75
CRITERIA: list[dict[str, Any]] = [
    {"name": "onderwerpen", "kind": "overlap", "need": "words", "weight": 5},
    {"name": "afstand", "kind": "near", "need": ["lat", "lon"], "far": NEAR, "weight": 2},
    {"name": "begin", "kind": "soon", "need": "first", "far": 60, "weight": 1},
    {"name": "drive", "kind": "figure", "offer": "drive", "low": 1, "high": 5, "weight": 2},
]
RULES: dict[str, Any] = {
    "capacity": "room",
    "must": [
        {"name": "soort", "kind": "equal", "need": "kind"},
        {"name": "ten minste één onderwerp", "kind": "overlap", "need": "words"},
        {"name": "in de buurt", "kind": "near", "need": ["lat", "lon"], "at_most": NEAR},
        {"name": "periode", "kind": "days", "need": ["first", "last"], "least": 5},
        {"name": "eigen huis", "kind": "differ", "need": "organisation"},
    ],
    "criterion": CRITERIA,
}
CROWDED = {**RULES, "must": [RULES["must"][0], RULES["must"][2]]}
"""Few constraints: each need has thousands of offers, and the same ones are best for many."""


def made(many: int, words: int, dice: np.random.Generator) -> pd.DataFrame:
    """A side of the market; few words are asked or offered often; one in ten has room for three."""
    often = 1 / np.arange(1, WORDS + 1) ** 0.8
    drawn = dice.choice(WORDS, size=(many, words), p=often / often.sum())
    levels = dice.integers(1, 6, size=drawn.shape)
    first = np.datetime64("2026-01-01") + dice.integers(0, 120, many)
    return pd.DataFrame(
        {
            "id": np.char.add("n", np.arange(many).astype(str)),
            "kind": np.char.add("kind ", dice.integers(0, KINDS, many).astype(str)),
            "organisation": np.char.add("GM", dice.integers(0, ORGANISATIONS, many).astype(str)),
            "words": [
                "; ".join(f"w{word}:{level}" for word, level in zip(one, other, strict=True))
                for one, other in zip(drawn.tolist(), levels.tolist(), strict=True)
            ],
            "lat": 51.2 + 2.2 * dice.random(many),
            "lon": 3.6 + 3.4 * dice.random(many),
            "first": first.astype(str),
            "last": (first + dice.integers(5, 120, many)).astype(str),
            "drive": dice.integers(1, 6, many).astype(float),
            "room": np.where(dice.random(many) < 0.1, 3.0, 1.0),
        }
    )


def peak() -> float:
    """The most memory that this process held, in MB."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(found[1]) / 1024 if found else 0.0
