# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every figure of a public page, as a file that everybody may use."""

from io import BytesIO

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from stuurhuis.connectors.files.outgoing import Notes
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.site import open_figures
from stuurhuis.site.pages.exports import CSV, WORKBOOKS
from stuurhuis.steering.pages import public
from stuurhuis.steering.pages.places import language_of
from stuurhuis.steering.queries import publishing
from stuurhuis.steering.queries.publishing import Publication
from stuurhuis.steering.rules.open_figures import LICENCE

PLAIN = {
    "csv": (open_figures.as_csv, CSV),
    "json": (open_figures.as_json, "application/json; charset=utf-8"),
}


@public.for_everybody
def download(request: Request, of: str, number: int, ending: str) -> HttpResponse:
    """The figures of one publication; of one that was withdrawn the page that says so."""
    if ending not in PLAIN and ending not in WORKBOOKS:
        raise Http404(ending)
    found = publishing.publication(of, number, **asked_by(request))
    if found is None:
        return public.page(request, of, number)
    content, kind = _written(found, ending, "en" if language_of(request) == "en" else "nl")
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{of}-publicatie-{number}.{ending}"'
    response["Access-Control-Allow-Origin"] = "*"  # open data: a page elsewhere may read it as well
    return response


def _written(found: Publication, ending: str, language: str) -> tuple[bytes, str]:
    if ending in PLAIN:
        write, kind = PLAIN[ending]
        return write(found), kind
    notes = Notes(
        title=_("{name}, publicatie {number}").format(name=found.story.name, number=found.edition.number),
        source=", ".join(dict.fromkeys([found.story.name, *(one.publisher for one in found.story.sources)])),
        licence=", ".join(dict.fromkeys([LICENCE, *(one.licence for one in found.story.sources)])),
        version=f"{found.story.organisation}/{found.edition.number}",
        made=day_of(found.edition.published),
        language="en" if language == "en" else "nl",
    )
    put, kind = WORKBOOKS[ending]
    stream = BytesIO()
    put(stream, open_figures.table(found), notes)
    return stream.getvalue(), kind
