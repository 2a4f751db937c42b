# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A picture in a document without who took it, where and when: Exif, XMP and comments go, the dots stay."""

import re

JPEG, PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
SAYS_WHO = (b"Exif", b"http://ns.adobe.com", b"Photoshop")
WITHIN = re.compile(rb"\xff[\xe1\xed](..)(Exif\x00|http://ns\.adobe\.com|Photoshop)", re.DOTALL)
DRAWN_BY = re.compile(
    rb'<!--.*?-->|<metadata\b.*?</metadata>|\s(?:sodipodi|inkscape):[\w-]+="[^"]*"', re.DOTALL
)
NAMED = {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"}


def cleaned(content: bytes) -> bytes:
    """The same picture; what is no JPEG, PNG or SVG stays as it is."""
    if content.startswith(JPEG):
        return _jpeg(content)
    if b"<svg" in content[:4096]:
        return DRAWN_BY.sub(b"", content)
    return _png(content) if content.startswith(PNG) else content


def blanked(content: bytes) -> bytes:
    """The same file, with nothing of who took its JPEGs; every other byte stays in its place."""
    kept = bytearray(content)
    for found in WITHIN.finditer(content):
        start = found.start(2)
        end = found.start(1) + int.from_bytes(found.group(1), "big")
        kept[start:end] = bytes(min(end, len(kept)) - start)
    return bytes(kept)


def _jpeg(content: bytes) -> bytes:
    kept, at = [content[:2]], 2
    while at + 4 <= len(content) and content[at] == 0xFF and content[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        who = content[at + 1] == 0xFE or content[at + 4 : end].startswith(SAYS_WHO)
        if not who:
            kept.append(content[at:end])
        at = end
    return b"".join([*kept, content[at:]])


def _png(content: bytes) -> bytes:
    kept, at = [content[:8]], 8
    while at + 8 <= len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        if content[at + 4 : at + 8] not in NAMED:
            kept.append(content[at:end])
        at = end
    return b"".join(kept)
