# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sentence that a resident can be shown, in both languages."""

from typing import NamedTuple


class Words(NamedTuple):
    """Dutch first, English complete."""

    nl: str
    en: str

    def in_language(self, language: str) -> str:
        """The sentence for a language code such as `en` or `en-gb`; Dutch for all others."""
        return self.en if language.startswith("en") else self.nl
