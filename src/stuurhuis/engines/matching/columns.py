# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Columns of needs and offers as arrays: words, numbers, days, and sets of words with a level."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from stuurhuis.engines.matching.pairs import Floats, Places, UnusableRow

if TYPE_CHECKING:
    import pandas as pd

NEEDS, OFFERS = "needs", "offers"
NONE = -1
_BETWEEN = re.compile(r"[;|]")


@dataclass(frozen=True)
class Side:
    """One of the two tables: `name` (needs or offers), itself, and the names of its rows."""

    name: str
    table: "pd.DataFrame"
    ids: list[str]

    def texts(self, column: str) -> list[str]:
        """A column as text; empty where it is missing."""
        cells = self.table[column]
        return ["" if gone else str(cell).strip() for cell, gone in zip(cells, cells.isna(), strict=True)]

    def numbers(self, column: str) -> Floats:
        """A column of numbers; NaN where it is missing."""
        return self.table[column].to_numpy(dtype=np.float64)

    def days(self, column: str) -> Floats:
        """A column of days such as 2026-01-31 as the number of days since 1970; NaN where it is missing."""
        import pandas as pd

        texts = pd.Series(self.texts(column))
        found = pd.to_datetime(texts, format="%Y-%m-%d", errors="coerce")
        wrong = found.isna() & (texts != "")
        if wrong.any():
            place = int(wrong.to_numpy().argmax())
            what = f"'{texts[place]}' is geen dag; schrijf bijvoorbeeld 2026-01-31"
            raise UnusableRow(self.name, place, column, what)
        days = found.to_numpy().astype("datetime64[D]").astype(np.float64)
        return np.where(found.isna(), np.nan, days)


def side(name: str, table: "pd.DataFrame", column: str) -> Side:
    """A table whose rows are named by a column; every name once. Raises UnusableRow."""
    ids = table[column].astype(str).tolist()
    first = {one: place for place, one in reversed(list(enumerate(ids)))}
    if len(first) < len(ids):
        place = next(place for place, one in enumerate(ids) if first[one] != place)
        raise UnusableRow(
            name, place, column, f"'{ids[place]}' staat er meer dan één keer; houd één rij over"
        )
    return Side(name, table, ids)


@dataclass(frozen=True)
class Codes:
    """Words as numbers, the same in both tables; NONE where a cell is empty."""

    needs: Places
    offers: Places
    words: list[str]


def codes(needs: Side, offers: Side, need: str, offer: str) -> Codes:
    """One word a cell; capitals make no difference."""
    import pandas as pd

    texts = needs.texts(need) + offers.texts(offer)
    folded = pd.Series(texts, dtype=object).str.casefold()
    found, _words = pd.factorize(folded.mask(folded == ""))
    words = dict(zip(found.tolist(), texts, strict=True))
    words.pop(NONE, None)
    many = len(needs.ids)
    return Codes(
        found[:many].astype(np.intp), found[many:].astype(np.intp), [words[one] for one in sorted(words)]
    )


@dataclass(frozen=True)
class Words:
    """A set of words with a level in every cell: which row has which word (a number) at which level."""

    row: Places
    word: Places
    level: Floats


def sets(side: Side, column: str, known: dict[str, int], names: list[str]) -> Words:
    """Read cells such as `energie:3; beleid` (without a level: 1); new words are added to `known`, `names`.

    Raises UnusableRow.
    """
    held: dict[tuple[int, int], float] = {}
    for row, text in enumerate(side.texts(column)):
        for part in _BETWEEN.split(text):
            word, _, level = (piece.strip() for piece in part.partition(":"))
            if not word:
                continue
            number = known.setdefault(word.casefold(), len(known))
            if number == len(names):
                names.append(word)
            held[row, number] = max(held.get((row, number), 0.0), _level(side, row, column, level))
    keys = np.array(list(held), dtype=np.intp).reshape(-1, 2)
    return Words(keys[:, 0], keys[:, 1], np.array(list(held.values()), dtype=np.float64))


def _level(side: Side, row: int, column: str, text: str) -> float:
    if not text:
        return 1.0
    try:
        found = float(text.replace(",", "."))
    except ValueError:
        found = 0.0
    if not 0 < found < np.inf:
        what = f"'{text}' is geen niveau; schrijf bijvoorbeeld energie:3"
        raise UnusableRow(side.name, row, column, what)
    return found
