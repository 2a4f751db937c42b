# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does a Word document look? Its page and its styles, so that who works on in it finds them by name."""

from collections.abc import Mapping
from typing import Any

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from stuurhuis.connectors.documents import colours
from stuurhuis.connectors.documents.document import FONT, Language

LANGUAGES: Mapping[Language, str] = {"nl": "nl-NL", "en": "en-GB"}
TABLE, CELL, NUMBER, QUIET = "ReportTable", "ReportCell", "ReportNumber", "ReportQuiet"
_SIZES = {
    "Normal": 10.5,
    "Title": 30,
    "Subtitle": 14,
    "Heading 1": 19,
    "Heading 2": 13.5,
    "Heading 3": 11,
    "Heading 4": 10.5,
    "Caption": 9,
}
_COLOURS = {"Heading 3": colours.SEA, "Subtitle": colours.SOFT}
_ABOVE = {"Heading 1": 30, "Heading 2": 22, "Heading 3": 14, "Heading 4": 10, "Caption": 6}
_TABLE = f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{TABLE}">
<w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="{colours.LINE}"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{colours.LINE}"/></w:tblBorders>
<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>
<w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>
<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{colours.INK}"/></w:tcBorders>
<w:shd w:val="clear" w:color="auto" w:fill="{colours.HEAD}"/></w:tcPr></w:tblStylePr></w:style>"""


def dress(file: Docx, language: Language) -> None:
    """Give a new document its page, its language and its styles."""
    _page(file)
    for style in list(file.styles):
        if style.type is WD_STYLE_TYPE.TABLE and style.name != "Normal Table":
            style.delete()
    for one in file.styles.element.iter(qn("w:lang")):
        one.set(qn("w:val"), LANGUAGES[language])
    for name, size in _SIZES.items():
        _typeface(file.styles[name], name, size)
    _paragraph(file, CELL, 9, after=0)
    _paragraph(file, NUMBER, 9, after=0).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _paragraph(file, QUIET, 9, after=8).font.color.rgb = RGBColor.from_string(colours.SOFT.upper())
    for tone in colours.PAPER:
        _notice(file, tone)
    file.styles.element.append(parse_xml(_TABLE))


def notice(tone: str) -> str:
    """The name of the style of a block that stands out."""
    return f"ReportNotice{tone.title()}"


def _page(file: Docx) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    section.top_margin, section.bottom_margin = Mm(22), Mm(24)
    section.different_first_page_header_footer = True


def _typeface(style: Any, name: str, size: float) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    style.font.color.rgb = RGBColor.from_string(_COLOURS.get(name, colours.INK).upper())
    style.font.italic, style.font.bold = False, name not in {"Normal", "Subtitle"}
    style.paragraph_format.space_before = Pt(_ABOVE.get(name, 0))
    style.paragraph_format.space_after = Pt(6)
    style.paragraph_format.keep_with_next = name.startswith(("Heading", "Caption"))
    for spacing in list(style.element.iter(qn("w:pBdr"), qn("w:spacing"))):
        if spacing.tag == qn("w:pBdr") or spacing.getparent().tag == qn("w:rPr"):
            spacing.getparent().remove(spacing)
    for fonts in style.element.iter(qn("w:rFonts")):
        for key in [key for key in fonts.attrib if "Theme" in key]:
            del fonts.attrib[key]


def _paragraph(file: Docx, name: str, size: float, *, after: float) -> Any:
    style: Any = file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style, style.font.size = file.styles["Normal"], Pt(size)
    style.paragraph_format.space_after = Pt(after)
    return style


def _notice(file: Docx, tone: str) -> None:
    """A paragraph with a coloured edge and ground; those of one notice grow together."""
    style = _paragraph(file, notice(tone), 10.5, after=0)
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Mm(3)
    paper, space = colours.PAPER[tone], nsdecls("w")
    sides = "".join((_edge("top", 4, paper), _edge("left", 8, colours.EDGE[tone]), _edge("bottom", 4, paper)))
    edge = f"<w:pBdr {space}>{sides}</w:pBdr>"
    ground = f'<w:shd {space} w:val="clear" w:color="auto" w:fill="{paper}"/>'
    properties = style.element.get_or_add_pPr()
    for place, said in enumerate((edge, ground)):
        properties.insert(place, parse_xml(said))


def _edge(side: str, space: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="24" w:space="{space}" w:color="{colour}"/>'
