# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bring in the running year: send the export, say once what its columns mean, see what it says, then yes."""

from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.connectors.files.bad_rows import write_bad_rows
from stuurhuis.connectors.files.faults import sentences
from stuurhuis.connectors.files.limits import FileRefused
from stuurhuis.connectors.files.rules import Language
from stuurhuis.connectors.financial.columns import TEMPLATE
from stuurhuis.connectors.financial.loading import load
from stuurhuis.connectors.financial.looking import Look, look
from stuurhuis.connectors.financial.mapping_file import written
from stuurhuis.connectors.financial.reading import YearReading, read
from stuurhuis.connectors.financial.template import write_template
from stuurhuis.connectors.financial.until import Until, until
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.site import kept_files
from stuurhuis.site.pages.exports import CSV, WORKBOOKS
from stuurhuis.site.running_year import doubt, expected
from stuurhuis.steering.actions import money as actions
from stuurhuis.steering.forms.money import SIDES, MappingForm, UntilForm, YearFileForm
from stuurhuis.steering.pages.places import language_of, own
from stuurhuis.steering.queries import money
from stuurhuis.steering.rules.money import grouped, sums
from stuurhuis.steering.rules.year_mapping import MappingWords, YearColumn


@dataclass(frozen=True, slots=True)
class Sent:
    """An export that somebody sent: where it lies, and until when it tells."""

    token: UUID
    path: Path
    year: int
    month: int


@login_required
def bring_in(request: Request) -> HttpResponse:
    """Choose an export; until when it tells, it says itself or somebody types."""
    money.may_import(**asked_by(request))
    form = YearFileForm(request.POST or None, request.FILES or None)
    if form.is_bound and form.is_valid():
        token = kept_files.keep(form.cleaned_data["file"], request.actor)
        told = _until(request, kept_files.path_of(token, request.actor))
        year, month = form.cleaned_data["year"] or told.year, form.cleaned_data["month"] or told.month
        return redirect("look_at_year", token, year, month)
    context = {"step": "steer", "municipality": own(request), "form": form}
    return render(request, "site/year.html", context, status=422 if form.is_bound else 200)


@login_required
def look_at(request: Request, token: UUID, year: int, month: int) -> HttpResponse:
    """What the export says and what is wrong with it; keep its mapping, or bring it in."""
    money.may_import(**asked_by(request))
    sent = _sent(request, token, year, month)
    said = money.mapping(**asked_by(request)) or MappingWords()
    try:
        seen = look(sent.path, said)
        reading = None if seen.missing else read(sent.path, said, expected(year, month, **asked_by(request)))
    except FileRefused as refused:
        return _refused(request, refused)
    time = _time_form(request, sent)
    if time.is_valid():
        return redirect("look_at_year", token, time.cleaned_data["year"], time.cleaned_data["month"])
    form = _form(request, seen, reading, said)
    if request.POST.get("deed") == "mapping" and form.is_valid():
        actions.keep_mapping(form.words(), **asked_by(request))
        messages.success(request, _("De vertaling is bewaard, ook voor de volgende maanden."))
        return redirect(request.path)
    if request.POST.get("deed") == "import" and reading and not reading.errors:
        return _brought_in(request, sent, said)
    context = _frame(request, sent) | _seen(seen, language_of(request)) | _time(seen)
    context |= {"form": form, "until": time}
    if reading:
        context |= _read(reading, language_of(request))
        context["doubt"] = doubt(reading.lines, year, **asked_by(request))
    return render(request, "site/year_look.html", context, status=422 if form.errors else 200)


@login_required
def bad_rows(request: Request, token: UUID, year: int, month: int, ending: str) -> HttpResponse:
    """The rows that are wrong, with what is wrong beside them."""
    money.may_import(**asked_by(request))
    if ending not in {"csv", *WORKBOOKS}:
        raise Http404(ending)
    sent = _sent(request, token, year, month)
    said = money.mapping(**asked_by(request))
    try:
        reading = read(sent.path, said, expected(year, month, **asked_by(request)))
    except FileRefused as refused:
        return _refused(request, refused)
    stream = BytesIO()
    write_bad_rows(stream, reading, f".{ending}", _language(request))
    return _file(stream, _("foute-rijen"), ending)


@login_required
def template(request: Request, ending: str) -> HttpResponse:
    """The template: an empty export with an example, and what every column holds."""
    if ending not in {"csv", "xlsx"}:
        raise Http404(ending)
    stream = BytesIO()
    write_template(stream, f".{ending}", _language(request))
    return _file(stream, _("lopend-jaar"), ending)


