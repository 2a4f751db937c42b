# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How is a format typed as one text, and which blocks are in it?

A line that begins with `## ` is the title of a block. Under it may stand `Alleen als: vorm = online`, and in
a form `Antwoord: datum`. A block of a next version that is the same one, though its title or text changed,
keeps its key, so that the changes of two sides can be laid beside each other.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from stuurhuis.commons.rules.content import AnswerKind, Block, Only
from stuurhuis.engines.dutch import folded

ANSWERS: Final = {
    AnswerKind.SHORT: ("kort", "short"),
    AnswerKind.LONG: ("lang", "long"),
    AnswerKind.NUMBER: ("getal", "number"),
    AnswerKind.DATE: ("datum", "date"),
    AnswerKind.YES_NO: ("ja of nee", "yes or no"),
    AnswerKind.CHOICE: ("keuze", "choice"),
}
LIKE_ENOUGH: Final = 0.6
_TITLE: Final = re.compile(r"## *(.*)")
_ONLY: Final = re.compile(r"(?:Alleen als|Only if): *([a-z][a-z0-9_]*) *= *(.+)")
_ANSWER: Final = re.compile(r"(?:Antwoord|Answer): *(.+)")
_BY_WORD: Final = {word: kind for kind, words in ANSWERS.items() for word in words}


def blocks(typed: str, before: Iterable[Block] = ()) -> tuple[Block, ...]:
    """The blocks of a typed text; what was there before keeps its key."""
    return _with_keys(tuple(_blocks(typed.replace("\r\n", "\n"))), tuple(before))


def typed(content: Iterable[Block]) -> str:
    """Blocks as one text; reading it again gives the same."""
    return "\n\n".join("\n".join(_lines(one)) for one in content)


def _lines(block: Block) -> Iterator[str]:
    yield f"## {block.title}"
    if block.only:
        yield f"Alleen als: {block.only.variable} = {block.only.option}"
    if block.answer:
        yield f"Antwoord: {ANSWERS[block.answer][0]}"
    if block.text:
        yield block.text


def _blocks(text: str) -> Iterator[Block]:
    title, lines = "", []
    begun = False
    for line in text.split("\n"):
        found = _TITLE.fullmatch(line.strip())
        if not found:
            lines.append(line)
            continue
        if begun or "".join(lines).strip():
            yield _block(title, lines)
        title, lines, begun = found[1].strip(), [], True
    if begun or "".join(lines).strip():
        yield _block(title, lines)


def _block(title: str, lines: Sequence[str]) -> Block:
    only, answer, rest = None, None, list(lines)
    while rest:
        head = rest[0].strip()
        if (found := _ONLY.fullmatch(head)) and only is None:
            only = Only(found[1], found[2].strip())
        elif (found := _ANSWER.fullmatch(head)) and answer is None and found[1].strip() in _BY_WORD:
            answer = _BY_WORD[found[1].strip()]
        else:
            break
        del rest[0]
    return Block("", title, "\n".join(line.rstrip() for line in rest).strip("\n"), only, answer)


def _with_keys(now: Sequence[Block], before: Sequence[Block]) -> tuple[Block, ...]:
    known: dict[int, str] = {}
    left = list(before)
    for same in (_same_title, _alike):
        for place, block in enumerate(now):
            found = None if place in known else next((one for one in left if same(block, one)), None)
            if found:
                known[place] = found.key
                left.remove(found)
    taken = {one.key for one in before}
    return tuple(
        replace(block, key=known.get(place) or _new_key(block.title, taken))
        for place, block in enumerate(now)
    )


def _same_title(one: Block, other: Block) -> bool:
    return one.title == other.title


def _alike(one: Block, other: Block) -> bool:
    return SequenceMatcher(None, one.text, other.text, autojunk=False).ratio() >= LIKE_ENOUGH


def _new_key(title: str, taken: set[str]) -> str:
    """A key that no block has or had: of the title, with a number where it is taken."""
    bare = re.sub(r"[^a-z0-9]+", "-", folded(title)).strip("-")[:40] or "blok"
    number, key = 1, bare
    while key in taken:
        number += 1
        key = f"{bare}-{number}"
    taken.add(key)
    return key
