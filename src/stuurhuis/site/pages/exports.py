# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures behind a page, as a file to take along."""

from collections.abc import Sequence
from io import BytesIO
from typing import IO, Protocol

from django.http import Http404, HttpResponse

from stuurhuis.connectors.files.cells import Cell
from stuurhuis.connectors.files.outgoing import Notes, OutTable
from stuurhuis.connectors.files.write_csv import write_csv
from stuurhuis.connectors.files.write_ods import write_ods
from stuurhuis.connectors.files.write_xlsx import write_xlsx
from stuurhuis.kernel.door import Request
from stuurhuis.steering.pages import items, sentences
from stuurhuis.steering.pages.places import asked_by, language_of, region
from stuurhuis.steering.queries import indicator, overview, sources
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.views import Series


class Writer(Protocol):
    """Writes a table with its notes."""

    def __call__(self, stream: IO[bytes], table: OutTable, notes: Notes) -> int:
        """Give the number of rows."""


FORMATS: dict[str, tuple[Writer, str]] = {
    "csv": (write_csv, "text/csv; charset=utf-8"),
    "xlsx": (write_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "ods": (write_ods, "application/vnd.oasis.opendocument.spreadsheet"),
}
SERIES_TITLES = ("region", "indicator", "period", "value", "per_inhabitants", "status", "budget", "remark")
SIGNAL_TITLES = (
    "region", "indicator", "name", "period", "kind", "observed", "expected", "lo95", "hi95", "budget",
    "frequency", "title", "explanation",
)  # fmt: skip


def series(request: Request, code: str, name: str, ending: str) -> HttpResponse:
    """One indicator of one municipality, with the figures as they are and per inhabitant."""
    found = indicator.series(region(code), name, **asked_by(request))
    language = language_of(request)
    source = sources.source(found.sheet.source, **asked_by(request))
    notes = Notes(
        title=f"{found.sheet.label(language)}, {found.region.name}",
        source=source.publisher if source else found.sheet.source,
        licence=source.licence if source else "",
        version=found.version,
        made=request.at.date(),
        remarks=[text for text in (found.sheet.meaning(language), found.sheet.faults(language)) if text],
        language="en" if language == "en" else "nl",
    )
    return _file(ending, f"{code}-{name}", OutTable(SERIES_TITLES, [_series_rows(found, language)]), notes)


def signals(request: Request, code: str, ending: str) -> HttpResponse:
    """All that asks attention in one municipality."""
    language = language_of(request)
    found = overview.overview(region(code), **asked_by(request))
    rows: list[Sequence[Cell]] = []
    for one in (*found.asking, *found.asleep):
        plain = scales.scales(one.sheet)[0]
        said = items.told(one.signal, one.sheet, plain, one.history, language)
        seen, key = one.signal.seen, one.signal.key
        rows.append(
            [code, key.indicator, said.name, key.period, key.kind, seen.observed, seen.expected, seen.lo95,
             seen.hi95, one.signal.budget, round(one.signal.frequency, 6), sentences.title(said),
             sentences.explanation(said)]
        )  # fmt: skip
    notes = Notes(
        title=found.region.name,
        source="Stuurhuis",
        made=request.at.date(),
        language="en" if language == "en" else "nl",
    )
    return _file(ending, f"{code}-signalen", OutTable(SIGNAL_TITLES, [rows]), notes)


def _series_rows(found: Series, language: str) -> list[Sequence[Cell]]:
    budget = {figure.period: figure.value for figure in found.budget}
    return [
        [
            found.region.code,
            found.sheet.id,
            figure.period,
            figure.value,
            figure.relative if found.sheet.per else None,
            figure.status,
            budget.get(figure.period),
            figure.remark(language),
        ]
        for figure in found.figures
    ]


def _file(ending: str, name: str, table: OutTable, notes: Notes) -> HttpResponse:
    if ending not in FORMATS:
        raise Http404(ending)
    write, kind = FORMATS[ending]
    stream = BytesIO()
    write(stream, table, notes)
    response = HttpResponse(stream.getvalue(), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return response
