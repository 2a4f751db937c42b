# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document for Word: real headings and styles, tables with a head, pictures with what they show."""

from collections.abc import Sequence
from datetime import datetime, time
from functools import singledispatch
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as DocxParagraph

from stuurhuis.connectors.documents import colours
from stuurhuis.connectors.documents.archive import repacked
from stuurhuis.connectors.documents.document import (
    FONT,
    Column,
    Document,
    Heading,
    Notice,
    Paragraph,
    Picture,
    Points,
    Table,
    plain,
    share,
)
from stuurhuis.connectors.documents.write_pdf import png

WIDTH = 162  # millimetres between the margins
DOTS = 1600
_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}


def write_docx(document: Document) -> bytes:
    """The file; the same document gives the same bytes."""
    file = docx.Document()
    _styles(file, document)
    _properties(file, document)
    _cover(file, document)
    _footer(file, document)
    for one in document.blocks:
        _write(one, file)
    stream = BytesIO()
    file.save(stream)
    return repacked(stream.getvalue())


def _styles(file: Docx, document: Document) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    section.top_margin, section.bottom_margin = Mm(22), Mm(24)
    section.different_first_page_header_footer = True
    normal = file.styles["Normal"]
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _LANGUAGES[document.language])
    normal.element.get_or_add_rPr().append(language)
    sizes = {"Normal": 10.5, "Title": 30, "Subtitle": 14, "Heading 1": 19, "Heading 2": 13.5, "Heading 3": 11}
    for name, size in {**sizes, "Heading 4": 10.5, "Caption": 9, "List Bullet": 10.5}.items():
        style: Any = file.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = RGBColor.from_string(_colour(name))
        style.font.italic = False
        style.font.bold = name.startswith(("Heading", "Title", "Caption"))
        for fonts in style.element.rPr.iter(qn("w:rFonts")):
            for key in [key for key in fonts.attrib if "Theme" in key]:
                del fonts.attrib[key]
    file.styles["Heading 1"].paragraph_format.page_break_before = True


def _colour(style: str) -> str:
    return {"Heading 3": colours.SEA, "Subtitle": colours.SOFT}.get(style, colours.INK).upper()


def _properties(file: Docx, document: Document) -> None:
    told = file.core_properties
    made = datetime.combine(document.day, time())
    told.title, told.subject = plain(document.title), plain(document.subtitle)
    told.author = told.last_modified_by = plain(document.organisation)
    told.language, told.comments = _LANGUAGES[document.language], ""
    told.created = told.modified = told.last_printed = made


def _cover(file: Docx, document: Document) -> None:
    above = file.add_paragraph(plain(document.organisation))
    above.paragraph_format.space_before = Mm(55)
    file.add_paragraph(plain(document.title), style="Title")
    file.add_paragraph(plain(document.subtitle), style="Subtitle")
    for line in document.cover:
        file.add_paragraph(plain(line)).runs[0].font.size = Pt(12)


def _footer(file: Docx, document: Document) -> None:
    foot = file.sections[0].footer.paragraphs[0]
    foot.add_run(f"{plain(document.footer)}    {document.page} ")
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        element.text = text or None
        foot.add_run()._r.append(element)  # noqa: SLF001 the library has no field for a page number
    for run in foot.runs:
        run.font.size, run.font.color.rgb = Pt(8.5), RGBColor.from_string(colours.SOFT.upper())


@singledispatch
def _write(one: object, file: Docx) -> None:
    raise TypeError(one, file)


@_write.register
def _(one: Heading, file: Docx) -> None:
    file.add_heading(plain(one.text), one.level)


@_write.register
def _(one: Paragraph, file: Docx) -> None:
    _say(file.add_paragraph(), one)


@_write.register
def _(one: Points, file: Docx) -> None:
    for each in one.items:
        _say(file.add_paragraph(style="List Bullet"), each)


