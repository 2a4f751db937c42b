# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures behind a page, as a file to take along."""

from io import BytesIO
from typing import IO, Protocol

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from stuurhuis.connectors.files.outgoing import Notes, OutTable
from stuurhuis.connectors.files.write_csv import write_csv
from stuurhuis.connectors.files.write_ods import write_ods
from stuurhuis.connectors.files.write_xlsx import write_xlsx
from stuurhuis.kernel.door import Request
from stuurhuis.kernel.parties import day_of
from stuurhuis.site.pages import tables
from stuurhuis.steering.pages.places import asked_by, language_of, region
from stuurhuis.steering.queries import indicator, origin, overview, sources
from stuurhuis.steering.rules.results import SIGNALS
from stuurhuis.steering.rules.views import Series


class Writer(Protocol):
    """Writes tables into a workbook, with a sheet of notes."""

    def __call__(self, stream: IO[bytes], table: OutTable, notes: Notes, *more: OutTable) -> int:
        """Give the number of rows of the first table."""


WORKBOOKS: dict[str, tuple[Writer, str]] = {
    "xlsx": (write_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "ods": (write_ods, "application/vnd.oasis.opendocument.spreadsheet"),
}
CSV = "text/csv; charset=utf-8"


def series(request: Request, code: str, name: str, ending: str) -> HttpResponse:
    """One indicator of one municipality: figures, forecast, and where they come from.

    A workbook has a sheet for each; in csv every row says it itself.
    """
    found = indicator.series(region(code), name, **asked_by(request))
    language = language_of(request)
    source = sources.source(found.sheet.source, **asked_by(request))
    whose = (source.publisher, source.licence) if source else (found.sheet.source, "")
    if ending == "csv":
        return _csv(f"{code}-{name}", tables.in_one(found, language, (*whose, found.version)))
    notes = Notes(
        title=f"{found.sheet.label(language)}, {found.region.name}",
        source=whose[0],
        licence=whose[1],
        version=found.version,
        made=day_of(request.at),
        remarks=[text for text in _remarks(found, language) if text],
        language="en" if language == "en" else "nl",
    )
    shown, ahead = tables.figures(found, language), tables.forecast(found, language)
    return _workbook(ending, f"{code}-{name}", notes, shown, ahead)


def _remarks(found: Series, language: str) -> list[str]:
    """What one must know of the figures: meaning, faults, breaks, and why there is no forecast."""
    broken = [
        _("Breuk in {period}. {why}").format(period=cut.period, why=cut.why(language)) for cut in found.breaks
    ]
    return [
        found.sheet.meaning(language),
        found.sheet.faults(language),
        *broken,
        found.why_not_ahead(language),
    ]


def signals(request: Request, code: str, ending: str) -> HttpResponse:
    """All that asks attention in one municipality."""
    place, language = region(code), language_of(request)
    found = overview.overview(place, **asked_by(request))
    version = origin.shown(SIGNALS.data_set, **asked_by(request)).name
    table = tables.signals(place, (*found.asking, *found.asleep), language, version)
    if ending == "csv":
        return _csv(f"{code}-signalen", table)
    notes = Notes(
        title=_("Wat vraagt aandacht in {place}?").format(place=place.name),
        source="Stuurhuis",
        version=version,
        made=day_of(request.at),
        language="en" if language == "en" else "nl",
    )
    return _workbook(ending, f"{code}-signalen", notes, table)


def _csv(name: str, table: OutTable) -> HttpResponse:
    stream = BytesIO()
    write_csv(stream, table)
    return _answer(stream, f"{name}.csv", CSV)


def _workbook(ending: str, name: str, notes: Notes, *written: OutTable) -> HttpResponse:
    if ending not in WORKBOOKS:
        raise Http404(ending)
    write, kind = WORKBOOKS[ending]
    stream = BytesIO()
    write(stream, written[0], notes, *written[1:])
    return _answer(stream, f"{name}.{ending}", kind)


def _answer(stream: BytesIO, name: str, kind: str) -> HttpResponse:
    response = HttpResponse(stream.getvalue(), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