@login_required
def mapping_file(request: Request) -> HttpResponse:
    """The mapping of the organisation as a file for the command line."""
    money.may_import(**asked_by(request))
    said = money.mapping(**asked_by(request)) or MappingWords()
    return _file(BytesIO(written(said).encode()), _("vertaling"), "toml")


def _until(request: Request, path: Path) -> Until:
    """Until when an export says that it tells; the month that is over by now where it does not."""
    last = day_of(request.at).replace(day=1) - timedelta(days=1)
    try:
        told = until(look(path, money.mapping(**asked_by(request))))
    except FileRefused:
        told = None  # the page that looks at it says what is wrong
    return told or Until(last.year, last.month, ())


def _time(seen: Look) -> dict[str, Any]:
    """What the export says itself of until when it tells."""
    told = until(seen)
    return {"told": told, "told_period": f"{told.year}-{told.month:02}" if told else ""}


def _time_form(request: Request, sent: Sent) -> UntilForm:
    """The form to read the export until another month."""
    given = request.POST if request.POST.get("deed") == "until" else None
    return UntilForm(given, initial={"year": sent.year, "month": sent.month})


def _sent(request: Request, token: UUID, year: int, month: int) -> Sent:
    try:
        return Sent(token, kept_files.path_of(token, request.actor), year, month)
    except kept_files.NotKept as gone:
        raise Http404(token) from gone


def _brought_in(request: Request, sent: Sent, said: MappingWords) -> HttpResponse:
    earlier = money.imports(**asked_by(request))
    try:
        load(sent.path, said, expected(sent.year, sent.month, **asked_by(request)), **asked_by(request))
    except actions.NothingNew as same:
        messages.info(
            request, _("Dit is precies wat versie {which} van deze maand al zegt.").format(which=same)
        )
    except FileRefused as refused:
        return _refused(request, refused)
    else:
        told = _("De stand is ingelezen. De vorige is er nog.") if earlier else _("De stand is ingelezen.")
        messages.success(request, told)
    kept_files.let_go(sent.token, request.actor)
    return redirect("money")


def _refused(request: Request, refused: FileRefused) -> HttpResponse:
    """The page to choose a file, with why this one cannot be read."""
    said = refused.english if language_of(request) == "en" else str(refused)
    context = {"step": "steer", "municipality": own(request), "form": YearFileForm(), "refusal": said}
    return render(request, "site/year.html", context, status=422)


def _form(request: Request, seen: Look, reading: YearReading | None, said: MappingWords) -> MappingForm:
    language = _language(request)
    unknown = reading.unknown if reading else {}
    known = {YearColumn(column): tuple(codes) for column, codes in said.codes.items()}
    codes = {
        column: tuple(dict.fromkeys((*unknown.get(column, ()), *known.get(column, ()))))
        for column in YearColumn
        if column in unknown or column in known
    }
    return MappingForm(
        request.POST if request.POST.get("deed") == "mapping" else None,
        titles=seen.titles,
        labels={one.column: one.title[language] for one in TEMPLATE},
        found={column: held.title for column, held in seen.columns.items()},
        codes=codes,
        said=said,
    )


def _frame(request: Request, sent: Sent) -> dict[str, Any]:
    where = [sent.token, sent.year, sent.month]
    return {
        "step": "steer",
        "municipality": own(request),
        "period": f"{sent.year}-{sent.month:02}",
        "bad_rows": {
            ending: reverse("year_bad_rows", args=[*where, ending]) for ending in ("xlsx", "ods", "csv")
        },
    }


def _seen(seen: Look, language: str) -> dict[str, Any]:
    return {
        "titles": seen.titles,
        "rows": seen.first_rows,
        "missing": [
            one.title["en" if language == "en" else "nl"] for one in TEMPLATE if one.column in seen.missing
        ],
    }


def _read(reading: YearReading, language: str) -> dict[str, Any]:
    told: Language = "en" if language == "en" else "nl"
    return {
        "reading": reading,
        "errors": sentences(reading.errors, told),
        "warnings": sentences(reading.warnings, told),
        "unknown": any(reading.unknown.values()),
        "sides": [
            {"name": dict(SIDES)[side], "total": sums(lines)}
            for side, lines in grouped(reading.lines, lambda line: line.side).items()
        ],
    }


def _language(request: Request) -> Language:
    return "en" if language_of(request) == "en" else "nl"


def _file(stream: BytesIO, name: str, ending: str) -> HttpResponse:
    kind = WORKBOOKS[ending][1] if ending in WORKBOOKS else CSV if ending == "csv" else "application/toml"
    response = HttpResponse(stream.getvalue(), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return response
