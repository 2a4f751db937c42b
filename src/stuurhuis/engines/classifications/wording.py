# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was done to a series, in words a resident can be shown."""

from functools import cache

import pandas as pd

from stuurhuis.engines.classifications.parts import Part, parts
from stuurhuis.engines.classifications.reference import official_name

_SENTENCES = {
    "recoded": ("Heette toen {}.", "Was then called {}."),
    "sum": ("Opgeteld uit {}.", "The sum of {}."),
    "weighted": ("Gewogen gemiddelde van {}.", "Weighted average of {}."),
    "not comparable": (
        "Niet te vergelijken: dit gebied bestond toen uit {}.",
        "Not comparable: this area then consisted of {}.",
    ),
    "incomplete": (
        "Onbekend: niet van alle delen is er een cijfer. Dit gebied bestond toen uit {}.",
        "Unknown: not all parts have a figure. This area then consisted of {}.",
    ),
}


def described(made: pd.DataFrame) -> pd.DataFrame:
    """A row per stretch of periods: `indicator, region, first, last, method, what_nl, what_en`."""
    columns = ["indicator", "region", "first", "last", "method", "what_nl", "what_en"]
    if made.empty:
        return pd.DataFrame(columns=columns)
    pairs = made[["division", "target"]].drop_duplicates()
    keys = {pair: _ingredients(*pair) for pair in pairs.itertuples(index=False, name=None)}
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys.values()))}
    stretch = pairs.assign(stretch=[numbers[keys[pair]] for pair in pairs.itertuples(index=False, name=None)])
    rows = made[["indicator", "target", "division", "period", "method"]].merge(
        stretch, on=["division", "target"]
    )
    rows = rows.sort_values("period")
    stretches = rows.groupby(["indicator", "target", "stretch", "method"])
    found = stretches.agg(first=("period", "first"), last=("period", "last")).reset_index()
    texts = found[["stretch", "method"]].drop_duplicates()
    content = {number: key for key, number in numbers.items()}
    said = [_said(method, content[number]) for number, method in texts.itertuples(index=False, name=None)]
    texts = texts.assign(what_nl=[dutch for dutch, _ in said], what_en=[english for _, english in said])
    found = found.merge(texts, on=["stretch", "method"]).rename(columns={"target": "region"})
    return found[columns].sort_values(["indicator", "region", "first"], ignore_index=True)


@cache
def _by_target(division: int) -> dict[str, tuple[Part, ...]]:
    found: dict[str, tuple[Part, ...]] = {}
    for part in parts(division):
        found[part.target] = (*found.get(part.target, ()), part)
    return found


def _ingredients(division: int, target: str) -> tuple[tuple[str, float | None], ...]:
    """Names and shares of which the municipality of today consists, itself first, splits last."""
    found = sorted(
        _by_target(division)[target], key=lambda part: (part.share != 1, part.code != target, part.code)
    )
    return tuple((official_name(part.code), part.share) for part in found)


def _said(method: str, ingredients: tuple[tuple[str, float | None], ...]) -> tuple[str, str]:
    dutch = [
        _share(name, share, "een deel van {}", "{} procent van {} (naar inwoners)")
        for name, share in ingredients
    ]
    english = [
        _share(name, share, "a part of {}", "{} per cent of {} (by inhabitants)")
        for name, share in ingredients
    ]
    in_dutch, in_english = _SENTENCES[method]
    return in_dutch.format(_listed(dutch, "en")), in_english.format(_listed(english, "and"))


def _share(name: str, share: float | None, unknown: str, known: str) -> str:
    if share is None:
        return unknown.format(name)
    percentage = share * 100
    rounded = (
        f"{percentage:.0f}" if percentage >= 1 else "minder dan 1" if "procent" in known else "less than 1"
    )
    return name if share == 1 else known.format(rounded, name)


def _listed(names: list[str], word: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"
