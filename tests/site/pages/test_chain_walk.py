# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""However things were born from one another: a chain names each once, after its origin, within its bounds."""

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.site.design import chains
from stuurhuis.site.pages.chain.walk import DOWN, UP, ChainKind, ChainLink, walk

KINDS = ("goal", "signal", "dossier")
numbers = st.integers(0, 14)
born = st.dictionaries(numbers, numbers, max_size=15)
hidden = st.sets(numbers, max_size=4)


class World:
    """Things that were born from one another, some of which one may not see; it counts the questions."""

    def __init__(self, origins: dict[int, int], hidden: set[int]) -> None:
        self.origins, self.hidden, self.asked = origins, hidden, 0

    def name(self, number: int) -> str:
        """Things take turns in what kind they are."""
        return f"{KINDS[number % 3]}:{number}"

    def link(self, number: int) -> ChainLink:
        """A thing, with what it was born from."""
        origin = self.origins.get(number)
        return ChainLink(
            self.name(number), f"ding {number}", "", "", "" if origin is None else self.name(origin)
        )

    def kinds(self) -> dict[str, ChainKind]:
        """How the walk asks."""
        return {kind: ChainKind(frozenset(KINDS), self.among, self.born(kind)) for kind in KINDS}

    def among(self, keys: Sequence[str]) -> list[ChainLink]:
        """What one may see of these."""
        self.asked += 1
        return [self.link(int(key)) for key in keys if int(key) not in self.hidden]

    def born(self, kind: str) -> Callable[[Sequence[str]], list[ChainLink]]:
        """What one may see of one kind that was born from these."""

        def of(references: Sequence[str]) -> list[ChainLink]:
            self.asked += 1
            links = [self.link(number) for number in self.origins if number not in self.hidden]
            return [one for one in links if one.kind == kind and one.origin in references]

        return of


@given(origins=born, hidden=hidden, start=numbers, most=st.integers(7, 12))
def test_each_once_after_its_origin_and_nothing_hidden(
    origins: dict[int, int], hidden: set[int], start: int, most: int
) -> None:
    world = World(origins, hidden)
    found = walk(world.name(start), world.kinds(), most)
    names = [link.reference for link, _depth in found.links]
    assert bool(names) is (start not in hidden)
    assert len(names) == len(set(names)) <= most
    assert not {world.name(one) for one in hidden} & set(names)
    assert not names or world.name(start) in names
    for at, (link, depth) in enumerate(found.links):
        if depth:
            parents = [one.reference for one, above in found.links[:at] if above == depth - 1]
            assert link.origin == parents[-1]


@given(origins=born, start=numbers)
def test_the_number_of_questions_does_not_grow_with_what_was_born(
    origins: dict[int, int], start: int
) -> None:
    world = World(origins, set())
    walk(world.name(start), world.kinds(), 1000)
    assert world.asked <= UP + 1 + len(KINDS) * (DOWN + 1)


def test_what_does_not_fit_is_said() -> None:
    many = World(dict.fromkeys(range(1, 15), 0), set())
    assert walk("goal:0", many.kinds(), 10).more
    assert not walk("goal:0", many.kinds(), 15).more
    deep = World({number + 1: number for number in range(14)}, set())
    assert walk("goal:0", deep.kinds(), 100).more


@given(
    words=st.lists(st.text("abc W", min_size=1, max_size=90), min_size=1, max_size=9), here=st.integers(0, 8)
)
def test_a_picture_names_all_and_stays_within_its_width(words: list[str], here: int) -> None:
    nodes = [
        chains.ChainNode("goal", "Doel", said, "/", "", depth, "", here=depth == here)
        for depth, said in enumerate(words)
    ]
    drawn = chains.draw(nodes)
    assert [row.node for row in drawn.rows] == nodes
    assert len(drawn.links) == len(nodes) - 1
    heights = [float(row.y) for row in drawn.rows]
    assert heights == sorted(heights)
    for row in drawn.rows:
        assert 1 <= len(row.lines) <= chains.LINES
        for line, y in row.lines:
            assert float(row.text_x) + len(line) * chains.LETTER <= chains.WIDTH
            assert float(y) <= float(drawn.height)
