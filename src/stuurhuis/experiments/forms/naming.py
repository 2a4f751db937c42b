# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which municipality is meant by a name?"""

from stuurhuis.kernel import parties


class UnknownPlace(ValueError):
    """There is no municipality of this name today."""


def names() -> dict[str, str]:
    """What today's municipalities are called, by code."""
    return {one.code: one.name for one in parties.governments("municipality")}


def code_of(name: str) -> str:
    """The code of a municipality. Raises UnknownPlace."""
    asked = name.strip().casefold()
    found = next((code for code, known in names().items() if known.casefold() == asked), None)
    if found is None:
        raise UnknownPlace(name)
    return found
