# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does a format say once it is filled in? Only what is declared is filled in; nothing stays open."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from stuurhuis.commons.rules import variables
from stuurhuis.commons.rules.content import AnswerKind, Block, Content

MARK: Final = re.compile(r"\{\{ *([a-z][a-z0-9_]*) *\}\}")


class UnknownVariable(LookupError):
    """A text names a variable that is not declared, or has no value."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A block as it is read: its variables filled in."""

    key: str
    title: str
    text: str
    answer: AnswerKind | None = None


def names_in(text: str) -> tuple[str, ...]:
    """The variables that a text names, each once, in their order."""
    return tuple(dict.fromkeys(MARK.findall(text)))


def names_of(block: Block) -> tuple[str, ...]:
    """The variables that a block needs: in its title, in its text, and to know whether it is shown."""
    only = (block.only.variable,) if block.only else ()
    return tuple(dict.fromkeys((*names_in(block.title), *names_in(block.text), *only)))


def is_shown(block: Block, values: Mapping[str, str]) -> bool:
    """Whether a block is shown with these values."""
    return block.only is None or values.get(block.only.variable) == block.only.option


def filled(content: Content, values: Mapping[str, str], language: str = "nl") -> tuple[Filled, ...]:
    """The blocks that are shown, filled in; raises UnknownVariable."""
    told = dict(_told(content, values, language))
    return tuple(
        Filled(one.key, fill(one.title, told), fill(one.text, told), one.answer)
        for one in content.blocks
        if is_shown(one, values)
    )


def fill(text: str, told: Mapping[str, str]) -> str:
    """A text with its variables filled in as they are told; raises UnknownVariable."""

    def of(found: re.Match[str]) -> str:
        if found[1] not in told:
            raise UnknownVariable(found[1])
        return told[found[1]]

    return MARK.sub(of, text)


def defaults(content: Content) -> dict[str, str]:
    """What is meant when nobody says, by variable; what has no default shows its own name."""
    return {one.key: one.default for one in content.variables if one.default}


def _told(content: Content, values: Mapping[str, str], language: str) -> Iterator[tuple[str, str]]:
    for one in content.variables:
        if one.key in values:
            yield one.key, variables.told(one, values[one.key], language)
