# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What CBS says of a measure, as the sheet of an indicator.

What CBS does not say (which way is better, what kind it is) stays neutral until somebody says so; what
somebody said of an indicator before stays.
"""

import html
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from stuurhuis.connectors.cbs.catalogue import Code, Definition, Table
from stuurhuis.connectors.cbs.tidy import Conversion, Indicator
from stuurhuis.steering.ports import Combination, IndicatorSheet, plain_sheet

LONGEST_NAME: Final = 200
LONGEST_UNIT: Final = 40
LONGEST_TEXT: Final = 1500
_COUNTED: Final = re.compile(r"(aantal|(x|×) ?1[ .]?000)\Z", re.IGNORECASE)
_AVERAGE: Final = re.compile(r"gemiddeld|\bper\b|aandeel|percentage|index|mediaan", re.IGNORECASE)
_UNSETTLED: Final = {
    "provisional": ("Voorlopige cijfers", "Provisional figures"),
    "estimate": ("Geschatte cijfers", "Estimated figures"),
}


def sheets(
    definition: Definition,
    conversion: Conversion,
    known: Mapping[str, IndicatorSheet],
    *,
    theme: str,
    source: str,
) -> tuple[IndicatorSheet, ...]:
    """A sheet for every indicator that was met; of those that are known only what CBS tells is renewed."""
    issues = _issues(definition.table, conversion)
    made = []
    for one in conversion.indicators.values():
        plain = plain_sheet(one.id, theme=theme, source=source, period=conversion.last)
        before = known.get(one.id) or _first(plain, one, definition.table)
        made.append(_renewed(before, one.measure, definition.table, issues, plain))
    return tuple(made)


def _first(plain: IndicatorSheet, one: Indicator, table: Table) -> IndicatorSheet:
    name = one.name if len(one.name) <= LONGEST_NAME else f"{one.name[: LONGEST_NAME - 1]}…"
    return replace(plain, name=name, name_en=name if _is_english(table) else "", combine=_combine(one))


def _renewed(
    before: IndicatorSheet, measure: Code, table: Table, issues: tuple[str, str], plain: IndicatorSheet
) -> IndicatorSheet:
    definition = prose(measure.description) or prose(table.summary) or prose(table.description)
    meaning = definition or f"Uit de tabel «{table.title}» van het CBS, die er geen omschrijving bij geeft."
    return replace(
        before,
        definition=meaning,
        definition_en=meaning if _is_english(table) else "",
        unit=measure.unit.strip()[:LONGEST_UNIT],
        decimals=measure.decimals,
        source=plain.source,
        frequency=plain.frequency,
        known_issues=issues[0],
        known_issues_en=issues[1],
    )


def _is_english(table: Table) -> bool:
    return table.language.casefold().startswith("en")


def _combine(one: Indicator) -> Combination:
    """Numbers of things are added up when municipalities merge; what is per something is not comparable."""
    said = f"{one.name} {one.measure.presentation}"
    counted = _COUNTED.match(one.measure.unit.strip()) and one.measure.decimals == 0
    relative = _AVERAGE.search(said) or one.measure.presentation.casefold() == "relative"
    return "sum" if counted and not relative else "none"


def _issues(table: Table, conversion: Conversion) -> tuple[str, str]:
    """What is known to be wrong with the figures, in Dutch and English."""
    dutch, english = [], []
    for status, (nl, en) in _UNSETTLED.items():
        unsettled = sorted({period for (period, told) in conversion.statuses if told == status})
        if unsettled:
            dutch.append(f"{nl}: {_span(unsettled)}.")
            english.append(f"{en}: {_span(unsettled)}.")
    if table.is_ended:
        dutch.append("Het CBS vult deze tabel niet meer aan.")
        english.append("Statistics Netherlands no longer adds to this table.")
    return " ".join(dutch), " ".join(english)


def _span(found: list[str]) -> str:
    return ", ".join(found) if len(found) <= 4 else f"{found[0]} – {found[-1]}"


def prose(text: str) -> str:
    """Text of CBS without its markup, its first parts, at most so long."""
    plain = html.unescape(re.sub(r"<[^>]+>", " ", text))
    whole = re.sub(r"\s+", " ", plain).strip()
    if len(whole) <= LONGEST_TEXT:
        return whole
    return whole[:LONGEST_TEXT].rsplit(". ", 1)[0].rstrip(".") + ". …"
