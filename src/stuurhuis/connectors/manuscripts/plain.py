# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain text or Markdown without its makers: what stands above it about them, and what does not show."""

import re

from stuurhuis.review.ports import CannotBeCleaned, Manuscript

FRONT = re.compile(r"\A---\s*\n.*?\n(?:---|\.\.\.)\s*\n", re.DOTALL)
AUTHOR = re.compile(r"^(?:author|auteur|by|door)s?:\s*(.+)$", re.IGNORECASE | re.MULTILINE)
HEADING = re.compile(r"^#+\s+", re.MULTILINE)
UNSEEN = re.compile(r"<!--.*?-->", re.DOTALL)
BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def clean(content: bytes) -> Manuscript:
    """The text; raises CannotBeCleaned when it is none."""
    text = _text(content).replace("\r\n", "\n").replace("\r", "\n")
    if BINARY.search(text):
        raise CannotBeCleaned("unknown")
    front = FRONT.match(text)
    names = [name.strip(" \"'") for name in AUTHOR.findall(front.group())] if front else []
    bare = FRONT.sub("", text, count=1)
    shown = UNSEEN.sub("", bare)
    removed = [key for key, gone in (("front_matter", bare != text), ("comments", shown != bare)) if gone]
    parts = (" ".join(HEADING.sub("", part).split()) for part in re.split(r"\n\s*\n", shown))
    return Manuscript(
        "md", shown.encode(), tuple(part for part in parts if part), tuple(removed), tuple(names)
    )


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
