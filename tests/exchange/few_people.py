# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The example people of two organisations, so that a test need not wait for five thousand."""

from small_country import DEVENTER, ZWOLLE
from stuurhuis.connectors.sample.people import People


class Few(People):
    """Those of Zwolle and Deventer."""

    def numbers(self) -> dict[str, int]:
        """How many there are at these two."""
        return {code: number for code, number in super().numbers().items() if code in (ZWOLLE, DEVENTER)}
