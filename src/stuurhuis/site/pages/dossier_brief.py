# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier on one sheet of A4, as a PDF to take along."""

from collections.abc import Iterator
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils.translation import gettext as _

from stuurhuis.connectors.documents.document import Block, Document, Heading, Paragraph, Points
from stuurhuis.dossiers.pages.brief import Brief, brief
from stuurhuis.dossiers.pages.overview import place_of
from stuurhuis.dossiers.queries import dossiers
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site.reports.files import WRITERS
from stuurhuis.site.reports.spoken import day, language


@login_required
def file(request: Request, dossier: UUID) -> HttpResponse:
    """The sheet as a file."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    writer = WRITERS["pdf"]
    told = document(brief(request, found), place_of(found.organisation))
    answer = HttpResponse(writer.write(told), content_type=writer.kind)
    answer["Content-Disposition"] = f'attachment; filename="opgave-{found.id[:8]}.pdf"'
    return answer


def document(one: Brief, organisation: str) -> Document:
    """The sheet, for the writers."""
    stands = _("Stand op {day}.").format(day=day(one.made))
    coming = _("Volgende datum: {day}.").format(day=day(one.next_day)) if one.next_day else ""
    return Document(
        title=one.question,
        subtitle=one.about,
        organisation=organisation,
        day=one.made,
        language=language(),
        cover=(f"{stands} {coming}".strip(),),
        footer=one.question,
        contents="",
        page=_("Bladzijde"),
        blocks=tuple(_blocks(one)),
        one_page=True,
    )


def _blocks(one: Brief) -> Iterator[Block]:
    if one.why:
        yield from (Heading(1, _("Waarom")), Paragraph(one.why))
    if one.brought:
        yield from (Heading(1, _("Wat het bracht")), Paragraph(one.brought))
    stands = [
        Paragraph(f"{row.words} {row.leads}".strip(), f"{row.place}: {row.state}.") for row in one.stands
    ]
    yield from _part(_("Wie doet mee, en hoe staat het daar?"), stands, one.more.get("stands", 0))
    coming = [Paragraph(f"{row.words} ({row.who})", _due(row.is_late, day(row.due))) for row in one.coming]
    yield from _part(_("Wat er nog moet gebeuren"), coming, one.more.get("coming", 0))
    decided = [Paragraph(f"{row.what} ({row.who})", f"{day(row.on)}.") for row in one.decisions]
    yield from _part(_("Wat is besloten"), decided, one.more.get("decisions", 0))


def _due(is_late: bool, when: str) -> str:  # noqa: FBT001 - told beside the day
    return f"{when}, {_('over de dag heen')}." if is_late else f"{when}."


def _part(title: str, rows: list[Paragraph], more: int) -> Iterator[Block]:
    yield Heading(1, title)
    if rows:
        yield Points(tuple(rows))
    if more:
        yield Paragraph(_("En nog {number}.").format(number=more), quiet=True)
    if not rows:
        yield Paragraph("–")
