# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be filled in for a variable, and how is it told in a text?

A value is kept as words: an amount as `1250.5`, a day as `2027-01-31`, a colour as `#0a5c8c`.
"""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from stuurhuis.commons.rules.content import Variable, VariableKind
from stuurhuis.engines import notation

LONGEST: Final = 500
KEY: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_COLOUR: Final = re.compile(r"#[0-9a-f]{6}")
_MONTHS: Final = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


class BadValue(ValueError):
    """This cannot be filled in for a variable of this kind."""


def checked(variable: Variable, given: str) -> str:
    """What somebody filled in, as it is kept; raises BadValue."""
    value = given.strip()
    if not value or len(value) > LONGEST:
        raise BadValue(variable.key)
    return _CHECKS.get(variable.kind, lambda _, text: text)(variable, value)


def told(variable: Variable, value: str, language: str) -> str:
    """A value as it stands in a text."""
    if variable.kind is VariableKind.AMOUNT:
        amount = float(value)
        decimals = 0 if amount == round(amount) else 2
        how = notation.notation(language)
        return f"{how.euro}{notation.plain(amount, decimals, how)}"
    if variable.kind is VariableKind.DATE:
        day = date.fromisoformat(value)
        return f"{day.day} {_MONTHS[language].split()[day.month - 1]} {day.year}"
    return value


def _amount(variable: Variable, value: str) -> str:
    """An amount, with a point or a comma before its cents: 1.250, 1250,50 and 1250.5 are all read."""
    bare = value.replace("€", "").replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d{1,2})?", bare) or "," in bare:
        bare = bare.replace(".", "").replace(",", ".")
    try:
        amount = Decimal(bare)
    except InvalidOperation:
        raise BadValue(variable.key) from None
    if not amount.is_finite() or abs(amount) >= Decimal("1e12"):
        raise BadValue(variable.key)
    return f"{amount:f}"


def _day(variable: Variable, value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise BadValue(variable.key) from None


def _option(variable: Variable, value: str) -> str:
    if value not in variable.options:
        raise BadValue(variable.key)
    return value


def _colour(variable: Variable, value: str) -> str:
    if not _COLOUR.fullmatch(value.lower()):
        raise BadValue(variable.key)
    return value.lower()


_CHECKS: Final = {
    VariableKind.AMOUNT: _amount,
    VariableKind.DATE: _day,
    VariableKind.CHOICE: _option,
    VariableKind.COLOUR: _colour,
}
