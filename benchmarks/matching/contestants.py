# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who finds the ten best of a need: ours, a loop over all offers, and vectors filtered afterwards."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.matching.market import peak
from benchmarks.matching.vectors import of_needs, of_offers
from stuurhuis.engines.matching import ranking
from stuurhuis.engines.matching.market import Market, met

Places = NDArray[np.intp]
TOP = 10
DEPTHS = (100, 1_000, 10_000)
"""How many of the nearest vectors are filtered."""
LISTS, PROBES, LEARNT = 1_024, 64, 50_000
"""Of faiss's inverted file: how many lists, how many are looked at, and on how many offers it is trained."""
LINKS, BUILD_WIDTH = 16, 64
"""Of usearch's graph: neighbours of each vector, and how many are looked at to place one."""


@dataclass(frozen=True)
class Timed:
    """What a contestant found for each need (places; -1: none) and what a need took, in ms."""

    who: str
    laid_out: float
    clock: list[float]
    processor: list[float]
    memory: float
    found: Places


def timed(who: str, laid_out: float, needs: int, ask: Callable[[int], Places]) -> Timed:
    """Ask it every need; what is laid out at the first question is not counted."""
    ask(0)
    found = np.full((needs, TOP), -1, dtype=np.intp)
    clock, processor = [], []
    for need in range(needs):
        begin, used = time.perf_counter(), time.process_time()
        places = ask(need)
        clock.append(1000 * (time.perf_counter() - begin))
        processor.append(1000 * (time.process_time() - used))
        found[need, : places.size] = places
    return Timed(who, laid_out, clock, processor, peak(), found)


def filtered(market: Market, need: int, places: Places) -> Places:
    """The best of these offers that meet every constraint."""
    places = places[market.capacity[places] >= 1]
    for must, how in market.musts:
        places = places[met(must, how.of(need, places))]
    total = market.points(need, places).sum(axis=0)
    return places[np.lexsort((market.order[places], -total))[:TOP]]


def ours(market: Market, needs: int) -> Iterator[Timed]:
    """Our engine."""
    begin = time.perf_counter()
    ranking.best(market, 0, TOP)  # what is laid out at the first question
    spent = time.perf_counter() - begin
    yield timed("ours", spent, needs, lambda need: ranking.best(market, need, TOP).places)


def every(market: Market, needs: int) -> Iterator[Timed]:
    """The exact answer: a loop over all offers without any index."""
    everybody = np.arange(len(market.offers.ids))
    yield timed("every offer", 0.0, needs, lambda need: filtered(market, need, everybody))


def faiss(market: Market, needs: int) -> Iterator[Timed]:
    """An inverted file of faiss."""
    import faiss as peer

    begin = time.perf_counter()
    offers, asked = of_offers(market), of_needs(market)
    lists = min(LISTS, len(offers) // 40)
    index = peer.IndexIVFFlat(peer.IndexFlatL2(offers.shape[1]), offers.shape[1], lists)
    index.train(offers[np.random.default_rng(0).permutation(len(offers))[:LEARNT]])
    index.add(offers)
    index.nprobe = PROBES
    spent = time.perf_counter() - begin

    for depth in DEPTHS:

        def ask(need: int, depth: int = depth) -> Places:
            return filtered(market, need, _there(index.search(asked[need : need + 1], depth)[1][0]))

        yield timed(f"faiss, {depth}", spent, needs, ask)


def usearch(market: Market, needs: int) -> Iterator[Timed]:
    """A graph of usearch."""
    from usearch.index import Index

    begin = time.perf_counter()
    offers, asked = of_offers(market), of_needs(market)
    index: Any = Index(
        ndim=offers.shape[1], metric="l2sq", dtype="f32", connectivity=LINKS, expansion_add=BUILD_WIDTH
    )
    index.add(np.arange(len(offers)), offers)
    spent = time.perf_counter() - begin
    for depth in DEPTHS[:2]:  # to look for 10,000 takes a graph far longer than a need may take
        index.expansion_search = depth

        def ask(need: int, depth: int = depth) -> Places:
            return filtered(market, need, _there(index.search(asked[need], depth).keys))

        yield timed(f"usearch, {depth}", spent, needs, ask)


def _there(found: NDArray[np.integer]) -> Places:
    """The places that an index found."""
    return np.sort(found[found >= 0].astype(np.intp))


WHO: dict[str, Callable[[Market, int], Iterator[Timed]]] = {
    "every offer": every,
    "ours": ours,
    "faiss": faiss,
    "usearch": usearch,
}
