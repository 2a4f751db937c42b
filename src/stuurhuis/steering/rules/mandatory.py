# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The indicators that every municipal budget must have (BBV, article 25), and which of them we fill.

The list is that of the ministerial order that lays down the policy indicators (Regeling vaststelling
beleidsindicatoren), with its numbers: 34 are left of 39. Name, unit and source as municipalities print them
(https://drimmelen.begrotingsapp.nl/jaarstukken-2022/programma/basisset-beleidsindicatoren and others); the
descriptions and the directions are ours.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from stuurhuis.steering.rules.own_sheets import SheetWords
from stuurhuis.steering.rules.sheets import Direction, Kind

FOUND_AT = "https://drimmelen.begrotingsapp.nl/jaarstukken-2022/programma/basisset-beleidsindicatoren"


@dataclass(frozen=True, slots=True)
class Mandatory:
    """An indicator that every budget has; `filled_by` is the one here that tells the same.

    `scale` says in what that one differs, where it does; `theme` is the chapter of Iv3.
    """

    number: int
    theme: str
    task_field: str
    task_field_en: str
    name: str
    name_en: str
    unit: str
    unit_en: str
    source: str
    source_en: str
    direction: Direction
    kind: Kind
    filled_by: str
    scale: str
    scale_en: str
    definition: str

    def told(self, language: str) -> dict[str, str]:
        """Name, unit, source, task field and scale in a language."""
        ending = "_en" if language == "en" else ""
        names = ("name", "unit", "source", "task_field", "scale")
        return {name: getattr(self, f"{name}{ending}") for name in names}

    def words(self) -> SheetWords:
        """The words with which an organisation begins a sheet of its own."""
        decimals = 0 if self.unit == "€" else 1
        issues = f"Verplichte indicator {self.number} van het BBV; bron: {self.source}."
        return SheetWords(
            self.name, self.definition, self.unit, decimals, self.direction, self.kind, "Y", "", issues
        )


@cache
def mandatory() -> tuple[Mandatory, ...]:
    """The list, in the order of the ministerial order."""
    text = (files("stuurhuis.steering.rules") / "mandatory.csv").read_text(encoding="utf-8")
    rows: Iterable[dict[str, Any]] = csv.DictReader(text.splitlines())
    return tuple(Mandatory(**row | {"number": int(row["number"])}) for row in rows)


def mandatory_named(name: str) -> Mandatory | None:
    """The mandatory indicator of this name, or none."""
    return next((one for one in mandatory() if one.name.casefold() == name.strip().casefold()), None)
