# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is the sample whole? Every connector can test itself."""

from collections.abc import Iterator
from fnmatch import fnmatch

from stuurhuis.connectors.sample.reading import (
    breaks,
    data_sets,
    indicators,
    outlines,
    regions,
    sources,
    themes,
)


def check() -> list[str]:
    """What is wrong with the sample, in words; an empty list when nothing is. Reads no observations."""
    try:
        return [*_files(), *_references(), *_contents(), *_map()]
    except (OSError, KeyError, ValueError, TypeError) as error:
        return [f"De voorbeeldgegevens zijn niet te lezen ({error}). Installeer het programma opnieuw."]


def _files() -> Iterator[str]:
    for data_set in data_sets():
        if not data_set.path.is_file():
            yield f"Het bestand {data_set.path.name} ontbreekt. Installeer het programma opnieuw."
        elif data_set.path.read_bytes()[:4] != b"PAR1":
            yield f"Het bestand {data_set.path.name} is beschadigd. Installeer het programma opnieuw."


def _references() -> Iterator[str]:
    known = {sheet.id for sheet in indicators()}
    registered = {source.id for source in sources()}
    shown = {theme.id for theme in themes()}
    for sheet in indicators():
        if sheet.source not in registered:
            yield f"Indicator {sheet.id} noemt de bron {sheet.source}, en die staat niet in het register."
        if sheet.theme not in shown:
            yield f"Indicator {sheet.id} noemt het thema {sheet.theme}, en dat bestaat niet."
        for other in {sheet.weight, sheet.counterpart} - known - {""}:
            yield f"Indicator {sheet.id} noemt de indicator {other}, en die bestaat niet."


def _contents() -> Iterator[str]:
    known = {sheet.id for sheet in indicators()}
    for data_set in data_sets():
        for indicator in sorted(set(data_set.indicators) - known):
            yield f"Het bestand {data_set.path.name} heeft de indicator {indicator}, zonder blad."
    for one in breaks():
        if not any(fnmatch(indicator, one.indicator) for indicator in known):
            yield f"De breuk {one.indicator} ({one.period}) past bij geen enkele indicator."


def _map() -> Iterator[str]:
    drawn = outlines()
    for region in regions():
        if region.code not in drawn.municipalities:
            yield f"Gemeente {region.name} heeft geen omtrek."
        if region.province not in drawn.provinces:
            yield f"Provincie {region.province_name} heeft geen omtrek."
