# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nobody finds back who made a document: in real files of Word, LibreOffice and PDF; else it is refused."""

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import docx.document
import pytest
import typst
from odf.opendocument import load
from pypdf import PdfReader

from stuurhuis.connectors.manuscripts import clean
from stuurhuis.connectors.manuscripts.packages import tree
from stuurhuis.connectors.manuscripts.pdf_pen import Pen
from stuurhuis.connectors.manuscripts.pictures import blanked, cleaned
from stuurhuis.review.ports import CannotBeCleaned
from tests.connectors.manuscripts import papers

LATER = f"{papers.SENTENCE} Ook huurwoningen."


def named(content: bytes) -> list[str]:
    """Whose names still stand somewhere in a file."""
    return [name for name in papers.NAMES if name.encode() in papers.everything(content)]


def test_word_loses_its_makers_and_keeps_its_words() -> None:
    made = clean(papers.word())
    assert named(papers.word()) == list(papers.NAMES)
    assert named(made.content) == []
    assert b"2026-01-01" not in papers.everything(made.content)
    assert set(made.names) >= set(papers.NAMES)
    assert made.paragraphs == (LATER, "Vier ton per jaar")
    assert set(made.removed) >= {"properties", "comment_authors", "change_authors"}
    again = docx.Document(BytesIO(made.content))
    assert again.core_properties.author == ""
    assert again.paragraphs[0].text.startswith(papers.SENTENCE)


def test_odf_loses_its_makers_and_keeps_its_words() -> None:
    made = clean(papers.odt())
    assert named(made.content) == []
    assert set(made.names) >= {papers.NAMES[0], papers.NAMES[1], papers.NAMES[3]}
    assert made.paragraphs == (LATER,)
    assert load(BytesIO(made.content)).text is not None


def test_a_real_pdf_loses_its_makers_and_keeps_its_words(shared: Path) -> None:
    source = next((shared / "data/texts").glob("*.pdf")).read_bytes()
    original = papers.pdf(source)
    made = clean(original)
    before, left = PdfReader(BytesIO(original)), PdfReader(BytesIO(made.content))
    assert before.metadata is not None
    assert left.metadata is not None
    assert before.metadata.author == papers.NAMES[0]
    assert left.metadata.author is None
    assert [page.get("/Annots") for page in left.pages] == [None] * len(before.pages)
    assert not left.attachments
    assert named(made.content) == []
    assert papers.NAMES[0] in made.names
    assert "1. Opening." in made.paragraphs
    assert any(one.startswith("Met regelmaat moet de raad constateren") for one in made.paragraphs)


