# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""One telling, four files: each says the same, can be read aloud, and is the same bytes every time."""

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from connectors.documents import example
from connectors.documents.example import WRITERS, document
from stuurhuis.connectors.documents.document import Column, Paragraph, Row, Table
from stuurhuis.connectors.documents.write_html import fragment

ODD = Paragraph("Geplakt:\x0b😀 Привет 漢 \ufffe Şerif", "Toelichting:")
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
SAID = (
    "Bestuursrapportage tot en met september 2026",
    "3 van de 12 doelen wijken af.",
    "In het kort",
    "Het jaar loopt <bijna> zoals begroot.",
    "Streefwaarde niet gehaald",
    "Oorzaak: Meer diefstal.",
    "Wat mag het kosten?",
    "Jeugdhulp & zorg",
    "19.480",
    "+1.337",
    "Bedragen × € 1.000.",
    "Misdrijven; lijn: gemeten.",
    "Verwachting. Wat een model afleidt.",
    "Op koers.",
)


def file_in(archive: bytes, name: str) -> str:
    """A file of a zipped document, as text."""
    with zipfile.ZipFile(BytesIO(archive)) as found:
        return found.read(name).decode()


def words_of(ending: str, made: bytes) -> str:
    """All that a file says, spaces made one."""
    if ending == "pdf":
        text = " ".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages)
    elif ending == "html":
        page = re.sub(r"<style>.*?</style>", "", made.decode(), flags=re.DOTALL)
        text = unescape(re.sub(r"<[^>]+>", " ", page))
    else:
        name = {"docx": "word/document.xml", "odt": "content.xml"}[ending]
        text = unescape(re.sub(r"<[^>]+>", " ", file_in(made, name)))
    return " ".join(text.split())


@pytest.mark.parametrize("ending", WRITERS)
def test_every_file_says_the_same_in_the_same_order(ending: str) -> None:
    said = words_of(ending, WRITERS[ending](document()))
    where = -1
    for sentence in SAID:
        where = said.find(sentence, where + 1)
        assert where >= 0, sentence


def test_the_same_document_gives_the_same_bytes_in_another_process() -> None:
    told = [
        subprocess.run(
            [sys.executable, str(Path(example.__file__))], capture_output=True, check=True, text=True
        ).stdout
        for _ in range(2)
    ]
    assert told[0] == told[1]
    assert [line.split()[0] for line in told[0].splitlines()] == list(WRITERS)


@pytest.mark.parametrize("ending", WRITERS)
def test_what_people_paste_breaks_no_file(ending: str) -> None:
    made = WRITERS[ending](document(ODD))
    assert "Geplakt:" in words_of(ending, made)


def tags_of(reader: PdfReader) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every element of the structure of a PDF, in reading order."""

    def walk(one: Any) -> Iterator[tuple[str, dict[str, Any]]]:
        one = one.get_object()
        for each in one if isinstance(one, list) else [one]:
            found = each.get_object()
            if isinstance(found, dict):
                if "/S" in found:
                    yield str(found["/S"]), found
                if "/K" in found:
                    yield from walk(found["/K"])

    return walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"])


def test_a_pdf_is_tagged_titled_and_says_that_it_can_be_read_aloud() -> None:
    reader = PdfReader(BytesIO(WRITERS["pdf"](document())))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("nl")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata
    assert reader.metadata.title == "Bestuursrapportage tot en met september 2026"
    described = root["/Metadata"].get_object().get_data().decode()
    assert re.search(r"pdfuaid:part>1<|pdfuaid:part=\"1\"", described)
    assert "2026-10-01" in described


def test_a_pdf_is_read_in_order_with_its_headings_tables_and_pictures() -> None:
    tags = list(tags_of(PdfReader(BytesIO(WRITERS["pdf"](document())))))
    kinds = [kind for kind, _found in tags]
    assert kinds.index("/H1") < kinds.index("/H2") < kinds.index("/Table")
    assert kinds.count("/TH") == len(example.COLUMNS)
    assert [found["/Alt"] for kind, found in tags if kind == "/Figure"] == ["Van 40 naar 44 in 2024."]


def test_a_page_of_html_stands_alone() -> None:
    page = WRITERS["html"](document()).decode()
    assert '<html lang="nl">' in page
    assert not re.search(r"(?:src|href)=[\"'](?!#)|@import|url\(", page)
    assert re.findall(r"<(h\d)", page) == ["h1", "h2", "h3"]
    assert 'aria-label="Van 40 naar 44 in 2024."' in page


def test_only_a_wide_table_of_html_becomes_a_block_a_row_and_stays_a_table() -> None:
    columns = (Column("Doel", 3), Column("Stand", 2, number=True))
    narrow = fragment([Table("Doelen", columns, (Row(("Veilig", "1")),))])
    wide = fragment(
        [Table("Doelen", columns, (Row(("Inwoners zijn veilig in hun eigen buurt", "onderweg")),))]
    )
    assert 'class="table stacked in-line"' in wide
    assert "stacked" not in narrow
    for said in (narrow, wide):
        assert said.count("role='cell' data-label=\"Stand\"") == 1


def test_word_finds_headings_a_table_head_pictures_in_words_and_dutch() -> None:
    made = WRITERS["docx"](document())
    found = docx.Document(BytesIO(made))
    assert [one.text for one in found.paragraphs if one.style and one.style.name == "Heading 1"] == [
        "In het kort"
    ]
    assert found.core_properties.title == "Bestuursrapportage tot en met september 2026"
    assert found.core_properties.created
    assert found.core_properties.created.date() == document().day
    said = file_in(made, "word/document.xml")
    assert said.count("<w:tblHeader/>") == 1
    assert 'descr="Van 40 naar 44 in 2024."' in said
    languages = {one.get(qn("w:val")) for one in found.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}


def test_libreoffice_finds_headings_a_table_head_pictures_in_words_and_dutch() -> None:
    made = WRITERS["odt"](document())
    with zipfile.ZipFile(BytesIO(made)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        for name in ("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"):
            ET.fromstring(archive.read(name))
    content = ET.fromstring(file_in(made, "content.xml"))
    assert [one.get(f"{OFFICE}outline-level") for one in content.iter(f"{OFFICE}h")] == ["1", "2"]
    said = file_in(made, "content.xml")
    assert said.count("<table:table-header-rows>") == 1
    assert "<svg:desc>Van 40 naar 44 in 2024.</svg:desc>" in said
    assert 'fo:language="nl" fo:country="NL"' in file_in(made, "styles.xml")
