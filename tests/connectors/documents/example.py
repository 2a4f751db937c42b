# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document with everything in it; as a program it prints what its files come to."""

import hashlib
import sys
from datetime import date

from stuurhuis.connectors.documents.document import (
    Column,
    Document,
    Heading,
    Notice,
    Paragraph,
    Picture,
    Points,
    Row,
    Table,
)
from stuurhuis.connectors.documents.write_docx import write_docx
from stuurhuis.connectors.documents.write_html import write_html
from stuurhuis.connectors.documents.write_odt import write_odt
from stuurhuis.connectors.documents.write_pdf import write_pdf

WRITERS = {"html": write_html, "pdf": write_pdf, "docx": write_docx, "odt": write_odt}
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200"><path d="M0 0L600 200" stroke="#0a5c8c"/>'
    '<text x="20" y="150" font-family="Atkinson Hyperlegible Next">2024</text></svg>'
)
COLUMNS = (Column("Doel", 4), Column("Begroot", 1, number=True), Column("Verschil", 1, number=True))
ROWS = (Row(("Jeugdhulp & zorg", "19.480", "+1.337")), Row(("Samen", "19.480", "+1.337"), total=True))


def document(*more: Paragraph) -> Document:
    """A short report."""
    return Document(
        title="Bestuursrapportage tot en met september 2026",
        subtitle="Hoe staan de doelen ervoor?",
        organisation="Gemeente Zwolle",
        day=date(2026, 10, 1),
        language="nl",
        cover=("3 van de 12 doelen wijken af.",),
        footer="Gemeente Zwolle. Cijfers: figures/3.",
        contents="Inhoud",
        page="Bladzijde",
        blocks=(
            Heading(1, "In het kort"),
            Paragraph("Het jaar loopt <bijna> zoals begroot.\nDat scheelt."),
            Notice("Streefwaarde niet gehaald", (Paragraph("Meer diefstal.", "Oorzaak:"),)),
            Heading(2, "Wat mag het kosten?"),
            Table("Lasten", COLUMNS, ROWS, "Bedragen × € 1.000."),
            Picture(SVG, "Van 40 naar 44 in 2024.", 600, 200, "Misdrijven; lijn: gemeten."),
            Points((Paragraph("Wat een model afleidt.", "Verwachting."),)),
            Paragraph("Op koers.", quiet=True),
            *more,
        ),
    )


if __name__ == "__main__":
    sys.stdout.write(
        "".join(
            f"{ending} {hashlib.sha256(write(document())).hexdigest()}\n" for ending, write in WRITERS.items()
        )
    )
