# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""No word of the head of a table is broken, also on a machine without our font."""

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from connectors.documents.example import WRITERS, document
from stuurhuis.connectors.documents.document import WIDTH, Column, Row, Table, share

MONEY = Table(
    "Lasten en baten",
    (
        Column("Taakveld", 5),
        *(Column(title, 2, number=True) for title in ("Primitief", "Gerealiseerd", "Verwacht einde jaar")),
    ),
    (Row(("Maatwerkdienstverlening en begeleiding", "123.456", "123.456", "123.456")),),
)
BROAD = Table("Breed", tuple(Column(title, 1) for title in ("Begrotingswijziging",) * 6), ())
TWIPS = 56.7  # in a millimetre


def needed(word: str) -> float:
    """The millimetres that a bold word of 9 points takes in DejaVu Sans, a wide font, with its cell."""
    return 2.0 * len(word) + 2.5


def test_a_column_is_as_wide_as_it_asks_unless_its_longest_word_needs_more() -> None:
    plain = Table("Doelen", (Column("Doel", 4), Column("Nu", 1, number=True)), (Row(("Veilig", "5")),))
    assert share(plain) == [0.8, 0.2]
    widths = [part * WIDTH for part in share(MONEY)]
    assert sum(widths) == pytest.approx(WIDTH)
    words = ("Maatwerkdienstverlening", "Primitief", "Gerealiseerd", "Verwacht")
    assert all(width >= needed(word) for width, word in zip(widths, words, strict=True))


def test_where_there_is_no_room_at_all_everybody_gets_as_much() -> None:
    assert share(BROAD) == pytest.approx([1 / 6] * 6)


def test_the_columns_of_word_are_as_wide_as_their_words() -> None:
    made = WRITERS["docx"](replace(document(), blocks=(*document().blocks, MONEY)))
    table = docx.Document(BytesIO(made)).tables[-1]
    grid = [int(column.get(qn("w:w"))) / TWIPS for column in table._tbl.iter(qn("w:gridCol"))]
    for width, cell in zip(grid, table.rows[0].cells, strict=True):
        assert width >= max(needed(word) for word in cell.text.split()), cell.text


@pytest.mark.nightly
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_libreoffice_breaks_no_word_of_a_head(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"tabel.{ending}"
    file.write_bytes(WRITERS[ending](replace(document(), blocks=(*document().blocks, MONEY))))
    asked = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless"]
    subprocess.run([*asked, "--convert-to", "pdf", "--outdir", tmp_path, file], check=True, timeout=300)
    pages = PdfReader(tmp_path / "tabel.pdf").pages
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))
    assert all(word in text for word in ("Primitief", "Gerealiseerd", "Verwacht", "Maatwerkdienstverlening"))
