# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do the codes in an export mean: side, nature, task field and category?"""

import re
from typing import Final

from stuurhuis.connectors.files import periods
from stuurhuis.steering.ports import Nature, Side

SIDES: Final = {
    **dict.fromkeys(("lasten", "last", "l", "uitgaven", "expenses"), Side.EXPENSES),
    **dict.fromkeys(("baten", "bate", "baat", "b", "inkomsten", "revenues"), Side.REVENUES),
    **dict.fromkeys(
        ("toevoeging reserve", "toevoeging aan reserve", "toevoeging", "storting reserve", "to reserves"),
        Side.TO_RESERVES,
    ),
    **dict.fromkeys(
        ("onttrekking reserve", "onttrekking aan reserve", "onttrekking", "from reserves"), Side.FROM_RESERVES
    ),
}
NATURES: Final = {
    **dict.fromkeys(("", "s", "structureel", "structural"), Nature.STRUCTURAL),
    **dict.fromkeys(("i", "incidenteel", "incidental"), Nature.INCIDENTAL),
}
OF_RESERVES: Final = {Side.EXPENSES: Side.TO_RESERVES, Side.REVENUES: Side.FROM_RESERVES}
RESERVES: Final = "7.1"  # the category of Iv3 for what goes to and comes from reserves
OF_RESULT: Final = frozenset({"0.10", "0.11"})  # reserves and result: known without figures
_TASK_FIELD: Final = re.compile(r"(?:tv\s*)?(\d\.\d{1,3})([a-z]?)\b", re.IGNORECASE)
_CATEGORY: Final = re.compile(r"[LB]?\s*([1-7](?:\.\d{1,2}){1,2})\b", re.IGNORECASE)


def side(written: str, category: str) -> Side | None:
    """On which side this stands; None when that is not clear. Category 7.1 is a reserve by definition."""
    found = SIDES.get(written.casefold())
    return OF_RESERVES.get(found, found) if found and category == RESERVES else found


def nature(written: str) -> Nature | None:
    """Whether this comes back every year; empty is structural, and None is not clear."""
    return NATURES.get(written.casefold())


def task_field(written: str, known: frozenset[str]) -> str:
    """The task field that a code begins with; nothing when it is none of those known, if any are."""
    match = _TASK_FIELD.match(written)
    if match is None:
        return ""
    whole = match[1] + match[2].lower()
    return next((code for code in (whole, match[1]) if not known or code in known | OF_RESULT), "")


def year(written: str) -> int | None:
    """The year that a cell names: 2026, 2026-09."""
    return int(written[:4]) if written[:4].isdecimal() and len(written) >= 4 else None


def month(written: str) -> int | None:
    """The month that a cell names: 9, 09, 2026-09, 2026-09-30, september."""
    first, *rest = written.casefold().split("-")
    place = periods.month(rest[0] if rest else first)
    return place if 1 <= place <= 12 else None


def category(written: str) -> str:
    """The economic category that a code begins with; nothing when there is none: they run from 1 to 7."""
    match = _CATEGORY.match(written)
    return match[1] if match else ""
