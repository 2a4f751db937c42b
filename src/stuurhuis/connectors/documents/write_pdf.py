# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document as a tagged PDF (PDF/UA-1): who hears it read aloud meets the same order, tables and pictures.

Typst sets it. It reads our lay-out and the document as JSON, no fonts of the machine, and no network.
"""

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typst

from stuurhuis.connectors.documents import colours
from stuurhuis.connectors.documents.document import Block, Document, Table, plain, share

_HERE = Path(__file__).parent
_BEYOND = re.compile(r"[^\n -~\xa0-\xac\xae-\xb4\xb6-\xff–—‘-‚“-„•…‹›€™−]")
_TAGGED: Any = "ua-1"  # the types of the library do not name it yet
_UNITS = 5.6  # of a drawing in a millimetre of paper


def write_pdf(document: Document) -> bytes:
    """The file; the same document gives the same bytes. A sign that no font has becomes a question mark."""
    told = json.dumps(_cleaned(_told(document)), ensure_ascii=False)
    try:
        return _set(told)
    except typst.TypstError as missing:
        if "could not be displayed" not in missing.message:
            raise
    return _set(_BEYOND.sub("?", told))


def _set(told: str) -> bytes:
    made = typst.compile(
        str(_HERE / "document.typ"),
        format="pdf",
        root=str(_HERE),
        font_paths=[str(_HERE / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"document": told},
        pdf_standards=_TAGGED,
    )
    return bytes(made)


def png(svg: str, width: int) -> bytes:
    """A drawing as a picture of so many dots wide, for files that hold no drawings."""
    made = typst.compile(
        str(_HERE / "picture.typ"),
        format="png",
        ppi=width * 0.72,
        font_paths=[str(_HERE / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"svg": svg},
    )
    return bytes(made)


def _told(document: Document) -> dict[str, Any]:
    """What the lay-out reads."""
    named = ("title", "subtitle", "organisation", "language", "cover", "footer", "contents", "page")
    return {
        **{name: getattr(document, name) for name in named},
        "one_page": document.one_page,
        "day": document.day.isoformat(),
        "blocks": [_block(one) for one in document.blocks],
        "colours": {
            "ink": colours.INK,
            "soft": colours.SOFT,
            "line": colours.LINE,
            "sea": colours.SEA,
            "attention": colours.ATTENTION,
            "head": colours.HEAD,
        },
        "paper": colours.PAPER,
        "edge": colours.EDGE,
    }


def _block(one: Block) -> dict[str, Any]:
    told = asdict(one)
    if "svg" in told:
        told["width"] = told["width"] / _UNITS
    if isinstance(one, Table):
        told["columns"] = [
            {**column, "width": part} for column, part in zip(told["columns"], share(one), strict=True)
        ]
    return {"kind": type(one).__name__.lower(), **told}


def _cleaned(told: Any) -> Any:
    if isinstance(told, dict):
        return {name: _cleaned(one) for name, one in told.items()}
    if isinstance(told, list | tuple):
        return [_cleaned(one) for one in told]
    return plain(told) if isinstance(told, str) else told
