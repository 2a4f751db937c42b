# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was it, what did the maker make of it, and what did you? And what comes of what you choose?

Blocks are compared by their key. What only one side changed is proposed; what both changed, differently, has
to be chosen. Taking all of theirs gives the new original; keeping all of one's own gives what stood.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from stuurhuis.commons.rules.content import Block, Content, Variable
from stuurhuis.commons.rules.filling import names_of


class Who(StrEnum):
    """Which side changed a block."""

    NOBODY = "nobody"
    THEY = "they"
    WE = "we"
    BOTH_ALIKE = "both_alike"
    BOTH = "both"


class Choice(StrEnum):
    """What to do with a block that differs: keep mine, take theirs, or write it out of both."""

    MINE = "mine"
    THEIRS = "theirs"
    WRITTEN = "written"


class NotChosen(Exception):
    """A block differs on both sides and nobody chose yet."""


@dataclass(frozen=True, slots=True)
class Three:
    """A block as it was, as the maker made it and as the copy has it; None where it is not there."""

    key: str
    was: Block | None
    theirs: Block | None
    mine: Block | None

    @property
    def who(self) -> Who:
        """Which side changed it."""
        if self.theirs == self.mine:
            return Who.NOBODY if self.was == self.mine else Who.BOTH_ALIKE
        if self.was == self.mine:
            return Who.THEY
        return Who.WE if self.was == self.theirs else Who.BOTH

    @property
    def proposed(self) -> Choice | None:
        """What is proposed: the side that changed it; nothing when both did, differently."""
        proposals = {Who.THEY: Choice.THEIRS, Who.WE: Choice.MINE}
        return proposals.get(self.who)

    @property
    def both(self) -> str:
        """The two texts under each other, to write one text out of."""
        return "\n\n".join(one.text for one in (self.mine, self.theirs) if one)


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was chosen of one block; `text` is what was written out of both."""

    key: str
    choice: Choice
    text: str = ""


def recalled_steps(kept: Iterable[Mapping[str, str]]) -> tuple[Step, ...]:
    """The steps that a table kept."""
    return tuple(Step(one["key"], Choice(one["choice"]), one["text"]) for one in kept)


def threes(was: Content, theirs: Content, mine: Content) -> tuple[Three, ...]:
    """Every block of any of the three, in the order in which they come together."""
    order = _together([one.key for one in theirs.blocks], [one.key for one in mine.blocks])
    gone = [one.key for one in was.blocks if one.key not in order]
    return tuple(Three(key, was.block(key), theirs.block(key), mine.block(key)) for key in (*order, *gone))


def to_choose(found: Sequence[Three]) -> tuple[Three, ...]:
    """The blocks in which the copy and the new original differ."""
    return tuple(one for one in found if one.theirs != one.mine)


def choices(steps: Sequence[Step]) -> Mapping[str, Step]:
    """What counts of each block: the last step."""
    return {one.key: one for one in steps}


def merged(was: Content, theirs: Content, mine: Content, steps: Sequence[Step]) -> Content:
    """The copy after these steps; a block without a step goes as proposed. Raises NotChosen.

    While everything that differs is kept, all stays as it stood, its order and variables too.
    """
    chosen = choices(steps)
    found = threes(was, theirs, mine)
    if all(_choice(one, chosen) is Choice.MINE for one in to_choose(found)):
        return mine if to_choose(found) else replace(theirs, variables=_declared(theirs, mine, mine.blocks))
    blocks = tuple(block for one in found if (block := _result(one, chosen)))
    return Content(blocks, _declared(theirs, mine, blocks))


def _choice(three: Three, chosen: Mapping[str, Step]) -> Choice:
    if three.key in chosen:
        return chosen[three.key].choice
    if three.proposed is None:
        raise NotChosen(three.key)
    return three.proposed


def _result(three: Three, chosen: Mapping[str, Step]) -> Block | None:
    if three.theirs == three.mine:
        return three.mine
    choice = _choice(three, chosen)
    if choice is Choice.WRITTEN:
        like = three.theirs or three.mine
        return replace(like, text=chosen[three.key].text) if like else None
    return three.theirs if choice is Choice.THEIRS else three.mine


def _declared(theirs: Content, mine: Content, blocks: Sequence[Block]) -> tuple[Variable, ...]:
    """The variables of the new original, and those of one's own that a kept text still names."""
    needed = {name for block in blocks for name in names_of(block)}
    return (*theirs.variables, *_kept(theirs, mine, needed))


def _kept(theirs: Content, mine: Content, needed: set[str]) -> Iterator[Variable]:
    for one in mine.variables:
        if one.key in needed and theirs.variable(one.key) is None:
            yield one


def _together(theirs: list[str], mine: list[str]) -> list[str]:
    """The order of theirs, with what is only mine after what it stood behind."""
    order = list(theirs)
    for place, key in enumerate(mine):
        if key not in order:
            before = next((one for one in reversed(mine[:place]) if one in order), None)
            order.insert(order.index(before) + 1 if before else 0, key)
    return order
