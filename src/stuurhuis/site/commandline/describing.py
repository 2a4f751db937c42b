# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table with the words of indicators, a row each, as in the sample's indicators.csv or in Dutch."""

from collections.abc import Callable, Mapping
from typing import Any

from stuurhuis.site.commandline.tables import Table, read_table

Said = Mapping[str, Mapping[str, Any]]
"""Per indicator the fields of its sheet that somebody fills in."""

ID = ("id", "indicator")
FIELDS: dict[str, tuple[str, ...]] = {
    "name": ("name_nl", "naam", "name"),
    "name_en": ("name_en",),
    "definition": ("definition_nl", "definitie", "omschrijving", "definition"),
    "definition_en": ("definition_en",),
    "unit": ("unit", "eenheid"),
    "decimals": ("decimals", "decimalen"),
    "direction": ("direction", "richting"),
    "kind": ("kind", "soort"),
    "theme": ("theme", "thema"),
    "task_field": ("task_field", "taakveld"),
    "per": ("per",),
    "combine": ("combine", "samenvoegen"),
    "weight": ("weight", "gewicht"),
    "counterpart": ("counterpart", "begroting"),
    "known_issues": ("known_issues_nl", "bijzonderheden", "known_issues"),
    "known_issues_en": ("known_issues_en",),
}
WORDS: dict[str, dict[str, str]] = {
    "direction": {
        "up": "up",
        "omhoog": "up",
        "hoger": "up",
        "meer": "up",
        "down": "down",
        "omlaag": "down",
        "lager": "down",
        "minder": "down",
        "neutral": "neutral",
        "neutraal": "neutral",
    },
    "kind": {
        "outcome": "outcome",
        "maatschappelijk effect": "outcome",
        "output": "output",
        "prestatie": "output",
        "environment": "environment",
        "omgeving": "environment",
        "means": "means",
        "middelen": "means",
    },
    "combine": {
        "sum": "sum",
        "optellen": "sum",
        "weighted": "weighted",
        "gewogen": "weighted",
        "none": "none",
        "niet": "none",
    },
    "per": {"": "0", "none": "0", "0": "0", "1": "1", "1000": "1000"},
}
LONGEST = {"name": 200, "name_en": 200, "unit": 40, "theme": 40, "task_field": 12}


def read_descriptions(source: str) -> Said:
    """What a table says per indicator; an empty cell says nothing. Raises FaultInTable."""
    table = read_table(source)
    column = next((name for name in ID if name in table.frame.columns), None)
    if column is None:
        table.need(ID[0])
    table.texts(str(column))
    columns = {
        field: name for field, names in FIELDS.items() for name in names if name in table.frame.columns
    }
    said: dict[str, Mapping[str, Any]] = {}
    for place, row in enumerate(table.frame.to_dict("records")):
        name = str(row[column])
        if name in said:
            raise table.fault(f"indicator '{name}' staat er al; houd één rij over", place, str(column))
        filled = {field: "" if row[one] is None else str(row[one]).strip() for field, one in columns.items()}
        said[name] = {
            field: _value(table, place, columns[field], field, text) for field, text in filled.items() if text
        }
    return said


def _value(table: Table, place: int, column: str, field: str, text: str) -> str | int:
    def refuse(what: str) -> Exception:
        return table.fault(what, place, column)

    if field in WORDS:
        return _one_of(WORDS[field], text, refuse, number=field == "per")
    if field == "decimals":
        if not (text.isdecimal() and int(text) <= 9):
            raise refuse(f"'{text}' is geen aantal decimalen; geef een getal van 0 tot en met 9")
        return int(text)
    if len(text) > LONGEST.get(field, 5000):
        raise refuse(f"de tekst is langer dan {LONGEST.get(field, 5000)} tekens; maak haar korter")
    return text


def _one_of(
    words: Mapping[str, str], text: str, refuse: Callable[[str], Exception], *, number: bool
) -> str | int:
    found = words.get(text.casefold())
    if found is None:
        raise refuse(f"'{text}' kan niet; kies uit {', '.join(word for word in words if word)}")
    return int(found) if number else found
