# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does a format say? Blocks of text in which variables stand as `{{ naam }}`, and what these mean.

A variable belongs to who adopts: the name, an amount, a day, a choice. A block may be shown for one option of
a choice only. Everything is plain text, so that it can be compared word by word.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final


class VariableKind(StrEnum):
    """What is asked; name, kind, logo and colour are filled in with those of who adopts."""

    TEXT = "text"
    NAME = "name"
    PARTY = "party"
    LOGO = "logo"
    COLOUR = "colour"
    AMOUNT = "amount"
    DATE = "date"
    CHOICE = "choice"


class AnswerKind(StrEnum):
    """What is answered to a block that is a question of a form."""

    SHORT = "short"
    LONG = "long"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes_no"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Variable:
    """What who adopts fills in: the name in the text, what it means, and what is meant when nobody says."""

    key: str
    kind: VariableKind
    explanation: str
    default: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Only:
    """A block is shown for one option of a choice only."""

    variable: str
    option: str


@dataclass(frozen=True, slots=True)
class Block:
    """A part with a title; its key stays the same over versions, also when the title changes."""

    key: str
    title: str
    text: str
    only: Only | None = None
    answer: AnswerKind | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """All that a version or a copy says."""

    blocks: tuple[Block, ...]
    variables: tuple[Variable, ...]

    def block(self, key: str) -> Block | None:
        """The block with this key, if it is there."""
        return next((one for one in self.blocks if one.key == key), None)

    def variable(self, key: str) -> Variable | None:
        """The variable with this name, if it is declared."""
        return next((one for one in self.variables if one.key == key), None)


NOTHING_SAID: Final = Content((), ())


def kept_blocks(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """Blocks as a table keeps them."""
    return [asdict(one) for one in blocks]


def kept_variables(variables: Iterable[Variable]) -> list[dict[str, Any]]:
    """Variables as a table keeps them."""
    return [asdict(one) | {"options": list(one.options)} for one in variables]


def recalled(blocks: Iterable[Mapping[str, Any]], variables: Iterable[Mapping[str, Any]]) -> Content:
    """The content that a table kept."""
    return Content(tuple(map(_block, blocks)), tuple(map(_variable, variables)))


def _block(kept: Mapping[str, Any]) -> Block:
    only = Only(**kept["only"]) if kept["only"] else None
    answer = AnswerKind(kept["answer"]) if kept["answer"] else None
    return Block(kept["key"], kept["title"], kept["text"], only, answer)


def _variable(kept: Mapping[str, Any]) -> Variable:
    kind, options = VariableKind(kept["kind"]), tuple(kept["options"])
    return Variable(kept["key"], kind, kept["explanation"], kept["default"], options)
