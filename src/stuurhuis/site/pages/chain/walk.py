# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does one thing hang together with others: what it was born from, and what was born from it?

Up is one line: a thing is born from one other. Down is asked level by level, a question a kind for a whole
level, so that the number of questions does not grow with the number of things.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

UP, DOWN = 6, 5
"""How many steps it goes back, and how many it goes on."""


@dataclass(frozen=True, slots=True)
class ChainLink:
    """A thing that one may see: `goal:12`, its words, its page, how it stands, and what it was born from."""

    reference: str
    words: str
    address: str
    state: str = ""
    origin: str = ""

    @property
    def kind(self) -> str:
        """What kind of thing it is, such as `goal`."""
        return kind_of(self.reference)


@dataclass(frozen=True, slots=True)
class ChainKind:
    """A kind of thing: what else it can be born from, and how its things are found.

    `among` gives those of these keys that one may see; `born` gives what was born from these references, each
    with the one of them that it was born from as its `origin`.
    """

    parents: frozenset[str]
    among: Callable[[Sequence[str]], Sequence[ChainLink]]
    born: Callable[[Sequence[str]], Sequence[ChainLink]]


@dataclass(frozen=True, slots=True)
class Chain:
    """The links from the first origin on, each with its depth; `more` is whether it goes on beyond these."""

    links: tuple[tuple[ChainLink, int], ...] = ()
    more: bool = False

    def __len__(self) -> int:
        """How many things it names."""
        return len(self.links)


def kind_of(reference: str) -> str:
    """What kind of thing a reference names."""
    return reference.partition(":")[0]


def walk(reference: str, kinds: Mapping[str, ChainKind], most: int) -> Chain:
    """The chain of a thing, of at most so many links; empty for what one may not see."""
    line = _back(reference, kinds)
    if not line:
        return Chain()
    found, more = _on(line[-1], kinds, most - len(line), {one.reference for one in line})
    back = [(one, depth) for depth, one in enumerate(line)]
    further = list(_placed(line[-1].reference, found, len(line)))
    return Chain((*back, *further), more)


def _back(reference: str, kinds: Mapping[str, ChainKind]) -> list[ChainLink]:
    """From the first origin that one may see up to the thing itself."""
    line: list[ChainLink] = []
    while reference and len(line) <= UP and reference not in {one.reference for one in line}:
        kind, _colon, key = reference.partition(":")
        seen = kinds[kind].among([key]) if kind in kinds else ()
        if not seen:
            break
        line.insert(0, seen[0])
        reference = seen[0].origin
    return line


def _on(
    start: ChainLink, kinds: Mapping[str, ChainKind], room: int, known: set[str]
) -> tuple[list[ChainLink], bool]:
    """What was born from it, and from that, until there is no room."""
    found: list[ChainLink] = []
    level = [start.reference]
    for _step in range(DOWN):
        born = {one.reference: one for one in _born(level, kinds) if one.reference not in known}
        if len(found) + len(born) > room:
            found += list(born.values())[: max(room - len(found), 0)]
            return found, True
        found += born.values()
        known |= born.keys()
        level = list(born)
        if not level:
            return found, False
    return found, bool(_born(level, kinds))


def _born(level: Sequence[str], kinds: Mapping[str, ChainKind]) -> list[ChainLink]:
    born: list[ChainLink] = []
    for kind in kinds.values():
        asked = [one for one in level if kind_of(one) in kind.parents]
        if asked:
            born += kind.born(asked)
    return born


def _placed(origin: str, found: Sequence[ChainLink], depth: int) -> Iterator[tuple[ChainLink, int]]:
    """Every thing right after what it was born from."""
    for one in found:
        if one.origin == origin:
            yield one, depth
            yield from _placed(one.reference, found, depth + 1)


def from_one_of(link: ChainLink, asked: Sequence[str], *origins: str) -> ChainLink:
    """The same link, born from the first of these origins that was asked for."""
    return replace(link, origin=next((one for one in origins if one in asked), link.origin))
