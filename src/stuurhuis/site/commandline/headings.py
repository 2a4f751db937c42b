# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the columns of a plain table may be called: the engine's own word, and what people write for it."""

from collections.abc import Iterable

HEADINGS: dict[str, tuple[str, ...]] = {
    "series": ("reeks", "gemeente", "regio", "region", "municipality"),
    "period": ("periode", "jaar", "kwartaal", "maand", "week", "datum", "year", "quarter", "month", "date"),
    "value": ("waarde", "aantal", "number"),
    "group": ("groep",),
    "segment": ("deel", "part"),
    "weight": ("gewicht",),
    "scope": ("bereik",),
    "target": ("streefwaarde", "doel", "goal"),
    "direction": ("richting",),
    "feature": ("kenmerk",),
    "id": ("nummer", "code", "kenmerk"),
    "text": ("tekst",),
    "left": ("links", "wie", "taak"),
    "right": ("rechts", "waar", "plaats"),
    "cost": ("kosten", "prijs"),
    "load": ("belasting", "beslag"),
    "capacity": ("capaciteit", "ruimte"),
    "region": ("regio", "gemeente", "municipality", "code"),
}
"""A column that has the engine's own word goes before one that has another."""


def meant(column: str, present: Iterable[object]) -> list[str]:
    """Which headings stand for a column: itself when it is there, else every other word for it."""
    names = [str(name) for name in present]
    if column in names:
        return [column]
    words = {column.casefold(), *HEADINGS.get(column, ())}
    return [name for name in names if name.casefold() in words]
