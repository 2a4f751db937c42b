# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong in a format before it can be shared? Every fault at once, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from stuurhuis.commons.rules import goal_lines, kinds, publiccode, variables
from stuurhuis.commons.rules.content import AnswerKind, Block, Content, Variable, VariableKind
from stuurhuis.commons.rules.filling import MARK, fill, names_in, names_of
from stuurhuis.commons.rules.kinds import Yields


class FaultKind(StrEnum):
    """What can be wrong."""

    NOTHING_SAID = "nothing_said"
    NO_TITLE = "no_title"
    NO_TEXT = "no_text"
    TWICE = "twice"
    UNKNOWN = "unknown"
    NOT_CLOSED = "not_closed"
    NO_CHOICE = "no_choice"
    NO_OPTION = "no_option"
    NO_ANSWERS = "no_answers"
    UNUSED = "unused"
    UNEXPLAINED = "unexplained"
    FEW_OPTIONS = "few_options"
    BAD_DEFAULT = "bad_default"
    BAD_GOAL_LINE = "bad_goal_line"
    NO_FILE = "no_file"
    BAD_FILE = "bad_file"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in which block (its title) or variable (its name), in which line, about which word."""

    kind: FaultKind
    place: str = ""
    line: int = 0
    word: str = ""


def faults(content: Content, kind: str = "") -> tuple[Fault, ...]:
    """Everything that is wrong, from top to bottom; of a format of some kinds also what that kind asks."""
    if not content.blocks:
        return (Fault(FaultKind.NOTHING_SAID), *_of_variables(content))
    found = [fault for one in content.blocks for fault in _of_block(one, content)]
    found += _of_variables(content)
    yields = kinds.kind(kind).yields if kind else ()
    for one in yields:
        if not found and one in _ASKED:
            found += _ASKED[one](content)
    return tuple(found)


def faults_of_text(block: Block, content: Content) -> tuple[Fault, ...]:
    """What is wrong in the text of one block, as who twists it writes it."""
    return tuple(_of_block(block, content))


def answers(block: Block) -> tuple[str, ...]:
    """The answers that one chooses from: the lines of the text that begin with a dash."""
    return tuple(line[2:].strip() for line in block.text.splitlines() if line.startswith("- "))


def _of_block(block: Block, content: Content) -> Iterator[Fault]:
    if not block.title.strip():
        yield Fault(FaultKind.NO_TITLE, block.title)
    if not block.text.strip() and block.answer is None:
        yield Fault(FaultKind.NO_TEXT, block.title)
    if block.answer is AnswerKind.CHOICE and not answers(block):
        yield Fault(FaultKind.NO_ANSWERS, block.title)
    for number, line in enumerate((block.title, *block.text.splitlines())):
        yield from _of_line(line, block.title, number, content)
    yield from _of_only(block, content)


def _of_line(line: str, place: str, number: int, content: Content) -> Iterator[Fault]:
    for name in names_in(line):
        if content.variable(name) is None:
            yield Fault(FaultKind.UNKNOWN, place, number, name)
    left = MARK.sub("", line)
    if "{{" in left or "}}" in left:
        yield Fault(FaultKind.NOT_CLOSED, place, number, line.strip()[:60])


def _of_only(block: Block, content: Content) -> Iterator[Fault]:
    if block.only is None:
        return
    asked = content.variable(block.only.variable)
    if asked is None or asked.kind is not VariableKind.CHOICE:
        yield Fault(FaultKind.NO_CHOICE, block.title, word=block.only.variable)
    elif block.only.option not in asked.options:
        yield Fault(FaultKind.NO_OPTION, block.title, word=block.only.option)


def _of_variables(content: Content) -> Iterator[Fault]:
    used = {name for block in content.blocks for name in names_of(block)}
    names = [one.key for one in content.variables]
    for one in content.variables:
        if names.count(one.key) > 1 or not variables.KEY.fullmatch(one.key):
            yield Fault(FaultKind.TWICE, one.key, word=one.key)
        if one.key not in used and one.kind not in LOOKS:
            yield Fault(FaultKind.UNUSED, one.key, word=one.key)
        yield from _of_variable(one)


def _of_variable(one: Variable) -> Iterator[Fault]:
    if not one.explanation.strip():
        yield Fault(FaultKind.UNEXPLAINED, one.key, word=one.key)
    if one.kind is VariableKind.CHOICE and len(set(one.options)) < LEAST_OPTIONS:
        yield Fault(FaultKind.FEW_OPTIONS, one.key, word=one.key)
        return
    if one.default:
        try:
            variables.checked(one, one.default)
        except variables.BadValue:
            yield Fault(FaultKind.BAD_DEFAULT, one.key, word=one.default)


def _of_goals(content: Content) -> Iterator[Fault]:
    """Lines that say nothing of a tree, with every variable filled in as if it were a number."""
    told = {one.key: one.default or "1" for one in content.variables}
    texts = ((fill(one.title, told), fill(one.text, told)) for one in content.blocks)
    for bad in goal_lines.read(texts)[1]:
        yield Fault(FaultKind.BAD_GOAL_LINE, bad.block, bad.line, bad.text[:60])


def _of_file(content: Content) -> Iterator[Fault]:
    """A publiccode.yml that is not there, or has faults of its own."""
    block = next((one for one in content.blocks if one.title == publiccode.FILE), None)
    if block is None:
        yield Fault(FaultKind.NO_FILE, publiccode.FILE)
        return
    for one in publiccode.read(block.text).faults:
        yield Fault(FaultKind.BAD_FILE, publiccode.FILE, one.line, one.key or one.word)


_ASKED = {Yields.TREE: _of_goals, Yields.PUBLICCODE: _of_file}
LEAST_OPTIONS = 2
LOOKS = frozenset(
    {VariableKind.LOGO, VariableKind.COLOUR}
)  # these are in the look of a copy, not in its text
