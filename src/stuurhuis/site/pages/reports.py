# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report as it will be, with the remarks of colleagues beside it; and as a file to take along."""

import re
from collections import defaultdict
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe

from stuurhuis.connectors.documents.document import Block
from stuurhuis.connectors.documents.write_html import fragment
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site.reports import files
from stuurhuis.site.reports.report import Section, document, sections
from stuurhuis.steering.forms.reporting import CommentForm
from stuurhuis.steering.pages.goals import may_change
from stuurhuis.steering.pages.places import own
from stuurhuis.steering.queries import reporting
from stuurhuis.steering.rules.reporting import Comment

STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)


@login_required
def page(request: Request, report: int) -> HttpResponse:
    """The whole report; of a draft each section has its remarks beside it."""
    one = reporting.report(report, **asked_by(request))
    told = reporting.told(report, **asked_by(request))
    remarks: dict[str, list[Comment]] = defaultdict(list)
    for each in reporting.comments(report, **asked_by(request)):
        remarks[each.about].append(each)
    context = {
        "step": "steer",
        "municipality": own(request),
        "one": one,
        "endings": list(files.WRITERS),
        "may_change": may_change(request) and not one.fixed,
        "sections": [_section(each, remarks[each.about]) for each in sections(told)],
    }
    return render(request, "site/report.html", context)


@login_required
def file(request: Request, report: int, ending: str) -> HttpResponse:
    """The report as a file."""
    if ending not in files.WRITERS:
        raise Http404(ending)
    told = reporting.told(report, **asked_by(request))
    writer = files.WRITERS[ending]
    response = HttpResponse(writer.write(document(told)), content_type=writer.kind)
    response["Content-Disposition"] = f'attachment; filename="{files.name_of(told)}.{ending}"'
    return response


def _section(one: Section, remarks: list[Comment]) -> dict[str, Any]:
    return {
        "one": one,
        "html": _shown(one.blocks),
        "remarks": remarks,
        "open": sum(each.closed is None for each in remarks),
        "form": CommentForm(initial={"about": one.about}, auto_id=f"id_{one.about}_%s"),
    }


def _shown(blocks: tuple[Block, ...]) -> SafeString:
    """The section as the file says it, in the colours of the site."""
    return mark_safe(STYLE.sub("", fragment(blocks)))  # noqa: S308 the writer escapes every word