def test_what_libreoffice_makes_of_it_is_clean_too(tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("needs LibreOffice")
    (tmp_path / "paper.docx").write_bytes(papers.word())
    for kind in ("odt", "pdf"):
        command = [
            program,
            "--headless",
            f"-env:UserInstallation=file://{tmp_path}/office",
            "--convert-to",
            kind,
        ]
        subprocess.run([*command, "paper.docx"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
        made = clean((tmp_path / f"paper.{kind}").read_bytes())
        assert named(made.content) == []
        assert any(papers.SENTENCE in one for one in made.paragraphs)


def test_text_loses_its_head_and_what_does_not_show() -> None:
    made = clean(b"---\nauthor: Anna Ader\n---\n# Beleid\n\nEen <!-- Piet Post --> zin.\n")
    assert made.paragraphs == ("Beleid", "Een zin.")
    assert made.names == ("Anna Ader",)
    assert named(made.content) == []


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (papers.with_file(papers.word(), "word/vbaProject.bin"), "macros"),
        (papers.with_file(papers.word(), "word/embeddings/blad.xlsx"), "embedded"),
        (papers.with_file(papers.word(), "_xmlsignatures/sig1.xml"), "signed"),
        (papers.with_file(papers.odt(), "Basic/script.xml"), "macros"),
        (papers.with_file(papers.odt(), "META-INF/documentsignatures.xml"), "signed"),
        (papers.with_file(papers.odt(), "Object 1"), "embedded"),
        (b"%PDF-1.7 onzin", "damaged"),
        (b"\x00\x01\x02", "unknown"),
        (b"   \n", "no_text"),
        (b"x" * 10_000_001, "too_large"),
        (papers.with_file(b"", "iets.txt"), "unknown"),
    ],
)
def test_what_cannot_be_cleaned_is_refused_out_loud(content: bytes, why: str) -> None:
    with pytest.raises(CannotBeCleaned) as refused:
        clean(content)
    assert refused.value.why == why


def test_entities_and_other_tricks_of_xml_are_refused() -> None:
    trick = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    with pytest.raises(CannotBeCleaned):
        tree(trick)


def test_a_picture_forgets_who_took_it() -> None:
    exif = b"\xff\xe1" + (8 + 9).to_bytes(2, "big") + b"Exif\x00\x00" + b"Anna Ader"
    assert cleaned(b"\xff\xd8" + exif + b"\xff\xda\x00\x02dots") == b"\xff\xd8\xff\xda\x00\x02dots"
    inside = b"stream\n\xff\xd8" + exif + b"\xff\xda\x00\x02dots\nendstream"
    assert len(blanked(inside)) == len(inside)
    assert b"Anna Ader" not in blanked(inside)
    assert blanked(inside).endswith(b"\xff\xda\x00\x02dots\nendstream")
    told = len(b"Author\x00Anna").to_bytes(4, "big") + b"tEXt" + b"Author\x00Anna" + b"\x00" * 4
    end = b"\x00\x00\x00\x00IEND\xaeB`\x82"
    assert cleaned(b"\x89PNG\r\n\x1a\n" + told + end) == b"\x89PNG\r\n\x1a\n" + end


def test_a_page_that_moves_its_frame_for_every_line_keeps_its_paragraphs() -> None:
    said = "In 2030 is iedere woning in de gemeente geïsoleerd, ook die van een corporatie of een verhuurder."
    made = typst.compile(f"= Beleid\n\n{said}\n\nDit kost vier ton.\n".encode(), format="pdf")
    assert clean(bytes(made)).paragraphs == ("Beleid", said, "Dit kost vier ton.")


def test_steps_between_words_are_spaces() -> None:
    pen = Pen()
    for words, back in ((b"Dit", -0.3), (b"kost", -0.05), (b"en", 0.0)):
        pen.put(words)
        pen.step(back)
    assert "".join(spot.text for spot in pen.spots) == "Dit kosten"


def test_a_row_of_a_table_is_one_paragraph() -> None:
    made = docx.Document()
    cells = made.add_table(1, 3).rows[0].cells
    for cell, words in zip(cells, ("Holtenbroek", "5.100", "2029"), strict=True):
        cell.text = words
    assert clean(packed_word(made)).paragraphs == ("Holtenbroek | 5.100 | 2029",)


def test_what_stands_beside_the_text_is_told_too() -> None:
    made = docx.Document(BytesIO(papers.word()))
    made.sections[0].header.paragraphs[0].text = "Gemeente Zwolle, concept"
    assert "Gemeente Zwolle, concept" in clean(packed_word(made)).besides
    assert "Klopt dit?" in clean(papers.word()).besides
    assert any("Klopt dit?" in said for said in clean(papers.odt()).besides)


def packed_word(made: docx.document.Document) -> bytes:
    """A document of Word as a file."""
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_word_loses_its_letterhead_and_what_it_is_called() -> None:
    made = docx.Document(BytesIO(papers.word()))
    made.sections[0].header.paragraphs[0].add_run("Concept").add_picture(BytesIO(papers.dot()))
    made.add_picture(BytesIO(papers.dot(200)))
    made.styles.add_style("Kop Holtenbroek", 1)
    content = papers.with_file(packed_word(made), "word/fonts/font1.odttf")
    assert b'name="Office Theme"' in papers.everything(content)
    cleaned_file = clean(content)
    with zipfile.ZipFile(BytesIO(cleaned_file.content)) as package:
        names = package.namelist()
        head = package.read("word/header1.xml")
    assert [name for name in names if name.startswith("word/media/")] == ["word/media/image2.png"]
    assert "word/fonts/font1.odttf" not in names
    assert b"Concept" in head
    assert b"w:drawing" not in head
    assert b'name="Office Theme"' not in papers.everything(cleaned_file.content)
    assert "letterhead" in cleaned_file.removed
    assert "Kop Holtenbroek" in cleaned_file.besides
    again = docx.Document(BytesIO(cleaned_file.content))
    assert [one.type is not None for one in again.inline_shapes] == [True]


def test_odf_loses_its_letterhead() -> None:
    made = clean(papers.odt_with_letterhead())
    with zipfile.ZipFile(BytesIO(made.content)) as package:
        assert [name for name in package.namelist() if name.startswith("Pictures/")] == []
        assert b"Pictures/" not in package.read("META-INF/manifest.xml")
    assert "letterhead" in made.removed
    assert "Concept" in made.besides
    assert load(BytesIO(made.content)).text is not None


def test_a_drawing_forgets_who_drew_it() -> None:
    said = b'<svg sodipodi:docname="/home/anna/logo.svg"><!-- Anna --><metadata>Anna</metadata><path/></svg>'
    assert cleaned(said) == b"<svg><path/></svg>"
    assert cleaned(b"GIF89a") == b"GIF89a"
