# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was found about a file, told to the person who loads it: nothing is guessed in silence."""

from typing import Final

from stuurhuis.connectors.files.cells import letters
from stuurhuis.connectors.files.layout import Layout
from stuurhuis.connectors.files.reading import Reading
from stuurhuis.connectors.files.rules import Language

_LAYOUTS: Final[dict[Language, dict[str, str]]] = {
    "nl": {
        "long": "een rij per waarneming",
        "periods": "een kolom per periode",
        "indicators": "een kolom per indicator",
    },
    "en": {
        "long": "a row per observation",
        "periods": "a column per period",
        "indicators": "a column per indicator",
    },
}
_SIGNS: Final[dict[Language, dict[str, str]]] = {
    "nl": {";": "puntkomma", ",": "komma", "\t": "tab", "|": "streep", ".": "punt"},
    "en": {";": "semicolon", ",": "comma", "\t": "tab", "|": "bar", ".": "point"},
}
_WHY: Final[dict[Language, dict[str, str]]] = {
    "nl": {
        "said": "gezegd",
        "kept": "zo opgeslagen",
        "seen": "gezien",
        "comma": "want een komma scheidt de velden",
    },
    "en": {"said": "said", "kept": "stored so", "seen": "seen", "comma": "since a comma parts the fields"},
}
_WORDS: Final[dict[Language, dict[str, str]]] = {
    "nl": {
        "file": "Bestand",
        "sheet": "blad",
        "encoding": "tekenset",
        "delimiter": "scheidingsteken",
        "header": "Kop op rij",
        "decimal": "Decimaalteken",
        "unused": "Niet gebruikt",
        "rows": "rijen gelezen",
        "good": "waarnemingen goed",
        "bad": "rijen met een fout",
        "others": "andere bladen",
    },
    "en": {
        "file": "File",
        "sheet": "sheet",
        "encoding": "character set",
        "delimiter": "separator",
        "header": "Header on row",
        "decimal": "Decimal sign",
        "unused": "Not used",
        "rows": "rows read",
        "good": "observations good",
        "bad": "rows with a fault",
        "others": "other sheets",
    },
}
_ROLES: Final[dict[Language, dict[str, str]]] = {
    "nl": {
        "region": "gebied",
        "region_name": "naam van het gebied",
        "period": "periode",
        "indicator": "indicator",
        "value": "waarde",
        "figure": "getal",
        "status": "status",
        "source": "bron",
    },
    "en": {
        "region": "region",
        "region_name": "name of the region",
        "period": "period",
        "indicator": "indicator",
        "value": "value",
        "figure": "figure",
        "status": "status",
        "source": "source",
    },
}
MOST_NAMED: Final = 8


def found(reading: Reading, language: Language = "nl") -> list[str]:
    """The form of the file, its header, its columns and its decimal sign; then the counts."""
    words = _WORDS[language]
    lines = [_file(reading, language)]
    lines.append(f"{words['header']} {reading.layout.header_row}; {_LAYOUTS[language][reading.layout.kind]}.")
    lines.append(_columns(reading.layout, language))
    unused = [column.title for column in reading.layout.columns if column.role == "other" and column.title]
    if unused:
        lines.append(f"{words['unused']}: {_some(unused)}.")
    if reading.decimal and reading.why_decimal and not reading.facts.records:
        sign = _SIGNS[language][reading.decimal]
        lines.append(f"{words['decimal']}: {sign} ({_WHY[language][reading.why_decimal]}).")
    counts = f"{reading.rows} {words['rows']}, {len(reading.observations)} {words['good']}"
    lines.append(f"{counts}, {len(reading.bad_rows)} {words['bad']}.")
    return lines


def _file(reading: Reading, language: Language) -> str:
    facts, words = reading.facts, _WORDS[language]
    told = [f"{words['file']}: {facts.format}"]
    if facts.name:
        told.append(f"{words['sheet']} {facts.name}")
    if facts.other_sheets:
        told.append(f"{words['others']}: {_some(facts.other_sheets)}")
    if facts.encoding:
        told.append(f"{words['encoding']} {facts.encoding}")
    if facts.delimiter:
        told.append(f"{words['delimiter']} {_SIGNS[language].get(facts.delimiter, facts.delimiter)}")
    return ", ".join(told) + "."


def _columns(layout: Layout, language: Language) -> str:
    roles = _ROLES[language]
    held = [
        f"{letters(column.number)} {column.title} = {roles[column.role]}"
        for column in layout.columns
        if column.role in roles
    ]
    return f"{_some(held)}."


def _some(names: "tuple[str, ...] | list[str]") -> str:
    more = f" … ({len(names)})" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more
