# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be told: a frozen dataclass in the past tense that holds references, never names or free text."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, get_type_hints

REFERENCE = re.compile(r"[A-Za-z0-9_.:/+\-]{0,130}")


class NotAFact(TypeError):
    """What an action returned cannot be told: no frozen dataclass, or it holds more than references."""


def kind_of(fact: type) -> str:
    """The name of a kind of fact: `steering.SignalFollowed`."""
    return f"{fact.__module__.removeprefix('stuurhuis.').split('.')[0]}.{fact.__qualname__}"


def payload_of(fact: object) -> dict[str, Any]:
    """The references in a fact; raises NotAFact when there is anything else in it."""
    if (
        not is_dataclass(fact)
        or isinstance(fact, type)
        or not vars(type(fact))["__dataclass_params__"].frozen
    ):
        raise NotAFact(f"{type(fact).__name__} is no frozen dataclass")
    return {
        field.name: _reference(getattr(fact, field.name), kind_of(type(fact)), field.name)
        for field in fields(fact)
    }


def _reference(value: object, kind: str, name: str) -> Any:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_reference(part, kind, name) for part in value]
    if isinstance(value, str) and REFERENCE.fullmatch(value):
        return value
    raise NotAFact(f"{kind}.{name} is no reference; keep words in a table of the module and tell its key")


def revived(fact: type, payload: Mapping[str, Any]) -> Any:
    """The fact as it was told."""
    hints = get_type_hints(fact)
    return fact(**{name: _typed(value, hints[name]) for name, value in payload.items()})


def _typed(value: Any, hint: Any) -> Any:
    if isinstance(value, str) and hint in {date, date | None}:
        return date.fromisoformat(value)
    return tuple(value) if isinstance(value, list) else value
