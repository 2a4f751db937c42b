# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""In which language is a text told? English where it is there, and Dutch always."""


def in_language(language: str, dutch: str, english: str) -> str:
    """The English text for who reads English, or else the Dutch one."""
    return english if language == "en" and english else dutch
