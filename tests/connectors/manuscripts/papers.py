# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files as Word, LibreOffice and others make them, with who made them in every place where that can stand."""

import zipfile
import zlib
from io import BytesIO

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from odf import dc, draw, meta, office, style, text
from odf.opendocument import OpenDocumentText
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import NameObject, TextStringObject

NAMES = ("Anna Ader", "Piet Post", "Rik Regelaar", "Carla Collega")
SENTENCE = "In 2030 is iedere woning geïsoleerd."


def word() -> bytes:
    """Properties, a remark by one, a proposed change by another, and a template on somebody's disk."""
    made = docx.Document()
    made.core_properties.author, made.core_properties.last_modified_by = NAMES[:2]
    paragraph = made.add_paragraph(SENTENCE)
    change = OxmlElement("w:ins")
    for name, value in {"id": "1", "author": NAMES[2], "date": "2026-01-01T00:00:00Z"}.items():
        change.set(qn(f"w:{name}"), value)
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = " Ook huurwoningen."
    run.append(words)
    change.append(run)
    paragraph._p.append(change)
    made.add_comment(paragraph.runs, text="Klopt dit?", author=NAMES[3], initials="CC")
    made.add_table(1, 2).rows[0].cells[1].text = "Vier ton per jaar"
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def odt() -> bytes:
    """Properties and a remark."""
    made = OpenDocumentText()
    made.meta.addElement(meta.InitialCreator(text=NAMES[0]))
    made.meta.addElement(dc.Creator(text=NAMES[1]))
    paragraph = text.P(text=SENTENCE)
    remark = office.Annotation()
    remark.addElement(dc.Creator(text=NAMES[3]))
    remark.addElement(dc.Date(text="2026-01-01T00:00:00"))
    remark.addElement(text.P(text="Klopt dit?"))
    paragraph.addElement(remark)
    paragraph.addText(" Ook huurwoningen.")
    made.text.addElement(paragraph)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def odt_with_letterhead() -> bytes:
    """A logo in the head of every page."""
    made = OpenDocumentText()
    layout = style.PageLayout(name="blad")
    made.automaticstyles.addElement(layout)
    head = style.Header()
    paragraph = text.P(text="Concept")
    frame = draw.Frame(width="2cm", height="2cm", anchortype="paragraph")
    frame.addElement(draw.Image(href=made.addPicture("logo.png", "image/png", dot())))
    paragraph.addElement(frame)
    head.addElement(paragraph)
    master = style.MasterPage(name="Standard", pagelayoutname=layout)
    master.addElement(head)
    made.masterstyles.addElement(master)
    made.text.addElement(text.P(text=SENTENCE))
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def dot(shade: int = 0) -> bytes:
    """A picture of one grey dot."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = chunk(b"IHDR", (1).to_bytes(4, "big") * 2 + bytes([8, 0, 0, 0, 0]))
    dots = chunk(b"IDAT", zlib.compress(bytes([0, shade])))
    return b"\x89PNG\r\n\x1a\n" + head + dots + chunk(b"IEND", b"")


def pdf(source: bytes) -> bytes:
    """A real PDF with an author, a remark by another, and an attachment."""
    made = PdfWriter(clone_from=PdfReader(BytesIO(source)))
    made.add_metadata({"/Author": NAMES[0], "/Title": f"Van {NAMES[1]}"})
    remark = FreeText(text="Klopt dit?", rect=(50, 550, 200, 650))
    remark[NameObject("/T")] = TextStringObject(NAMES[3])
    made.add_annotation(0, remark)
    made.add_attachment("adressen.txt", NAMES[2].encode())
    stream = BytesIO()
    made.write(stream)
    return stream.getvalue()


def with_file(package: bytes, name: str) -> bytes:
    """The same with another file in it."""
    stream = BytesIO(package)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr(name, b"iets")
    return stream.getvalue()


def everything(content: bytes) -> bytes:
    """All bytes of a file, unpacked where it is packed."""
    if not zipfile.is_zipfile(BytesIO(content)):
        return content
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())
