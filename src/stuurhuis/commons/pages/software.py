# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bring in a publiccode.yml as a format, with what is wrong in it; and give it out again."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.commons.actions import formats as actions
from stuurhuis.commons.forms.software import PublicCodeForm
from stuurhuis.commons.pages import reading
from stuurhuis.commons.pages.sentences import REFUSALS
from stuurhuis.commons.rules import publiccode
from stuurhuis.commons.rules.content import Block, Content
from stuurhuis.commons.rules.formats import FormatWords, Origin
from stuurhuis.commons.rules.publiccode import FILE, CodeRead
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write


@login_required
def bring_in(request: Request) -> HttpResponse:
    """Paste or choose the file; when it is right, a draft is made of it."""
    form = PublicCodeForm(request.POST or None, request.FILES or None, language=request.LANGUAGE_CODE)

    def do(said: tuple[str, CodeRead]) -> object:
        text, read = said
        words = FormatWords("software", read.name[:120], read.long, read.short[:300])
        return actions.make(words, content_of(text, read), Origin("", read.url, ""), **asked_by(request))

    return write(
        request, form, do, back=reverse("formats"), template="commons/form.html", refusals=REFUSALS,
        onward=lambda fact: reverse("format", args=[fact.format]), step="share",
        title=_("Software inlezen met publiccode.yml"), button=_("Inlezen"),
        explained=_("Het bestand wordt nagekeken. Klopt het, dan staat er een concept klaar om te delen."),
    )  # fmt: skip


def file(request: Request, of: UUID) -> HttpResponse:
    """The publiccode.yml of a program that is shared, as its maker wrote it."""
    reading.format_of(request, of)
    shared = next((one for one in reading.versions(request, of) if one.shared), None)
    block = shared and next((one for one in shared.content.blocks if one.title == FILE), None)
    if not block:
        raise Http404(of)
    answer = HttpResponse(f"{block.text}\n", content_type="application/yaml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{FILE}"'
    return answer


def content_of(text: str, read: CodeRead) -> Content:
    """The blocks of a program: what it does, what it can, where it is, and the file itself."""
    licence = _("Licentie")
    can = "\n".join(f"- {one}" for one in read.features)
    blocks = [
        Block("what", _("Wat het doet"), read.long),
        *([Block("can", _("Wat het kan"), can)] if can else []),
        Block("where", _("Waar het staat"), f"- {read.url}\n- {licence}: {read.licence}"),
        Block("publiccode", publiccode.FILE, text.replace("\r\n", "\n").strip("\n")),
    ]
    return Content(tuple(blocks), ())
