# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document for LibreOffice: an ODF 1.3 text with real headings, tables with a head, and pictures that say
what they show."""

from collections.abc import Iterator
from functools import singledispatch
from xml.sax.saxutils import escape, quoteattr

from stuurhuis.connectors.documents import colours, odt_styles
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
from stuurhuis.connectors.documents.write_pdf import png
from stuurhuis.connectors.files.archive import packed

DOTS = 1600


def write_odt(document: Document) -> bytes:
    """The file; the same document gives the same bytes."""
    pictures = {one: f"Pictures/{place}.png" for place, one in enumerate(dict.fromkeys(document.pictures), 1)}
    files = {
        "mimetype": odt_styles.KIND,
        "META-INF/manifest.xml": odt_styles.manifest(pictures.values()),
        "meta.xml": odt_styles.meta(document),
        "styles.xml": odt_styles.styles(document),
        "content.xml": "".join(_content(document, pictures)),
    }
    drawn = [(name, png(one.svg, DOTS)) for one, name in pictures.items()]
    return packed([*((name, text.encode()) for name, text in files.items()), *drawn])


def _content(document: Document, pictures: dict[Picture, str]) -> Iterator[str]:
    yield f"{odt_styles.HEAD}<office:document-content {odt_styles.NAMES}>"
    yield f"<office:automatic-styles>{''.join(_automatic(document))}</office:automatic-styles>"
    yield "<office:body><office:text>"
    yield _said(Paragraph(document.organisation), "first")
    yield _said(Paragraph(document.title), "Title")
    yield _said(Paragraph(document.subtitle), "Subtitle")
    yield from (_said(Paragraph(line), "Cover") for line in document.cover)
    yield _said(Paragraph(""), "after")
    for place, one in enumerate(document.blocks):
        if isinstance(one, Picture):
            yield _picture(one, pictures[one], place)
        elif isinstance(one, Table):
            yield _table(one, place)
        else:
            yield _block(one)
    yield "</office:text></office:body></office:document-content>"


def _automatic(document: Document) -> Iterator[str]:
    """The styles of this text alone: its first page, its tables, and the width of each column."""
    yield _style(
        "first", "paragraph", "", 'style:parent-style-name="Organisation" style:master-page-name="First"'
    )
    yield _style("after", "paragraph", 'fo:break-after="page"', 'style:parent-style-name="Cell"')
    yield _style("table", "table", f'style:width="{WIDTH}mm" table:align="left"')
    line = f'fo:border-bottom="0.5pt solid #{colours.LINE}" fo:padding="1.1mm"'
    yield _style("cell", "table-cell", line)
    yield _style(
        "head", "table-cell", f'{line} style:vertical-align="bottom" fo:background-color="#{colours.HEAD}"'
    )
    yield _style("row", "table-row", 'fo:keep-together="always"')
    for place, one in enumerate(document.blocks):
        if isinstance(one, Table):
            for at, part in enumerate(share(one)):
                yield _style(f"t{place}c{at}", "table-column", f'style:column-width="{WIDTH * part:.1f}mm"')


def _style(name: str, family: str, said: str, more: str = "") -> str:
    opening = f'<style:style style:name="{name}" style:family="{family}" {more}>'
    return f"{opening}<style:{family}-properties {said}/></style:style>"


def _text(words: str) -> str:
    return escape(plain(words)).replace("\n", "<text:line-break/>")


def _said(one: Paragraph, style: str) -> str:
    label = f'<text:span text:style-name="bold">{_text(one.label)}</text:span> ' if one.label else ""
    return f'<text:p text:style-name="{style}">{label}{_text(one.text)}</text:p>'


@singledispatch
def _block(one: object) -> str:
    raise TypeError(one)


@_block.register
def _(one: Heading) -> str:
    style = f'text:style-name="Heading_20_{one.level}" text:outline-level="{one.level}"'
    return f"<text:h {style}>{_text(one.text)}</text:h>"


@_block.register
def _(one: Paragraph) -> str:
    return _said(one, "Quiet" if one.quiet else "Standard")


@_block.register
def _(one: Points) -> str:
    items = "".join(f"<text:list-item>{_said(each, 'Standard')}</text:list-item>" for each in one.items)
    return f'<text:list text:style-name="Points">{items}</text:list>'


@_block.register
def _(one: Notice) -> str:
    said = (Paragraph("", one.title), *one.paragraphs) if one.title else one.paragraphs
    return "".join(_said(each, one.tone) for each in said) + _said(Paragraph(""), "Cell")


def _table(one: Table, place: int) -> str:
    columns = "".join(
        f'<table:table-column table:style-name="t{place}c{at}"/>' for at in range(len(one.columns))
    )
    head = _row(Row(tuple(column.title for column in one.columns), total=True), one, "head")
    rows = "".join(_row(row, one, "cell") for row in one.rows)
    note = f'<text:p text:style-name="Quiet">{_text(one.note)}</text:p>'
    name = f"{place} {plain(one.title)}"
    return (
        f'<text:p text:style-name="Caption">{_text(one.title)}</text:p>'
        f'<table:table table:name={quoteattr(name)} table:style-name="table">{columns}'
        f"<table:table-header-rows>{head}</table:table-header-rows>{rows}</table:table>{note}"
    )


def _row(row: Row, table: Table, style: str) -> str:
    said = [Paragraph("", cell) if row.total else Paragraph(cell) for cell in row.cells]
    cells = (
        f'<table:table-cell table:style-name="{style}" office:value-type="string">'
        f"{_said(each, 'Number' if column.number else 'Cell')}</table:table-cell>"
        for each, column in zip(said, table.columns, strict=True)
    )
    return f'<table:table-row table:style-name="row">{"".join(cells)}</table:table-row>'


def _picture(one: Picture, name: str, place: int) -> str:
    high = WIDTH * one.height / one.width
    caption = _said(Paragraph(one.caption), "Quiet") if one.caption else ""
    frame = f'draw:name="picture {place}" draw:style-name="picture" text:anchor-type="as-char"'
    frame += f' svg:width="{WIDTH}mm" svg:height="{high:.1f}mm"'
    return (
        f'<text:p text:style-name="Standard"><draw:frame {frame}>'
        f'<draw:image xlink:href="{name}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
        f"<svg:title>{_text(one.caption or one.alt)}</svg:title><svg:desc>{_text(one.alt)}</svg:desc>"
        f"</draw:frame></text:p>{caption}"
    )
