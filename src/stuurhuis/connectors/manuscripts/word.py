# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document of Word without its makers: properties, and who commented or changed what.

Office Open XML, ECMA-376 part 1. The words stay as they are, also those that somebody proposed to change.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from lxml import etree

from stuurhuis.connectors.manuscripts import letterhead, packages, pictures
from stuurhuis.connectors.manuscripts.packages import Parts, drop, local, tree, written
from stuurhuis.review.ports import CannotBeCleaned, Manuscript

BODY = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SOMEBODY = "Auteur"
PROPERTIES = {
    "docProps/core.xml": b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    b'core-properties"/>',
    "docProps/app.xml": b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"/>',
}
GONE = (
    "docProps/custom.xml", "docProps/thumbnail", "word/people.xml", "customXml/", "word/printerSettings",
    "word/fonts/",
)  # fmt: skip
REFUSED = {
    "vbaProject.bin": "macros",
    "word/embeddings/": "embedded",
    "word/activeX/": "macros",
    "_xmlsignatures/": "signed",
}
NAMES_IN_PROPERTIES = {"creator", "lastModifiedBy", "Company", "Manager"}
SETTINGS = {"rsids", "attachedTemplate", "mailMerge", "docVars"}
FONTS = {"embedRegular", "embedBold", "embedItalic", "embedBoldItalic"}
WHEN = {"date", "dateUtc", "initials"}
NOT_SAID = {"moveFrom", "Fallback", "del"}
CELL = " | "  # between the cells of a row
PICTURES = {".jpg", ".jpeg", ".png", ".svg"}


def clean(content: bytes) -> Manuscript:
    """The file without its makers, and its text; raises CannotBeCleaned for what could hide them."""
    parts = packages.unpacked(content)
    _refuse(parts)
    names, removed = _names_of(parts), {"properties"}
    kept = {name: part for name, part in parts.items() if not name.startswith(GONE)}
    if len(kept) < len(parts):
        removed.add("attachments")
    kept, drawn = letterhead.bared(kept)
    if drawn:
        removed.add("letterhead")
    for name, part in kept.items():
        kept[name] = PROPERTIES.get(name) or _part(name, part, names, removed, kept)
    told = tuple(_paragraphs(tree(kept[BODY])))
    return Manuscript(
        "docx",
        packages.repacked(kept),
        told,
        tuple(sorted(removed)),
        tuple(sorted(names)),
        tuple(_besides(kept)),
    )


def _besides(kept: Parts) -> Iterator[str]:
    """Heads, feet, notes, remarks, where links lead, what styles are called: a name there tells as much."""
    for name, part in kept.items():
        if name.startswith("word/") and name.endswith(".xml"):
            yield from letterhead.told(part)
        if name.startswith("word/") and name.endswith(".xml") and name != BODY:
            yield from _paragraphs(tree(part))
        elif name.endswith(".rels"):
            yield from (one.get("Target", "") for one in tree(part) if one.get("TargetMode") == "External")


def _refuse(parts: Parts) -> None:
    for name in parts:
        for sign, why in REFUSED.items():
            if name.startswith(sign) or name.endswith(sign):
                raise CannotBeCleaned(why)


def _names_of(parts: Parts) -> set[str]:
    found = (tree(parts[name]) for name in PROPERTIES if name in parts)
    told = (one for root in found for one in root.iter() if local(one.tag) in NAMES_IN_PROPERTIES)
    return {one.text.strip() for one in told if one.text and one.text.strip()}


def _part(name: str, part: bytes, names: set[str], removed: set[str], kept: Parts) -> bytes:
    if PurePosixPath(name).suffix.lower() in PICTURES:
        return pictures.cleaned(part)
    if not name.endswith((".xml", ".rels")):
        return part
    root = tree(part)
    if name.endswith(".rels"):
        _unlink(name, root, kept)
    elif name == "[Content_Types].xml":
        for one in list(root):
            if one.get("PartName", "/").lstrip("/") not in kept and one.get("PartName"):
                root.remove(one)
    else:
        _anonymous(root, names, removed)
    return written(root)


def _unlink(name: str, root: etree._Element, kept: Parts) -> None:
    """Take out the relationships to what is gone, and to a template on somebody's disk."""
    here = PurePosixPath(name).parent.parent
    for one in list(root):
        target = one.get("Target", "")
        inside = one.get("TargetMode") != "External"
        if one.get("Type", "").endswith("/attachedTemplate") or (inside and _where(here, target) not in kept):
            root.remove(one)


def _where(here: PurePosixPath, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    steps: list[str] = []
    for step in (here / target).parts:
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    return "/".join(steps)


def _anonymous(root: etree._Element, names: set[str], removed: set[str]) -> None:
    for one in list(root.iter()):
        if local(one.tag) in SETTINGS | FONTS:
            drop(one)
            continue
        author = one.get(f"{W}author")
        if author is not None:
            names.update({author.strip()} - {""})
            one.set(f"{W}author", SOMEBODY)
            removed.add("comment_authors" if local(one.tag) == "comment" else "change_authors")
        for attribute in list(one.attrib):
            if local(attribute) in WHEN or local(attribute).startswith("rsid"):
                del one.attrib[attribute]


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """What it says; a row of a table is one paragraph, and what stands in its cells none of its own."""
    for one in root.iter(f"{W}p", f"{W}tr"):
        above = {local(outer.tag) for outer in one.iterancestors()}
        if above & {"Fallback", "tr"}:
            continue
        row = local(one.tag) == "tr"
        parts = [_words(cell) for cell in one.iter(f"{W}tc")] if row else ["".join(_said(one))]
        told = CELL.join(" ".join(part.split()) for part in parts if part.strip())
        if told:
            yield told


def _words(cell: etree._Element) -> str:
    return " ".join("".join(_said(one)) for one in cell.iter(f"{W}p"))


def _said(element: etree._Element) -> Iterator[str]:
    """The words of a paragraph; what stands in a text box is a paragraph of its own."""
    for one in element:
        name = local(one.tag)
        if name == "t":
            yield one.text or ""
        elif name in {"tab", "br", "cr"}:
            yield " "
        elif name not in NOT_SAID and name != "p":
            yield from _said(one)
