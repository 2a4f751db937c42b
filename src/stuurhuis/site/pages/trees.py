# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A tree of goals goes out in a workbook and comes in again: first what would change, then yes or no."""

import binascii
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Iterable
from io import BytesIO
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.connectors.files import tree_form
from stuurhuis.connectors.files.faults import Fault
from stuurhuis.connectors.files.limits import FileRefused
from stuurhuis.connectors.files.outgoing import Language
from stuurhuis.connectors.files.tree_form import Names
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site import trees
from stuurhuis.site.pages.exports import WORKBOOKS
from stuurhuis.site.trees import Preview
from stuurhuis.steering.actions import goals as actions
from stuurhuis.steering.pages.places import language_of, own
from stuurhuis.steering.queries import goals
from stuurhuis.steering.rules.goals import PlannedProgramme
from stuurhuis.steering.rules.trees import Difference, Fate, Sort

LARGEST = 500_000  # bytes: read in seconds while the page waits; and it comes back with the yes
FATES: dict[Fate, str | Promise] = {
    Fate.NEW: gettext_lazy("nieuw"),
    Fate.CHANGED: gettext_lazy("anders"),
    Fate.GONE: gettext_lazy("vervalt"),
    Fate.SAME: gettext_lazy("blijft"),
}
SORTS: dict[Sort, str | Promise] = {
    Sort.PROGRAMME: gettext_lazy("programma"),
    Sort.GOAL: gettext_lazy("doel"),
    Sort.INDICATOR: gettext_lazy("indicator"),
    Sort.TARGET: gettext_lazy("streefwaarde"),
    Sort.MEASURE: gettext_lazy("inspanning"),
    Sort.PART: gettext_lazy("taakveld"),
}


@login_required
def read_in(request: Request) -> HttpResponse:
    """Choose a file, see what it would change or what is wrong in it, and take it over."""
    goals.may_change(**asked_by(request))
    context: dict[str, Any] = {"step": "steer", "municipality": own(request)}
    if request.method != "POST":
        return render(request, "site/tree.html", context)
    content = _content(request)
    if not content or len(content) > LARGEST:
        refusal = _("Kies een bestand.") if not content else _too_large()
        return render(request, "site/tree.html", context | {"refusal": refusal}, status=422)
    return look(request, content)


def look(request: Request, content: bytes) -> HttpResponse:
    """What a file would change or what is wrong in it; who said yes before has it taken over."""
    context: dict[str, Any] = {"step": "steer", "municipality": own(request)}
    try:
        found = _previewed(request, content)
    except FileRefused as refused:
        said = refused.english if language_of(request) == "en" else str(refused)
        return render(request, "site/tree.html", context | {"refusal": said}, status=422)
    if "content" in request.POST and not found.faults:
        return _taken_over(request, found, context)
    shown = _shown(found, content, request)
    return render(request, "site/tree.html", context | shown, status=422 if found.faults else 200)


@login_required
def form(request: Request, ending: str) -> HttpResponse:
    """The empty form."""
    goals.may_change(**asked_by(request))
    return _workbook(request, (), ending, _("Formulier voor een doelenboom"), "doelenboom-leeg")


@login_required
def export(request: Request, ending: str) -> HttpResponse:
    """The own tree, in the same form."""
    code = request.actor.organisation
    tree = trees.own_tree(code, **asked_by(request))
    return _workbook(request, tree, ending, _("Doelenboom"), f"doelenboom-{code}")


def _too_large() -> str:
    return _(
        "Het is groter dan 0,5 MB. Een doelenboom is dat zelden: haal plaatjes en lege bladen weg, of "
        "laat de beheerder het op de server inlezen met: stuurhuis load-tree."
    )


def _content(request: Request) -> bytes:
    """The file that was chosen now, or the one that was looked at before."""
    chosen = request.FILES.get("file")
    if isinstance(chosen, UploadedFile):
        read: bytes = chosen.read(LARGEST + 1)
        return read
    try:
        return b64decode(request.POST.get("content", ""), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _previewed(request: Request, content: bytes) -> Preview:
    with TemporaryDirectory() as folder:
        path = Path(folder) / _("bestand")
        path.write_bytes(content)
        return trees.preview(path, request.actor.organisation, **asked_by(request))


def _taken_over(request: Request, found: Preview, context: dict[str, Any]) -> HttpResponse:
    try:
        actions.adopt_tree(found.programmes, **asked_by(request))
    except actions.MoreThanAll as more:
        refusal = _("Van taakveld {code} zou meer dan alles verdeeld zijn.").format(code=more)
        return render(request, "site/tree.html", context | {"refusal": refusal}, status=422)
    messages.success(request, _("De boom uit het bestand staat er. Wat er niet in stond, is gebleven."))
    return redirect("goals")


def _shown(found: Preview, content: bytes, request: Request) -> dict[str, Any]:
    """What is wrong, or what would change: what stays as it is, is only counted."""
    language: Language = "en" if language_of(request) == "en" else "nl"
    names = trees.names(language, **asked_by(request))
    moved = [one for one in found.differences if one.fate is not Fate.SAME]
    counted = Counter(one.fate for one in found.differences)
    return {
        "looked": True,
        "faults": _told(found.faults, language),
        "warnings": _told(found.warnings, language),
        "counts": [(FATES[fate], counted[fate]) for fate in FATES if counted[fate]],
        "groups": [
            {"number": number, "rows": [_row(one, names) for one in rows]}
            for number, rows in groupby(moved, key=lambda one: one.place.goal or one.place.programme)
        ],
        "moved": len(moved),
        "content": b64encode(content).decode(),
    }


def _told(faults: Iterable[Fault], language: Language) -> list[tuple[Fault, str, str]]:
    """Each with what is wrong, and what to do about it."""
    return [(one, one.rule(language), one.remedy(language)) for one in faults]


def _row(one: Difference, names: Names) -> dict[str, Any]:
    name, *rest = one.place.key or (getattr(one.words, "name", ""),)
    if one.place.sort is Sort.PART:
        named = f"{name} {names.task_fields.get(name, '')}".strip()
    else:
        named = names.indicators.get(name, name)
    return {
        "fate": FATES[one.fate],
        "kind": {Fate.NEW: "", Fate.CHANGED: "attention", Fate.GONE: "attention"}.get(one.fate, "quiet"),
        "sort": SORTS[one.place.sort],
        "name": ", ".join([named, *rest]),
    }


def _workbook(
    request: Request, tree: tuple[PlannedProgramme, ...], ending: str, title: str, name: str
) -> HttpResponse:
    if ending not in WORKBOOKS:
        raise Http404(ending)
    language: Language = "en" if language_of(request) == "en" else "nl"
    write, kind = WORKBOOKS[ending]
    first, *more = tree_form.out_tables(tree, language, trees.names(language, **asked_by(request)))
    stream = BytesIO()
    write(stream, first, tree_form.notes(title, language), *more)
    response = HttpResponse(stream.getvalue(), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return response
