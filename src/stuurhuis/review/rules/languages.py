# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A word in both languages."""

from collections.abc import Mapping
from typing import NamedTuple


class InBoth(NamedTuple):
    """Dutch first, English complete."""

    nl: str
    en: str

    def told(self, language: str) -> str:
        """In a language such as `en`; Dutch for all others."""
        return self.en if language.startswith("en") else self.nl


def in_both(row: Mapping[str, str]) -> InBoth:
    """The words in a row of a table."""
    return InBoth(row["nl"], row["en"])
