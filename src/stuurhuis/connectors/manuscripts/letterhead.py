# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of a house style goes: pictures in heads and feet, names of themes, fonts in the file; and what can be
read of it beside the text: styles, fonts, words under pictures.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from lxml import etree

from stuurhuis.connectors.manuscripts.packages import Parts, drop, local, tree, written

WORD_HEAD = re.compile(r"word/(_rels/)?(header|footer)\d*\.xml")
DRAWN = {"drawing", "pict", "object", "AlternateContent"}
ODF_HEADS = {"header", "footer", "header-left", "footer-left", "header-first", "footer-first"}
ODF_DRAWN = {"frame", "custom-shape", "g", "line", "rect"}
ODF_BACKGROUND = {"background-image", "fill-image"}
THEME = re.compile(r"word/theme/.*\.xml")
SCHEMES = {"theme", "clrScheme", "fontScheme", "fmtScheme"}
TOLD_IN = {"docPr": ("name", "descr", "title"), "cNvPr": ("name", "descr"), "font": ("name",)}
TOLD_OF = {"delText", "instrText", "title", "desc"}
NAMES_OF = {"display-name", "font-family"}


def bared(parts: Parts) -> tuple[Parts, bool]:
    """The parts of a document without pictures in heads and feet; and whether there were any."""
    kept, drawn = dict(parts), False
    for name in parts:
        if WORD_HEAD.fullmatch(name) or name == "styles.xml":
            root = tree(parts[name])
            drawn |= _bare(root)
            kept[name] = written(root)
        elif THEME.fullmatch(name):
            kept[name] = _nameless(tree(parts[name]))
    return (_shown(kept), True) if drawn else (kept, False)


def told(part: bytes) -> Iterator[str]:
    """What can be read in a part beside its text: names of styles and fonts, words under pictures, fields."""
    for one in tree(part).iter():
        name = local(one.tag)
        if name in TOLD_OF:
            yield one.text or ""
        if name == "name" and local(getattr(one.getparent(), "tag", "")) == "style":
            yield from one.attrib.values()
        known = NAMES_OF | set(TOLD_IN.get(name, ()))
        yield from (str(value) for key, value in one.attrib.items() if local(key) in known)


def _bare(root: etree._Element) -> bool:
    """Take out what is drawn in heads and feet, and a picture behind the page."""
    found = [one for one in root.iter() if _is_drawn(one)]
    for one in found:
        drop(one)
    return bool(found)


def _is_drawn(one: etree._Element) -> bool:
    name = local(one.tag)
    if name in DRAWN or name in ODF_BACKGROUND:
        return True
    return name in ODF_DRAWN and any(local(above.tag) in ODF_HEADS for above in one.iterancestors())


def _nameless(root: etree._Element) -> bytes:
    for one in list(root.iter()):
        if local(one.tag) in SCHEMES and one.get("name"):
            one.set("name", "")
        elif local(one.tag) == "extLst":
            drop(one)
    return written(root)


def _shown(parts: Parts) -> Parts:
    """Without pictures that nothing names any more; a head names none."""
    naming = b"".join(
        part for name, part in parts.items() if name.endswith((".xml", ".rels")) and not _silent(name)
    )
    return {name: part for name, part in parts.items() if not _picture(name) or _named(name, naming)}


def _silent(name: str) -> bool:
    return name == "META-INF/manifest.xml" or WORD_HEAD.fullmatch(name.removesuffix(".rels")) is not None


def _picture(name: str) -> bool:
    return name.startswith(("word/media/", "Pictures/"))


def _named(name: str, naming: bytes) -> bool:
    return f"/{PurePosixPath(name).name}".encode() in naming
