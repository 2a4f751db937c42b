# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which counts may be told beside their whole, so that no difference is about a few?"""

from collections.abc import Mapping
from typing import Final, TypeVar

FEWEST: Final = 10
K = TypeVar("K")


def tellable(whole: int, parts: Mapping[K, int]) -> tuple[K, ...]:
    """The parts of ten or more that can be told: what they leave of the whole is nobody, or ten again."""
    large = sorted((part for part in parts if parts[part] >= FEWEST), key=lambda part: -parts[part])
    while large and 0 < whole - sum(parts[part] for part in large) < FEWEST:
        large.pop()
    return tuple(large) if whole >= FEWEST else ()
