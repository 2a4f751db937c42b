# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document for Word: real headings and styles, tables with a head, pictures with what they show."""

from collections.abc import Sequence
from datetime import datetime, time
from functools import singledispatch
from io import BytesIO
from xml.sax.saxutils import escape

import docx
from docx.document import Document as Docx
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as DocxParagraph

from stuurhuis.connectors.documents.document import (
    WIDTH,
    Document,
    Heading,
    Notice,
    Paragraph,
    Picture,
    Points,
    Row,
    Table,
    plain,
    share,
)
from stuurhuis.connectors.documents.docx_styles import (
    CELL,
    LANGUAGES,
    NUMBER,
    QUIET,
    TABLE,
    dress,
    notice,
)
from stuurhuis.connectors.documents.write_pdf import png
from stuurhuis.connectors.files.archive import repacked

DOTS = 1600
TWIPS = 56.7  # in a millimetre
_NUMBER = '<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>2</w:t></w:r>'
_PAGE = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE">{_NUMBER}</w:fldSimple>'


def write_docx(document: Document) -> bytes:
    """The file; the same document gives the same bytes."""
    file = docx.Document()
    dress(file, document.language)
    _properties(file, document)
    _cover(file, document)
    _footer(file, document)
    for one in document.blocks:
        _write(one, file)
    _speak(file, document)
    stream = BytesIO()
    file.save(stream)
    return repacked(stream.getvalue())


def _properties(file: Docx, document: Document) -> None:
    told = file.core_properties
    told.title, told.subject = plain(document.title), plain(document.subtitle)
    told.author = told.last_modified_by = plain(document.organisation)
    told.language, told.comments = LANGUAGES[document.language], ""
    told.created = told.modified = told.last_printed = datetime.combine(document.day, time())


def _cover(file: Docx, document: Document) -> None:
    above = file.add_paragraph(plain(document.organisation))
    above.paragraph_format.space_before = Mm(55)
    file.add_paragraph(plain(document.title), style="Title")
    last = file.add_paragraph(plain(document.subtitle), style="Subtitle")
    for line in document.cover:
        last = file.add_paragraph(plain(line))
        last.runs[0].font.size = Pt(12)
    last.add_run().add_break(WD_BREAK.PAGE)


def _footer(file: Docx, document: Document) -> None:
    """What stands at the foot of each page but the first, and its number."""
    footer = file.sections[0].footer
    foot = footer.paragraphs[0]
    foot.style = QUIET
    foot.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(f"{plain(document.footer)}\t{document.page} ").font.size = Pt(8)
    next(footer.part.element.iter(qn("w:p"))).append(parse_xml(_PAGE))


def _speak(file: Docx, document: Document) -> None:
    """For who does not see them: what pictures show."""
    for one, drawn in zip(document.pictures, file.element.body.iter(qn("wp:docPr")), strict=True):
        drawn.set("descr", plain(one.alt))


@singledispatch
def _write(one: object, file: Docx) -> None:
    raise TypeError(one, file)


@_write.register
def _(one: Heading, file: Docx) -> None:
    file.add_heading(plain(one.text), one.level)


@_write.register
def _(one: Paragraph, file: Docx) -> None:
    _say(file.add_paragraph(style=QUIET if one.quiet else None), one)


@_write.register
def _(one: Points, file: Docx) -> None:
    for each in one.items:
        _say(file.add_paragraph(style="List Bullet"), each)


@_write.register
def _(one: Notice, file: Docx) -> None:
    said = (Paragraph("", one.title), *one.paragraphs) if one.title else one.paragraphs
    for each in said:
        paragraph = file.add_paragraph(style=notice(one.tone))
        paragraph.paragraph_format.keep_with_next = each is not said[-1]
        _say(paragraph, each)
    file.add_paragraph(style=CELL)


@_write.register
def _(one: Table, file: Docx) -> None:
    file.add_paragraph(plain(one.title), style="Caption")
    body = file.element.body
    body.insert(len(body) - 1, parse_xml(_table(one)))  # the last is about the page
    _say(file.add_paragraph(style=QUIET), Paragraph(one.note))


@_write.register
def _(one: Picture, file: Docx) -> None:
    file.add_picture(BytesIO(png(one.svg, DOTS)), width=Mm(WIDTH))
    if one.caption:
        _say(file.add_paragraph(style=QUIET), Paragraph(one.caption))


def _say(paragraph: DocxParagraph, one: Paragraph) -> None:
    if one.label:
        paragraph.add_run(plain(one.label) + (" " if one.text else "")).bold = True
    paragraph.add_run(plain(one.text))


def _table(one: Table) -> str:
    """A table as Word writes it; row by row through the library it takes ten times as long."""
    widths = [round(part * WIDTH * TWIPS) for part in share(one)]
    head = _row(Row(tuple(column.title for column in one.columns), total=True), one, widths, "<w:tblHeader/>")
    parts = [
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="{TABLE}"/>',
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>',
        '<w:tblLook w:firstRow="1" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>',
        *(f'<w:gridCol w:w="{width}"/>' for width in widths),
        "</w:tblGrid>",
        head,
        *(_row(row, one, widths) for row in one.rows),
        "</w:tbl>",
    ]
    return "".join(parts)


def _row(row: Row, table: Table, widths: Sequence[int], mark: str = "") -> str:
    bold = "<w:rPr><w:b/></w:rPr>" if row.total else ""
    cells = []
    for text, column, width in zip(row.cells, table.columns, widths, strict=True):
        style = f'<w:pPr><w:pStyle w:val="{NUMBER if column.number else CELL}"/></w:pPr>'
        room = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        cells.append(f"<w:tc>{room}<w:p>{style}<w:r>{bold}{_typed(text)}</w:r></w:p></w:tc>")
    return f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{''.join(cells)}</w:tr>"


def _typed(text: str) -> str:
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in plain(text).split("\n"))
    return "<w:br/>".join(lines)
