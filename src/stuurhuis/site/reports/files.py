# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""As which files can one take a report along?"""

from collections.abc import Callable
from dataclasses import dataclass

from stuurhuis.connectors.documents.document import Document
from stuurhuis.connectors.documents.write_html import write_html
from stuurhuis.steering.rules.reporting import ReportTold


@dataclass(frozen=True, slots=True)
class Writer:
    """What makes a file of a document, and what kind of file that is."""

    write: Callable[[Document], bytes]
    kind: str


def _pdf(document: Document) -> bytes:
    from stuurhuis.connectors.documents.write_pdf import write_pdf  # its 80 MB only where one asks for it

    return write_pdf(document)


def _docx(document: Document) -> bytes:
    from stuurhuis.connectors.documents.write_docx import write_docx

    return write_docx(document)


def _odt(document: Document) -> bytes:
    from stuurhuis.connectors.documents.write_odt import write_odt

    return write_odt(document)


WRITERS = {
    "pdf": Writer(_pdf, "application/pdf"),
    "docx": Writer(_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "odt": Writer(_odt, "application/vnd.oasis.opendocument.text"),
    "html": Writer(write_html, "text/html; charset=utf-8"),
}


def name_of(told: ReportTold) -> str:
    """What the file is called: GM0193-bestuursrapportage-2026-09."""
    said = told.words
    kind = {"interim": "bestuursrapportage", "annual": "jaarstukken"}[said.kind]
    until = f"-{said.month:02}" if said.month else ""
    return f"{told.story.organisation}-{kind}-{said.year}{until}"
