# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures behind a page, as a file to take along."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import IO, Protocol

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from stuurhuis.connectors.files.outgoing import Notes, OutTable
from stuurhuis.connectors.files.write_csv import write_csv
from stuurhuis.connectors.files.write_ods import write_ods
from stuurhuis.connectors.files.write_xlsx import write_xlsx
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.site.pages import tables
from stuurhuis.steering.pages.places import language_of, region
from stuurhuis.steering.queries import indicator, origin, overview, sources
from stuurhuis.steering.rules.of_the_year import OfTheYear
from stuurhuis.steering.rules.results import SIGNALS
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.rules.views import Attention, Series


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
    if ending == "csv":
        whose = _whose(request, [found.sheet])
        return _csv(f"{code}-{name}", tables.in_one(found, language, (*whose, found.version)))
    title = f"{found.sheet.label(language)}, {found.region.name}"
    notes = _notes(request, title, [found.sheet], found.version, *_remarks(found, language))
    shown, ahead = tables.figures(found, language), tables.forecast(found, language)
    return _workbook(ending, f"{code}-{name}", notes, shown, ahead)


def signal(request: Request, code: str, name: str, period: str, kind: str, ending: str) -> HttpResponse:
    """One signal with its reason; in a workbook the series that it is about stands behind it."""
    place, language = region(code), language_of(request)
    found = indicator.signal(SignalKey(code, name, period, kind), **asked_by(request))
    about = indicator.series(place, name, **asked_by(request))
    version = origin.shown(SIGNALS.data_set, **asked_by(request)).name
    table = tables.signals(place, [Attention(found, about.sheet, about.figures)], language, version)
    file = f"{code}-{name}-{period}-{kind}"
    if ending == "csv":
        return _csv(file, table)
    title = f"{about.sheet.label(language)}, {place.name}, {period}"
    versions = f"{version}, {about.version}"
    notes = _notes(request, title, [about.sheet], versions, *_remarks(about, language))
    behind = (tables.figures(about, language), tables.forecast(about, language))
    return _workbook(ending, file, notes, replace(table, name=_("Signaal")), *behind)


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
    """All that asks attention in the figures of one municipality; not what only its administration knows."""
    place, language = region(code), language_of(request)
    found = overview.overview(place, **asked_by(request))
    version = origin.shown(SIGNALS.data_set, **asked_by(request)).name
    told = [one for one in (*found.asking, *found.asleep) if not isinstance(one.signal, OfTheYear)]
    table = tables.signals(place, told, language, version)
    if ending == "csv":
        return _csv(f"{code}-signalen", table)
    title = _("Wat vraagt aandacht in {place}?").format(place=place.name)
    sheets = [one.sheet for one in told]
    return _workbook(ending, f"{code}-signalen", _notes(request, title, sheets, version), table)


def _notes(
    request: Request, title: str, sheets: Sequence[IndicatorSheet], version: str, *remarks: str
) -> Notes:
    source, licence = _whose(request, sheets)
    return Notes(
        title=title,
        source=source,
        licence=licence,
        version=version,
        made=day_of(request.at),
        remarks=[text for text in remarks if text],
        language="en" if language_of(request) == "en" else "nl",
    )


def _whose(request: Request, sheets: Sequence[IndicatorSheet]) -> tuple[str, str]:
    """Who published the figures behind these sheets, and under which licences."""
    ids = list(dict.fromkeys(sheet.source for sheet in sheets))
    found = [(sources.source(one, **asked_by(request)), one) for one in ids]
    publishers = dict.fromkeys(source.publisher if source else one for source, one in found)
    licences = dict.fromkeys(source.licence for source, _id in found if source)
    return ", ".join(publishers), ", ".join(licences)


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
