# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands around the text of an ODF document: styles, page, properties and the list of files."""

from collections.abc import Iterable
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape

from stuurhuis.connectors.documents import colours
from stuurhuis.connectors.documents.document import FONT, Document, plain

KIND = "application/vnd.oasis.opendocument.text"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
NAMES = " ".join(
    [
        'office:version="1.3" xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        *(
            f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{place}:1.0"'
            for name, place in {
                "office": "office",
                "style": "style",
                "text": "text",
                "table": "table",
                "draw": "drawing",
                "fo": "xsl-fo-compatible",
                "svg": "svg-compatible",
                "meta": "meta",
            }.items()
        ),
    ]
)
COUNTRIES = {"nl": "NL", "en": "GB"}
_STYLES = Path(__file__).parent / "odt_styles.xml"
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def manifest(pictures: Iterable[str]) -> str:
    """Which files there are."""
    xml = dict.fromkeys(("content.xml", "styles.xml", "meta.xml"), "text/xml")
    files = {"/": KIND, **xml, **dict.fromkeys(pictures, "image/png")}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in files.items()
    )
    opening = f'<manifest:manifest manifest:version="1.3" xmlns:manifest="{_MANIFEST}">'
    return f"{HEAD}{opening}{entries}</manifest:manifest>"


def meta(document: Document) -> str:
    """Whose it is, what it is called, and of which day."""
    made = f"{document.day.isoformat()}T00:00:00"
    told = (
        f"<dc:title>{escape(plain(document.title))}</dc:title>"
        f"<dc:subject>{escape(plain(document.subtitle))}</dc:subject>"
        f"<dc:creator>{escape(plain(document.organisation))}</dc:creator>"
        f"<meta:creation-date>{made}</meta:creation-date><dc:date>{made}</dc:date>"
        f"<dc:language>{document.language}-{COUNTRIES[document.language]}</dc:language>"
    )
    return f"{HEAD}<office:document-meta {NAMES}><office:meta>{told}</office:meta></office:document-meta>"


def styles(document: Document) -> str:
    """The styles, and the page with its foot."""
    said = Template(_STYLES.read_text(encoding="utf-8"))
    return said.substitute(
        {f"paper_{tone}": colour for tone, colour in colours.PAPER.items()},
        **{f"edge_{tone}": colour for tone, colour in colours.EDGE.items()},
        names=NAMES,
        font=FONT,
        ink=colours.INK,
        soft=colours.SOFT,
        sea=colours.SEA,
        language=document.language,
        country=COUNTRIES[document.language],
        footer=escape(plain(document.footer)),
        page=escape(document.page),
    )