@_write.register
def _(one: Notice, file: Docx) -> None:
    said = (Paragraph("", one.title), *one.paragraphs) if one.title else one.paragraphs
    for place, each in enumerate(said):
        paragraph = file.add_paragraph()
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(3)
        paragraph.paragraph_format.space_after = Pt(8 if place == len(said) - 1 else 0)
        paragraph.paragraph_format.keep_with_next = place < len(said) - 1
        _stand_out(paragraph, one.tone)
        _say(paragraph, each)


@_write.register
def _(one: Table, file: Docx) -> None:
    caption = file.add_paragraph(plain(one.title), style="Caption")
    caption.paragraph_format.keep_with_next = True
    table: Any = file.add_table(rows=0, cols=len(one.columns))
    table.style, table.autofit = "Table Grid", False
    _lines(table)
    _fill(table.add_row(), [column.title for column in one.columns], one.columns, bold=True)
    _mark(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001 the library cannot say it
    for cell in table.rows[0].cells:
        _shade(cell._tc.get_or_add_tcPr(), colours.HEAD)  # noqa: SLF001 the library has no word for it
    for row in one.rows:
        made = table.add_row()
        _mark(made._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 the library has no word for it
        _fill(made, row.cells, one.columns, bold=row.total)
    note = file.add_paragraph()
    if one.note:
        _say(note, Paragraph(one.note, quiet=True))


@_write.register
def _(one: Picture, file: Docx) -> None:
    shape = file.add_picture(BytesIO(png(one.svg, DOTS)), width=Mm(WIDTH))
    shape._inline.docPr.set("descr", plain(one.alt))  # noqa: SLF001 the library has no word for it
    if one.caption:
        _say(file.add_paragraph(), Paragraph(one.caption, quiet=True))


def _say(paragraph: DocxParagraph, one: Paragraph) -> None:
    if one.label:
        paragraph.add_run(plain(one.label)).bold = True
    for place, line in enumerate(plain(one.text).split("\n") if one.text else ()):
        run = paragraph.add_run(f" {line}" if one.label and not place else line)
        if place:
            run._r.insert(0, OxmlElement("w:br"))  # noqa: SLF001 the library has no word for it
        if one.quiet:
            run.font.size, run.font.color.rgb = Pt(9), RGBColor.from_string(colours.SOFT.upper())


def _fill(row: Any, words: Sequence[str], columns: Sequence[Column], *, bold: bool) -> None:
    for cell, text, column, part in zip(row.cells, words, columns, share(columns), strict=True):
        cell.width = Mm(WIDTH * part)
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        _say(paragraph, Paragraph(text))
        for run in paragraph.runs:
            run.font.size, run.bold = Pt(9), bold
        if column.number:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _stand_out(paragraph: DocxParagraph, tone: str) -> None:
    """A coloured edge and ground for a paragraph."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 the library has no word for it
    borders, left = OxmlElement("w:pBdr"), OxmlElement("w:left")
    told = {"val": "single", "sz": "24", "space": "8", "color": colours.EDGE[tone].upper()}
    for name, value in told.items():
        left.set(qn(f"w:{name}"), value)
    borders.append(left)
    properties.append(borders)
    _shade(properties, colours.PAPER[tone])


def _shade(properties: Any, colour: str) -> None:
    shade = OxmlElement("w:shd")
    for name, value in {"val": "clear", "color": "auto", "fill": colour.upper()}.items():
        shade.set(qn(f"w:{name}"), value)
    properties.append(shade)


def _mark(properties: Any, name: str) -> None:
    properties.append(OxmlElement(name))


def _lines(table: Any) -> None:
    """Thin lines between rows only."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        seen = side in {"bottom", "insideH"}
        told = {"val": "single" if seen else "nil", "sz": "4", "space": "0", "color": colours.LINE.upper()}
        for name, value in told.items():
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)  # noqa: SLF001 the library has no word for it
