# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files within a file of Word or ODF, read without trusting them."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

from lxml import etree

from stuurhuis.connectors.files.archive import packed
from stuurhuis.review.ports import CannotBeCleaned

LARGEST = 200_000_000  # bytes, all unpacked
MOST = 2_000  # files
Parts = dict[str, bytes]


def names(content: bytes) -> set[str]:
    """Which files are in it; raises CannotBeCleaned."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return set(package.namelist())
    except zipfile.BadZipFile as trouble:
        raise CannotBeCleaned("damaged") from trouble


def kind(content: bytes) -> str:
    """What a file of ODF says it is; empty when it does not say."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        if "mimetype" not in package.namelist():
            return ""
        return package.read("mimetype").decode("ascii", "replace")


def unpacked(content: bytes) -> Parts:
    """All files in it, by name; raises CannotBeCleaned when damaged, locked, or far too large unpacked."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        found = package.infolist()
        if len(found) > MOST or sum(one.file_size for one in found) > LARGEST:
            raise CannotBeCleaned("too_large")
        if any(one.flag_bits & 1 for one in found):
            raise CannotBeCleaned("locked")
        try:
            return {one.filename: package.read(one) for one in found if not one.is_dir()}
        except (zipfile.BadZipFile, NotImplementedError, EOFError) as trouble:
            raise CannotBeCleaned("damaged") from trouble


def repacked(parts: Mapping[str, bytes]) -> bytes:
    """The files as one file, without the time at which they were written."""
    return packed(sorted(parts.items(), key=lambda one: one[0] != "mimetype"))


def tree(part: bytes) -> etree._Element:
    """A part as XML, without entities and without anything from elsewhere; raises CannotBeCleaned."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        found = etree.fromstring(part, parser)
    except etree.XMLSyntaxError as trouble:
        raise CannotBeCleaned("damaged") from trouble
    if found.getroottree().docinfo.doctype:
        raise CannotBeCleaned("damaged")
    return found


def written(root: etree._Element) -> bytes:
    """A part as a file."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def local(name: object) -> str:
    """A name without its namespace; empty for a comment."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def drop(element: etree._Element) -> None:
    """Take an element out, and keep the text behind it."""
    above = element.getparent()
    if above is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            above.text = (above.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    above.remove(element)
