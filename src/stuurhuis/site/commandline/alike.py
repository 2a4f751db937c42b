# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much do two texts resemble each other, for a criterion of the kind `text`?"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


def likeness_of(
    offers: "pd.DataFrame", rules: Mapping[str, Any]
) -> Callable[[str, Sequence[str]], list[float]] | None:
    """Compare a text with texts of the offers, 0 to 1, by their words, as `stuurhuis find` does.

    None when no criterion compares texts. Raises UnusableRules.
    """
    import pandas as pd

    from stuurhuis.engines.matching import rules_of
    from stuurhuis.engines.retrieval import Index, NoWords

    columns = {str(one.offer) for one in rules_of(rules).criteria if one.kind == "text"}
    told = {str(cell).strip() for column in columns for cell in offers[column].dropna()} - {""}
    if not columns:
        return None
    try:
        index = Index(pd.DataFrame({"id": sorted(told), "text": sorted(told)}))
    except NoWords:
        return lambda _text, others: [0.0] * len(others)
    nearness = lru_cache(maxsize=2)(index.nearness)  # a need is compared, and then explained

    def likeness(text: str, others: Sequence[str]) -> list[float]:
        near = nearness(text)
        return [near.get(other, 0.0) for other in others]

    return likeness
