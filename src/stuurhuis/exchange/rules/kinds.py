# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which kinds of needs and offers are there? Each is a table in `exchange/kinds/`; this reads them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

FOLDER: Final = Path(__file__).parents[1] / "kinds"


class LeadsTo(StrEnum):
    """What follows when both say yes."""

    AGREEMENT = "agreement"
    APPOINTMENT = "appointment"
    BOOKING = "booking"
    REVIEW = "review"


class Agrees(StrEnum):
    """Who else must agree."""

    MANAGER_OF_PERSON = "manager_of_person"
    MANAGER_OF_ASKER = "manager_of_asker"
    MANDATE = "mandate"


class FieldType(StrEnum):
    """What is filled in: a few sentences, words between semicolons, a number, or one of a list."""

    TEXT = "text"
    WORDS = "words"
    NUMBER = "number"
    CHOICE = "choice"


class Side(StrEnum):
    """Somebody asks, or somebody offers."""

    NEED = "need"
    OFFER = "offer"


class Label(NamedTuple):
    """Words in both languages."""

    nl: str
    en: str

    def told(self, language: str) -> str:
        """In a language such as `en`; Dutch for all others."""
        return self.en if language.startswith("en") else self.nl


@dataclass(frozen=True, slots=True)
class KindField:
    """Something that a kind asks beside what all ask."""

    key: str
    type: FieldType
    label: Label
    required: bool
    options: Mapping[str, Label]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of need or offer: all that the house knows of it stands in its table.

    `match` has the rules of `stuurhuis match`; `stays` is how many days it stands before its owner is asked.
    """

    key: str
    name: Label
    about: Label
    sides: tuple[Side, ...]
    fields: tuple[KindField, ...]
    match: Mapping[str, Any]
    agrees: frozenset[Agrees]
    leads_to: LeadsTo
    capacity: int
    stays: int
    ends: Label


class UnusableKind(ValueError):
    """A table of a kind that cannot be used: which file, which key, and what to do."""

    def __init__(self, file: str, key: str, what: str) -> None:
        super().__init__(f"{file}: {key}: {what}")


class UnknownKind(LookupError):
    """There is no such kind."""


@cache
def kinds(folder: Path = FOLDER) -> Mapping[str, Kind]:
    """The kinds by key, in the order of their files. Raises UnusableKind."""
    return {file.stem: read(file) for file in sorted(folder.glob("*.toml"))}


def kind(key: str) -> Kind:
    """One kind. Raises UnknownKind."""
    if key not in kinds():
        raise UnknownKind(key)
    return kinds()[key]


def read(file: Path) -> Kind:
    """One kind out of its file. Raises UnusableKind."""
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as trouble:
        raise UnusableKind(file.name, "TOML", f"{trouble}; verbeter die plaats") from None
    return _Reader(file.name).kind(file.stem, told)


COLUMNS: Final = frozenset({"organisation", "province", "words", "from", "until", "hours"})
"""The columns that every listing has; the words, numbers and choices of a kind come beside them."""
_KEYS: Final = {
    "name", "about", "sides", "field", "match", "agrees", "leads_to", "capacity", "stays", "ends",
}  # fmt: skip
_FIELD_KEYS: Final = {"key", "type", "label", "required", "options"}


class _Reader:
    """Reads a table and refuses what cannot be used, by the name of its file."""

    def __init__(self, file: str) -> None:
        self.file = file

    def kind(self, key: str, told: Mapping[str, Any]) -> Kind:
        self.known(told, _KEYS, "bovenaan")
        fields = tuple(self.field(row, place) for place, row in enumerate(told.get("field", []), start=1))
        self.once([one.key for one in fields])
        return Kind(
            key,
            self.label(told, "name"),
            self.label(told, "about"),
            tuple(self.among(Side, one, "sides") for one in told.get("sides", list(Side))),
            fields,
            self.match(told, fields),
            frozenset(self.among(Agrees, one, "agrees") for one in told.get("agrees", [])),
            self.among(LeadsTo, told.get("leads_to"), "leads_to"),
            self.number(told, "capacity"),
            self.number(told, "stays"),
            self.label(told, "ends"),
        )

    def field(self, row: Mapping[str, Any], place: int) -> KindField:
        where = f"[[field]] {place}"
        self.known(row, _FIELD_KEYS, where)
        key, options = str(row.get("key", "")), row.get("options", {})
        if not key.isidentifier() or key in COLUMNS:
            raise self.refusal(f"{where}, key", "geef een eigen naam van letters, cijfers en _")
        type_ = self.among(FieldType, row.get("type"), f"{where}, type")
        if (type_ is FieldType.CHOICE) is not bool(options):
            raise self.refusal(f"{where}, options", "een choice heeft opties, en alleen een choice")
        labels = {name: self.label(options, name) for name in options}
        return KindField(key, type_, self.label(row, "label"), bool(row.get("required", False)), labels)

    def match(self, told: Mapping[str, Any], fields: tuple[KindField, ...]) -> Mapping[str, Any]:
        rules = told.get("match")
        if not isinstance(rules, dict) or not rules.get("criterion"):
            raise self.refusal("match", "geef ten minste één [[match.criterion]]")
        there = COLUMNS | {one.key for one in fields if one.type is not FieldType.TEXT}
        for part in ("must", "criterion"):
            for place, row in enumerate(rules.get(part, []), start=1):
                self.columns(row, f"[[match.{part}]] {place}", there)
        return rules

    def columns(self, row: Mapping[str, Any], where: str, there: frozenset[str]) -> None:
        if row.get("kind") in {"near", "text"}:
            raise self.refusal(where, f"'{row['kind']}' kan hier niet; kies bijvoorbeeld equal of overlap")
        for side in ("need", "offer"):
            given = row.get(side, [])
            for column in [given] if isinstance(given, str) else given:
                if column not in there:
                    raise self.refusal(where, f"'{column}' is er niet; er is: {', '.join(sorted(there))}")

    def label(self, told: Mapping[str, Any], key: str) -> Label:
        row = told.get(key)
        if not isinstance(row, dict) or set(row) != {"nl", "en"} or not all(row.values()):
            raise self.refusal(key, 'geef beide talen: { nl = "…", en = "…" }')
        return Label(str(row["nl"]), str(row["en"]))

    def among(self, choices: Any, given: object, key: str) -> Any:
        if given not in set(choices):
            raise self.refusal(key, f"'{given}' is er niet; kies uit {', '.join(choices)}")
        return choices(given)

    def number(self, told: Mapping[str, Any], key: str) -> int:
        given = told.get(key)
        if type(given) is not int or given < 1:
            raise self.refusal(key, "geef een heel getal van 1 of meer")
        return given

    def once(self, keys: list[str]) -> None:
        twice = next((key for key in keys if keys.count(key) > 1), None)
        if twice:
            raise self.refusal(f"[[field]] {twice}", "die naam is er al; geef elk veld een eigen naam")

    def known(self, row: Mapping[str, Any], keys: set[str], where: str) -> None:
        strange = sorted(set(row) - keys)
        if strange:
            raise self.refusal(where, f"'{strange[0]}' is er niet; er kan: {', '.join(sorted(keys))}")

    def refusal(self, key: str, what: str) -> UnusableKind:
        return UnusableKind(self.file, key, what)
