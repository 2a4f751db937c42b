# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far two segmentations agree, and which of many agrees most with all others."""

from collections.abc import Sequence

import numpy as np

MARGIN = 5


def covering(truth: Sequence[int], found: Sequence[int], length: int) -> float:
    """How well the best matching found segment covers each true segment (Jaccard), weighted by length."""
    true_edges, found_edges = np.array([0, *truth, length]), np.array([0, *found, length])
    start, end = true_edges[:-1, None], true_edges[1:, None]
    overlap = np.minimum(end, found_edges[1:]) - np.maximum(start, found_edges[:-1])
    union = np.maximum(end, found_edges[1:]) - np.minimum(start, found_edges[:-1])
    best = np.where(overlap > 0, overlap / union, 0.0).max(axis=1)
    return float((best * (true_edges[1:] - true_edges[:-1])).sum() / length)


def hits(truth: Sequence[int], found: Sequence[int], margin: int = MARGIN) -> int:
    """How many true changes are met by a found one of their own within the margin (the start counts as
    one).
    """
    left = sorted({0, *found})
    number = 0
    for change in sorted({0, *truth}):
        near = [one for one in left if abs(one - change) <= margin]
        if near:
            left.remove(min(near, key=lambda one: abs(one - change)))
            number += 1
    return number


def f1(truth: Sequence[int], found: Sequence[int]) -> float:
    """Harmonic mean of precision and recall of changes, within the margin."""
    met = hits(truth, found)
    precision, recall = met / len({0, *found}), met / len({0, *truth})
    return 2 * precision * recall / (precision + recall) if met else 0.0


def most_agreed(candidates: Sequence[tuple[list[int], float]], length: int) -> list[int]:
    """The candidate (changes, weight) with the highest weighted mean agreement with the whole pool."""
    weight: dict[tuple[int, ...], float] = {}
    for changes, share in candidates:
        weight[tuple(changes)] = weight.get(tuple(changes), 0.0) + share
    best = -1.0
    chosen: tuple[int, ...] = ()
    for candidate in weight:
        score = sum(
            share * (covering(other, candidate, length) + f1(other, candidate)) / 2
            for other, share in weight.items()
        )
        if score > best + 1e-12:
            best, chosen = score, candidate
    return list(chosen)
