# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mapping of an organisation as a file, for the command line: read and written as TOML, in Dutch."""

import json
import tomllib
from pathlib import Path
from typing import Any

from stuurhuis.connectors.files.limits import FileRefused
from stuurhuis.connectors.financial.columns import BY_KEY, KEYS
from stuurhuis.steering.ports import CODED, UNITS, MappingWords, YearColumn


class MappingRefused(FileRefused):
    """The file with the mapping says something that is not understood."""


def read_mapping(path: Path) -> MappingWords:
    """The mapping in a file; raises MappingRefused, and OSError when there is none."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise _refused(path, "dit is geen TOML", "this is no TOML", str(fault)) from fault
    _only(path, said, ("kolommen", "codes", "bedragen", "blad"))
    columns, codes, money = (_table(path, said, name) for name in ("kolommen", "codes", "bedragen"))
    _only(path, columns, BY_KEY)
    _only(path, codes, [KEYS[column] for column in CODED])
    _only(path, money, ("eenheid", "baten_negatief"))
    if money.get("eenheid", 1) not in UNITS:
        raise _refused(path, "eenheid is 1 of 1000", "eenheid is 1 or 1000", str(money["eenheid"]))
    return MappingWords(
        {BY_KEY[key]: str(title) for key, title in columns.items()},
        {BY_KEY[key]: dict(_pairs(_table(path, codes, key))) for key in codes},
        money.get("eenheid", 1),
        bool(money.get("baten_negatief", False)),
        str(said.get("blad", "")),
    )


def written(mapping: MappingWords) -> str:
    """The mapping as the text of a file."""
    lines = [f"blad = {_quoted(mapping.sheet)}"] if mapping.sheet else []
    lines += ["[kolommen]", *_rows({KEYS[YearColumn(one)]: title for one, title in mapping.columns.items()})]
    for column, codes in mapping.codes.items():
        lines += [f"[codes.{KEYS[YearColumn(column)]}]", *_rows(codes)]
    negative = str(mapping.revenues_negative).lower()
    return "\n".join([*lines, "[bedragen]", f"eenheid = {mapping.unit}", f"baten_negatief = {negative}", ""])


def _rows(pairs: Any) -> list[str]:
    return [f"{_quoted(key)} = {_quoted(value)}" for key, value in pairs.items()]


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _pairs(table: dict[str, Any]) -> list[tuple[str, str]]:
    return [(str(own), str(ours)) for own, ours in table.items()]


def _table(path: Path, said: dict[str, Any], name: str) -> dict[str, Any]:
    found = said.get(name, {})
    if not isinstance(found, dict):
        raise _refused(path, f"{name} is een tabel: [{name}]", f"{name} is a table: [{name}]", str(found))
    return found


def _only(path: Path, said: Any, known: Any) -> None:
    strange = [key for key in said if key not in known]
    if strange:
        listed = ", ".join(known)
        raise _refused(path, f"kies uit {listed}", f"choose from {listed}", ", ".join(strange))


def _refused(path: Path, dutch: str, english: str, value: str) -> MappingRefused:
    return MappingRefused(f"{path.name} '{value}': {dutch}.", f"{path.name} '{value}': {english}.")
