# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text of ODF without its makers: properties, and who commented or changed what. ODF 1.3 part 3."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from lxml import etree

from stuurhuis.connectors.manuscripts import letterhead, packages, pictures
from stuurhuis.connectors.manuscripts.packages import Parts, drop, local, tree, written
from stuurhuis.review.ports import CannotBeCleaned, Manuscript

BODY, KIND = "content.xml", "application/vnd.oasis.opendocument.text"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CELL = " | "  # between the cells of a row
NOTHING = (
    b'<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    b' office:version="1.3"><office:meta/></office:document-meta>'
)
GONE = ("Thumbnails/", "Configurations2/", "layout-cache", "Fonts/")
REFUSED = {"Basic/": "macros", "Scripts/": "macros", "META-INF/documentsignatures": "signed"}
NAMED = {"creator", "initial-creator", "printed-by", "creator-initials", "sender-initials"}
WHEN = {"date", "date-string"}
FIELDS = {"author-name", "author-initials", "initial-creator", "printed-by"}
MACHINE = ("Printer", "CurrentDatabase", "Rsid", "Redline", "TrackedChangesViewInfo")
NOT_SAID = {"annotation", "annotation-end", "tracked-changes", "note-citation"}
PICTURES = {".jpg", ".jpeg", ".png", ".svg"}


def clean(content: bytes) -> Manuscript:
    """The file without its makers, and its text; raises CannotBeCleaned for what could hide them."""
    parts = packages.unpacked(content)
    _refuse(parts)
    names: set[str] = set()
    removed = {"properties"}
    kept = {name: part for name, part in parts.items() if not name.startswith(GONE)}
    kept, drawn = letterhead.bared(kept)
    if drawn:
        removed.add("letterhead")
    for name, part in kept.items():
        kept[name] = _part(name, part, names, removed, kept)
    told = tuple(_paragraphs(tree(kept[BODY])))
    besides = (
        *_elsewhere(tree(kept[BODY])), *letterhead.told(kept[BODY]), *_everything(kept.get("styles.xml"))
    )  # fmt: skip
    return Manuscript(
        "odt", packages.repacked(kept), told, tuple(sorted(removed)), tuple(sorted(names)), besides
    )


def _elsewhere(root: etree._Element) -> Iterator[str]:
    """Remarks, and where links lead: a name in them tells as much."""
    for one in root.iter():
        if local(one.tag) in {"annotation", "changed-region"}:
            yield " ".join("".join(one.itertext()).split())
        yield from (str(value) for name, value in one.attrib.items() if local(name) == "href")


def _everything(styles: bytes | None) -> Iterator[str]:
    """What stands in heads and feet, and what styles and fonts are called."""
    if styles is not None:
        yield from _paragraphs(tree(styles))
        yield from letterhead.told(styles)


def _refuse(parts: Parts) -> None:
    for name in parts:
        for sign, why in REFUSED.items():
            if name.startswith(sign):
                raise CannotBeCleaned(why)
        if name.startswith("Object ") and "/" not in name:
            raise CannotBeCleaned("embedded")
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise CannotBeCleaned("locked")


def _part(name: str, part: bytes, names: set[str], removed: set[str], kept: Parts) -> bytes:
    if PurePosixPath(name).suffix.lower() in PICTURES:
        return pictures.cleaned(part)
    if not name.endswith(".xml"):
        return part
    root = tree(part)
    if name == "META-INF/manifest.xml":
        _unlist(root, kept)
    else:
        _anonymous(root, names, removed)
    return NOTHING if name.endswith("meta.xml") else written(root)


def _unlist(root: etree._Element, kept: Parts) -> None:
    for one in list(root):
        listed = next((value for name, value in one.attrib.items() if local(name) == "full-path"), "/")
        if not str(listed).endswith("/") and listed not in kept:
            root.remove(one)


def _anonymous(root: etree._Element, names: set[str], removed: set[str]) -> None:
    for one in list(root.iter()):
        name = local(one.tag)
        if name in NAMED and not str(one.tag).startswith(TEXT):
            names.update({(one.text or "").strip()} - {""})
            removed.add("change_authors" if _above(one, "change-info") else "comment_authors")
            one.text = "Auteur" if name == "creator" else ""
        elif name in WHEN and not str(one.tag).startswith(TEXT):
            drop(one)
        elif str(one.tag).startswith(TEXT) and (name in FIELDS or name.startswith("sender-")):
            names.update({(one.text or "").strip()} - {""})
            one.text = ""
        elif _of_machine(one):
            drop(one)
        for attribute in list(one.attrib):
            if local(attribute) in {"rsid", "paragraph-rsid"}:
                del one.attrib[attribute]


def _of_machine(one: etree._Element) -> bool:
    """A font in the file, or a setting of the machine on which it was made."""
    if local(one.tag) == "font-face-src":
        return True
    said = (str(value) for value in one.attrib.values())
    return local(one.tag) == "config-item" and any(value.startswith(MACHINE) for value in said)


def _above(element: etree._Element, name: str) -> bool:
    return any(local(one.tag) == name for one in element.iterancestors())


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """What it says; a row of a table is one paragraph, and what stands in its cells none of its own."""
    for one in root.iter(f"{TEXT}p", f"{TEXT}h", f"{TABLE}table-row"):
        above = {local(outer.tag) for outer in one.iterancestors()}
        if above & (NOT_SAID | {"table-row"}):
            continue
        row = local(one.tag) == "table-row"
        parts = [_words(cell) for cell in one.iter(f"{TABLE}table-cell")] if row else ["".join(_said(one))]
        told = CELL.join(" ".join(part.split()) for part in parts if part.strip())
        if told:
            yield told


def _words(cell: etree._Element) -> str:
    return " ".join("".join(_said(one)) for one in cell.iter(f"{TEXT}p", f"{TEXT}h"))


def _said(element: etree._Element) -> Iterator[str]:
    """The words of a paragraph; a note and a frame in it are paragraphs of their own."""
    yield element.text or ""
    for one in element:
        name = local(one.tag)
        if name in {"s", "tab", "line-break"}:
            yield " "
        elif name and name not in NOT_SAID | {"p", "h", "note", "frame"}:
            yield from _said(one)
        yield one.tail or ""
