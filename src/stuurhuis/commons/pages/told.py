# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does a format or a copy look like when it is read, with what is filled in or still asked?"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from stuurhuis.commons.forms.formats import KINDS_OF_VARIABLE
from stuurhuis.commons.rules import filling, variables
from stuurhuis.commons.rules.content import AnswerKind, Block, Content, Variable, VariableKind
from stuurhuis.commons.rules.faults import answers
from stuurhuis.commons.rules.filling import Filled
from stuurhuis.commons.rules.formats import VersionSeen
from stuurhuis.commons.rules.layout import pieces
from stuurhuis.commons.rules.wordmarks import marks
from stuurhuis.commons.rules.writing import ANSWERS

Row = dict[str, Any]
NO_BLOCK = Block("", "", "")


def as_written(content: Content, language: str) -> list[Row]:
    """The blocks of a format: what is not filled in yet says between brackets what is asked."""
    told = {one.key: _asked(one, language) for one in content.variables}
    return [_row(_open(one, told), one.only, language) for one in content.blocks]


def as_filled(content: Content, values: Mapping[str, str], language: str) -> list[Row]:
    """The blocks of a copy that are shown, filled in."""
    return [_row(one, None, language) for one in filling.filled(content, values, language)]


def asked(content: Content) -> list[Row]:
    """What who adopts fills in."""
    return [{"one": one, "kind": KINDS_OF_VARIABLE[one.kind]} for one in content.variables]


def changes(before: VersionSeen, after: VersionSeen) -> list[Row]:
    """Each block that differs, with the words that went and came."""
    keys = dict.fromkeys(one.key for one in (*after.content.blocks, *before.content.blocks))
    pairs = ((before.content.block(key), after.content.block(key)) for key in keys)
    return [
        {"title": (new or old or NO_BLOCK).title, "marks": marks(*written(old, new))}
        for old, new in pairs
        if old != new
    ]


def written(*blocks: Block | None) -> list[str]:
    """Blocks to be compared word by word, with their titles where these differ; nothing for one not there."""
    is_renamed = len({one.title for one in blocks if one}) > 1
    return [(f"{one.title}\n" if is_renamed else "") + one.text if one else "" for one in blocks]


def colour_of(content: Content, values: Mapping[str, str]) -> str:
    """The colour of who adopted; nothing where the format asks none."""
    return _first(content, values, VariableKind.COLOUR)


def mark_of(content: Content, values: Mapping[str, str]) -> str:
    """What stands in the mark of who adopted; nothing where the format asks none."""
    return _first(content, values, VariableKind.LOGO)


def _first(content: Content, values: Mapping[str, str], kind: VariableKind) -> str:
    found = (values.get(one.key, "") for one in content.variables if one.kind is kind)
    return next(found, "")


def _asked(one: Variable, language: str) -> str:
    return variables.told(one, one.default, language) if one.default else f"[{one.key}]"


def _open(block: Block, told: Mapping[str, str]) -> Filled:
    known = {name: told.get(name, f"[{name}]") for name in filling.names_of(block)}
    return Filled(block.key, filling.fill(block.title, known), filling.fill(block.text, known), block.answer)


def _row(one: Filled, only: Any, language: str) -> Row:
    choices = answers(Block(one.key, one.title, one.text))
    text = (
        "\n".join(line for line in one.text.splitlines() if not line.startswith("- "))
        if one.answer
        else one.text
    )
    return {
        "key": one.key,
        "title": one.title,
        "pieces": pieces(text),
        "answer": one.answer,
        "answer_word": ANSWERS[one.answer][language == "en"] if one.answer else "",
        "answers": choices if one.answer is AnswerKind.CHOICE else _yes_no(one.answer),
        "only": only,
    }


def _yes_no(answer: AnswerKind | None) -> tuple[str, ...]:
    return (_("ja"), _("nee")) if answer is AnswerKind.YES_NO else ()
