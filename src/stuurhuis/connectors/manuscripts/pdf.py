# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A PDF without its makers: every page is set anew as a picture of itself, so that only what shows is left.

Properties, XMP, remarks, attachments, scripts and the history of a file go, whatever form they have; letters
stay letters, so that the text can be read and searched. Typst sets it, without fonts of the machine and
without a network.
"""

import re
import tempfile
from pathlib import Path

import typst

from stuurhuis.connectors.manuscripts import pdf_text, pictures
from stuurhuis.review.ports import CannotBeCleaned, Manuscript

MOST = 500  # pages
PAGES = re.compile(r"document only has (\d+) page")
NAMED = re.compile(
    rb"/(?:Author|Creator)\s*\(((?:\\.|[^\\)])*)\)|<dc:creator>.*?<rdf:li[^>]*>(.*?)</rdf:li>", re.DOTALL
)
SCRIPT = "#set page(width: auto, height: auto, margin: 0pt)\n{}"
PAGE = '#image("paper.pdf", page: {})'
PROGRAMS = ("word", "writer", "adobe", "microsoft", "acrobat", "latex", "pdf")


def clean(content: bytes) -> Manuscript:
    """The file without its makers, and its text; raises CannotBeCleaned when it is locked or damaged."""
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "paper.pdf"
        paper.write_bytes(content)
        number = _pages(paper)
        if number > MOST:
            raise CannotBeCleaned("too_large")
        made = pictures.blanked(_set(paper, range(1, number + 1)))
    return Manuscript("pdf", made, pdf_text.paragraphs(made), ("properties", "remarks"), _names(content))


def _pages(paper: Path) -> int:
    """How many pages it has: typst says so when one asks for one that is not there."""
    try:
        _set(paper, [MOST * 1000])
    except typst.TypstError as told:
        found = PAGES.search(" ".join(told.hints))
        if found:
            return int(found.group(1))
        raise CannotBeCleaned("locked" if "encrypt" in told.message else "damaged") from told
    raise CannotBeCleaned("too_large")


def _set(paper: Path, pages: "range | list[int]") -> bytes:
    shown = "\n#pagebreak(weak: true)\n".join(PAGE.format(number) for number in pages)
    script = paper.with_name("paper.typ")
    script.write_text(SCRIPT.format(shown))
    return bytes(typst.compile(str(script), format="pdf", root=str(paper.parent), ignore_system_fonts=True))


def _names(content: bytes) -> tuple[str, ...]:
    found = (_decoded(plain or marked) for plain, marked in NAMED.findall(content))
    return tuple(
        sorted({name for name in found if name and not any(one in name.lower() for one in PROGRAMS)})
    )


def _decoded(name: bytes) -> str:
    said = pdf_text.codes(b"(" + name + b")")
    coded = "utf-16" if said.startswith(b"\xfe\xff") else "utf-8"
    return said.decode(coded, "replace").strip()
