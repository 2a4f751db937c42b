# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A copy to take along: as a document, as plain text, as the fields of a form, or as publiccode.yml."""

import json
from collections.abc import Iterator
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from stuurhuis.commons.pages import reading
from stuurhuis.commons.pages.told import mark_of
from stuurhuis.commons.queries import adoption, formats
from stuurhuis.commons.rules import filling
from stuurhuis.commons.rules.adoption import CopySeen
from stuurhuis.commons.rules.content import AnswerKind, Block
from stuurhuis.commons.rules.faults import answers
from stuurhuis.commons.rules.filling import Filled
from stuurhuis.commons.rules.formats import FormatSeen
from stuurhuis.commons.rules.layout import pieces
from stuurhuis.commons.rules.publiccode import FILE
from stuurhuis.connectors.documents.document import Block as Part
from stuurhuis.connectors.documents.document import Document, Heading, Paragraph, Points
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.site.reports.files import WRITERS
from stuurhuis.site.reports.spoken import day, language


@login_required
def file(request: Request, adopted: UUID, ending: str) -> HttpResponse:
    """The copy as it is now."""
    one = adoption.adoption(str(adopted), **asked_by(request))
    found = formats.format_of(one.format, **asked_by(request))
    copies = adoption.copies(adopted, **asked_by(request))
    if not copies:
        raise Http404(adopted)
    blocks = filling.filled(copies[0].content, copies[0].values, language())
    content, kind = _written(ending, found, copies[0], blocks)
    name = FILE if ending == "yml" else f"{slugify(found.words.name)}.{ending}"
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _written(ending: str, found: FormatSeen, copy: CopySeen, blocks: tuple[Filled, ...]) -> tuple[bytes, str]:
    """The bytes of a file, and what kind of file that is; raises Http404."""
    if ending in WRITERS:
        return WRITERS[ending].write(document(found, copy, blocks)), WRITERS[ending].kind
    if ending == "txt":
        return _text(found, blocks).encode(), "text/plain; charset=utf-8"
    if ending == "json":
        told = json.dumps(
            {"name": found.words.name, "fields": list(_fields(blocks))}, ensure_ascii=False, indent=2
        )
        return told.encode(), "application/json"
    block = next((one for one in blocks if one.title == FILE), None)
    if ending != "yml" or block is None:
        raise Http404(ending)
    return f"{block.text}\n".encode(), "application/yaml; charset=utf-8"


def document(found: FormatSeen, copy: CopySeen, blocks: tuple[Filled, ...]) -> Document:
    """The copy as a document of who adopted it."""
    place = reading.place_of(copy.organisation)
    made_by = _("Naar een format van {maker}, versie {number}.").format(
        maker=reading.place_of(found.organisation), number=copy.number
    )
    return Document(
        title=found.words.name,
        subtitle=mark_of(copy.content, copy.values) or place,
        organisation=place,
        day=day_of(copy.kept),
        language=language(),
        cover=(day(day_of(copy.kept)), made_by),
        footer=found.words.name,
        contents=_("Inhoud"),
        page=_("Bladzijde"),
        blocks=tuple(_parts(blocks)),
    )


def _parts(blocks: tuple[Filled, ...]) -> Iterator[Part]:
    for block in blocks:
        yield Heading(1, block.title)
        for piece in pieces(block.text):
            if piece.points:
                yield Points(tuple(Paragraph(line) for line in piece.lines))
            else:
                yield Paragraph("\n".join(piece.lines))
        if block.answer and block.answer is not AnswerKind.CHOICE:
            yield Paragraph(
                "☐ " + _("ja") + "    ☐ " + _("nee") if block.answer is AnswerKind.YES_NO else "…" * 20
            )


def _text(found: FormatSeen, blocks: tuple[Filled, ...]) -> str:
    return "\n\n".join([found.words.name, *(f"{one.title}\n\n{one.text}" for one in blocks)]) + "\n"


def _fields(blocks: tuple[Filled, ...]) -> Iterator[dict[str, object]]:
    """The questions of a form: what a form builder reads."""
    for one in blocks:
        if one.answer:
            choices = answers(Block(one.key, one.title, one.text)) if one.answer is AnswerKind.CHOICE else ()
            explained = "\n".join(line for line in one.text.splitlines() if not line.startswith("- "))
            yield {
                "key": one.key, "label": one.title, "type": one.answer.value,
                "description": explained.strip(), "options": list(choices),
            }  # fmt: skip
