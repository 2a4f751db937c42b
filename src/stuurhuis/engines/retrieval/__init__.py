# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which texts answer this question, asked in plain Dutch; each with its best passage and exact reasons.

A word is known by its letters and by those of the words that it is made of; a text by its words, rare ones
before common ones. One inner product compares them, so that every point of a score belongs to one word.
"""

from stuurhuis.engines.retrieval.esco import Suggestion, suggest
from stuurhuis.engines.retrieval.explaining import Reason
from stuurhuis.engines.retrieval.finding import Found, find
from stuurhuis.engines.retrieval.index import Hit, Index
from stuurhuis.engines.retrieval.tables import DuplicateText, MissingColumn, NoWords

__all__ = [
    "DuplicateText",
    "Found",
    "Hit",
    "Index",
    "MissingColumn",
    "NoWords",
    "Reason",
    "Suggestion",
    "find",
    "suggest",
]
