# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Can this table be searched? Named, each text once, with something to read."""

from collections.abc import Sequence

import pandas as pd

from stuurhuis.engines.dutch import words


class MissingColumn(ValueError):
    """A column that is needed is not in the table."""

    def __init__(self, column: str, present: Sequence[object]) -> None:
        super().__init__(f"kolom '{column}' ontbreekt; gevonden: {', '.join(map(str, present))}")


class DuplicateText(ValueError):
    """Two texts have the same id."""

    def __init__(self, name: str) -> None:
        super().__init__(f"id '{name}' staat meer dan één keer in de tabel; houd er één over")


class NoWords(ValueError):
    """No text has a word, so that nothing can ever be found."""

    def __init__(self) -> None:
        super().__init__("geen enkele tekst heeft woorden; geef teksten met letters of cijfers")


def texts_of(table: pd.DataFrame, *further: str) -> pd.DataFrame:
    """The columns id and text (and `further` ones) as text, sorted by id. Raises MissingColumn and
    DuplicateText.
    """
    columns = ["id", "text", *further]
    for column in columns:
        if column not in table.columns:
            raise MissingColumn(column, list(table.columns))
    found = table[columns].astype(object).where(table[columns].notna(), "").astype(str)
    twice = found["id"].duplicated()
    if twice.any():
        raise DuplicateText(str(found.loc[twice, "id"].iloc[0]))
    return found.sort_values("id", kind="stable", ignore_index=True)


def synonyms_of(table: pd.DataFrame | None) -> dict[tuple[str, ...], list[str]]:
    """For each phrase of a table group,text the words of the other phrases of its groups. Raises
    MissingColumn.
    """
    if table is None:
        return {}
    for column in ("group", "text"):
        if column not in table.columns:
            raise MissingColumn(column, list(table.columns))
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for group, text in sorted(zip(table["group"].astype(str), table["text"].astype(str), strict=True)):
        phrases.setdefault(group, []).append(tuple(words(text)))
    others: dict[tuple[str, ...], dict[str, None]] = {}
    for group_phrases in phrases.values():
        for phrase in filter(None, group_phrases):
            new = [word for one in group_phrases for word in one if word not in phrase]
            others.setdefault(phrase, {}).update(dict.fromkeys(new))
    return {phrase: list(new) for phrase, new in others.items()}
