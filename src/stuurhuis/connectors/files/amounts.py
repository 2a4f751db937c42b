# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which number is written here, when people write 1.234,5 and 1,234.5 and 12 %."""

import math
import re
from datetime import date
from typing import Final, Literal, NamedTuple

from stuurhuis.connectors.files.cells import Cell, bare

Decimal = Literal[",", "."]

MISSING: Final = frozenset(
    {
        "",
        ".",
        "..",
        "...",
        "…",
        "-",
        "--",
        "–",
        "—",
        "x",
        "n.b.",
        "nb",
        "n.b",
        "n.v.t.",
        "nvt",
        "n.v.t",
        "?",
        "null",
        "none",
        "na",
    }
    | {"n/a", "nan", "onbekend", "unknown", "ontbreekt", "missing", "geheim"}
)
FORMULA_ERRORS: Final = frozenset(
    {
        "#REF!",
        "#DIV/0!",
        "#N/A",
        "#NAME?",
        "#VALUE!",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "#CALC!",
        "#GETTING_DATA",
        "#FIELD!",
    }
    | {"#VERW!", "#DEEL/0!", "#N/B", "#NAAM?", "#WAARDE!", "#GETAL!", "#LEEG!", "#OVERLOOP!", "#BEREKENEN!"}
    | {
        "#DEEL.DOOR.0!",
        "ERR:502",
        "ERR:504",
        "ERR:508",
        "ERR:509",
        "ERR:511",
        "ERR:519",
        "ERR:522",
        "ERR:523",
        "ERR:524",
    }
)

LARGEST: Final = 1e100

_INTEGER: Final = re.compile(r"-?\d+\Z")
_POWER: Final = re.compile(r"-?\d+(?:\.\d+)?[eE][+-]?\d{1,3}\Z")
_DUTCH: Final = re.compile(r"-?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?\Z")
_ENGLISH: Final = re.compile(r"-?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?\Z")
_SPACES: Final = re.compile(r"(?<=\d)[ \u00a0\u202f\u2009'’](?=\d{3}(?!\d))")
_DATE: Final = re.compile(
    r"\d{1,2}[-/ ](?:\d{1,2}|jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec|mar|may|oct)[a-z]*\.?"
    r"(?:[-/ ]\d{2,4})?\Z"
    r"|\d{4}-\d{1,2}-\d{1,2}(?:[ T].*)?\Z"
    r"|(?:jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec|mar|may|oct)[a-z]*\.?[- ]\d{2,4}\Z",
    re.IGNORECASE,
)


class Amount(NamedTuple):
    """A number read (nan when it is missing), or the kind of fault that the cell has."""

    value: float
    fault: str = ""


ABSENT: Final = Amount(math.nan)


def read(cell: Cell, decimal: Decimal | None) -> Amount:
    """The number in a cell; `decimal` is the sign found for the column, None when nothing told it apart."""
    if isinstance(cell, bool):
        return Amount(math.nan, "number_text")
    if isinstance(cell, (int, float)):
        return ABSENT if isinstance(cell, float) and not math.isfinite(cell) else _bounded(cell)
    if cell is None:
        return ABSENT
    if isinstance(cell, date):
        return Amount(math.nan, "number_date")
    typed = bare(cell)
    return ABSENT if typed.casefold() in MISSING else _written(typed, decimal)


def evidence(typed: str) -> Decimal | None:
    """Which decimal sign this text proves; None when it could be either, or is no number."""
    plain = _plain(bare(typed))
    if _INTEGER.match(plain):
        return None
    dutch, english = bool(_DUTCH.match(plain)), bool(_ENGLISH.match(plain))
    if dutch == english:
        return None
    return "," if dutch else "."


def readings(cell: Cell) -> tuple[str, ...]:
    """Both numbers that this text can be, plainly written; nothing when it can be only one, or none."""
    plain = _plain(bare(cell)) if isinstance(cell, str) else ""
    if not (_DUTCH.match(plain) and _ENGLISH.match(plain)):
        return ()
    return plain.replace(".", "").replace(",", ""), plain.replace(".", ",")


def looks_numeric(cell: Cell) -> bool:
    """Whether a number could be meant, whatever the decimal sign."""
    if isinstance(cell, (int, float)):
        return not isinstance(cell, bool)
    if not isinstance(cell, str):
        return False
    plain = _plain(bare(cell))
    return bool(_DUTCH.match(plain) or _ENGLISH.match(plain) or _POWER.match(plain))


def is_missing(cell: Cell) -> bool:
    """Whether the cell says that there is no figure."""
    return cell is None or (isinstance(cell, str) and bare(cell).casefold() in MISSING)


def _plain(typed: str) -> str:
    """Without currency, percent sign, thousands in spaces and bookkeepers' minus signs."""
    if typed.isdigit() and typed.isascii():
        return typed
    plain = typed.strip("€%$£ \u00a0\u202f").replace("−", "-").removeprefix("+").strip()
    if plain.startswith("(") and plain.endswith(")"):
        plain = "-" + plain[1:-1].strip()
    elif len(plain) > 1 and plain.endswith("-"):
        plain = "-" + plain[:-1].strip()
    if plain.startswith("-"):
        plain = "-" + plain[1:].lstrip("€$£ \u00a0")
    return _SPACES.sub("", plain)


def _written(typed: str, decimal: Decimal | None) -> Amount:
    plain = _plain(typed)
    if not plain.isascii():
        return Amount(math.nan, _fault(typed))
    if _INTEGER.match(plain) or _POWER.match(plain):
        return _bounded(float(plain))
    dutch, english = bool(_DUTCH.match(plain)), bool(_ENGLISH.match(plain))
    if not dutch and not english:
        return Amount(math.nan, _fault(typed))
    if decimal == "," and dutch:
        return _bounded(float(plain.replace(".", "").replace(",", ".")))
    if decimal == "." and english:
        return _bounded(float(plain.replace(",", "")))
    return Amount(math.nan, "number_ambiguous")


def _bounded(value: float) -> Amount:
    """The number, unless no computation can carry it; a whole number of any length may be asked."""
    return Amount(float(value)) if abs(value) < LARGEST else Amount(math.nan, "number_large")


def _fault(typed: str) -> str:
    if typed.upper() in FORMULA_ERRORS:
        return "formula_error"
    return "number_date" if _DATE.match(typed) else "number_text"
