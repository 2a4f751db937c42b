# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Series as rows of a table, written at once: a municipality has hundreds, and a template loop takes long.

Names, addresses and words are escaped here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from django.utils.safestring import SafeString

from stuurhuis.engines.notation import figure
from stuurhuis.site.design import periods


@dataclass(frozen=True, slots=True)
class RowWords:
    """The words in a row: what the last column says on a phone, and of a series that was not judged."""

    language: str
    usual: str
    not_judged: str


def rows(series: Iterable[Mapping[str, Any]], words: RowWords) -> SafeString:
    """A row a series: name, period, newest figure, and between what it usually lies or why nobody knows."""
    return SafeString("".join([_row(one, words) for one in series]))


def _row(one: Mapping[str, Any], words: RowWords) -> str:
    outside = ' class="outside"' if one["outside"] else ""
    unit = f' <span class="soft">{escape(str(one["unit_words"]))}</span>' if one["unit_words"] else ""
    return (
        f'<tr role="row"{outside}><th role="rowheader" scope="row">'
        f'<a href="{escape(one["url"])}">{escape(one["name"])}</a>{unit}</th>'
        f'<td role="cell">{escape(periods.written(one["period"], words.language))}</td>'
        f'<td role="cell" class="number">{_figure(one, one["value"], words)}</td>{_usual(one, words)}</tr>'
    )


def _usual(one: Mapping[str, Any], words: RowWords) -> str:
    seen = one["seen"]
    if seen is None:
        why = escape(str(one["why_not"] or words.not_judged))
        return f'<td role="cell"><span class="soft">{why}</span></td>'
    low, high = (_figure(one, side, words) for side in (seen.lo95, seen.hi95))
    return f'<td role="cell" data-label="{escape(words.usual)}">{low} – {high}</td>'


def _figure(one: Mapping[str, Any], value: float | None, words: RowWords) -> str:
    return escape(figure(value, one["unit"], language=words.language, decimals=one["decimals"]))
