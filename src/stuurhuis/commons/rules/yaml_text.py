# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does a YAML text say? The part of YAML that people write by hand: all scalars are words.

Mappings, lists, quoted and plain words, blocks with `|` and `>`, short lists in brackets, comments. What else
there is in YAML (anchors, tags, several documents) is refused by its line.
"""

import re
import sys
from dataclasses import dataclass
from typing import Final

Node = str | list["Node"] | dict[str, "Node"]
_KEY: Final = re.compile(r"(\"[^\"]*\"|'[^']*'|[^\s#&*!|>%@`\"'\[\]{},:-][^#:]*?|-[^\s:#]+)\s*:(?:\s+(.*)|)$")
_BLOCK: Final = re.compile(r"([|>])([-+]?)\s*(?:#.*)?$")
_COMMENT: Final = re.compile(r"\s+#.*$")
_STRANGE: Final = frozenset("&*!%@`{")
_ESCAPE: Final = re.compile(r"\\(?:(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|(.))")
_ESCAPES: Final = {
    "n": "\n",
    "t": "\t",
    '"': '"',
    "\\": "\\",
    "/": "/",
    " ": " ",
    "0": "\0",
    "_": "\xa0",
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
    "e": "\x1b",
}
DEEPEST: Final = 20


class NotYaml(ValueError):
    """This line cannot be read: its number (from one), and a word for what is wrong."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(f"{line}: {why}")
        self.line, self.why = line, why


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    indent: int
    text: str


def read(text: str) -> Node:
    """The whole text; an empty one is an empty mapping. Raises NotYaml."""
    reader = _Reader(text.replace("\r\n", "\n").split("\n"))
    if reader.next() is None:
        return {}
    found = reader.node(0)
    left = reader.next()
    if left is not None:
        raise NotYaml(left.number, "indent")
    return found


class _Reader:
    """Walks over the lines; `place` is the next one to look at."""

    def __init__(self, all_lines: list[str]) -> None:
        self.all, self.place, self.depth = all_lines, 0, 0
        self.pushed: _Line | None = None

    def next(self) -> _Line | None:
        """The next line that says something, without taking it."""
        if self.pushed:
            return self.pushed
        while self.place < len(self.all):
            line = self.all[self.place]
            bare = line.strip()
            if bare and not bare.startswith("#") and not (bare == "---" and self.place == 0):
                indent = len(line) - len(line.lstrip(" "))
                if line[indent : indent + 1] == "\t":
                    raise NotYaml(self.place + 1, "tab")
                return _Line(self.place + 1, indent, line.strip())
            self.place += 1
        return None

    def taken(self) -> _Line:
        line = self.next()
        if line is None:
            raise NotYaml(len(self.all), "end")
        if self.pushed:
            self.pushed = None
        else:
            self.place += 1
        return line

    def node(self, least: int) -> Node:
        """What begins at the next line, that is at least so far to the right; nothing is the empty word."""
        line = self.next()
        if line is None or line.indent < least:
            return ""
        self.depth += 1
        if self.depth > DEEPEST:
            raise NotYaml(line.number, "deep")
        found = self._list(line.indent) if _is_item(line.text) else self._mapping(line.indent)
        self.depth -= 1
        return found

    def _list(self, indent: int) -> Node:
        items: list[Node] = []
        while (line := self.next()) and line.indent == indent and _is_item(line.text):
            self.taken()
            rest = line.text[1:].lstrip()
            if not rest or rest.startswith("#"):
                items.append(self.node(indent + 1))
            elif _is_item(rest) or _KEY.match(rest):
                within = indent + len(line.text) - len(rest)
                self.pushed = _Line(line.number, within, rest)
                items.append(self.node(within))
            else:
                items.append(self._value(rest, line, indent))
        return items

    def _mapping(self, indent: int) -> Node:
        said: dict[str, Node] = {}
        while (line := self.next()) and line.indent == indent and not _is_item(line.text):
            found = _KEY.match(line.text)
            if not found:
                raise NotYaml(line.number, "key")
            self.taken()
            key, rest = found[1].strip("\"'"), (found[2] or "").strip()
            if key in said:
                raise NotYaml(line.number, "twice")
            said[key] = self._under(rest, line, indent)
        if line and line.indent > indent:
            raise NotYaml(line.number, "indent")
        return said

    def _under(self, rest: str, line: _Line, indent: int) -> Node:
        if rest and not rest.startswith("#"):
            return self._value(rest, line, indent)
        after = self.next()
        same = after is not None and after.indent == indent and _is_item(after.text)
        return self.node(indent if same else indent + 1)

    def _value(self, rest: str, line: _Line, indent: int) -> Node:
        block = _BLOCK.match(rest)
        if block:
            return self._block(block[1], block[2], indent)
        if rest[0] in _STRANGE:
            raise NotYaml(line.number, "strange")
        if rest[0] == "[":
            return _short_list(rest, line.number)
        return _word(rest, line.number)

    def _block(self, style: str, chomp: str, indent: int) -> str:
        """The lines under `|` or `>`: as they stand, or as paragraphs."""
        lines: list[str] = []
        while self.place < len(self.all):
            line = self.all[self.place]
            if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
                break
            lines.append(line)
            self.place += 1
        begin = min((len(one) - len(one.lstrip(" ")) for one in lines if one.strip()), default=0)
        told = [one[begin:].rstrip() for one in lines]
        while told and not told[-1]:
            told.pop()
        text = "\n".join(told) if style == "|" else _folded(told)
        return text if chomp == "-" or not text else f"{text}\n"


def _is_item(text: str) -> bool:
    return text == "-" or text.startswith("- ")


def _folded(lines: list[str]) -> str:
    """Lines as paragraphs: one line end is a space, an empty line is a line end."""
    text, ended = "", 0
    for line in lines:
        if not line:
            ended += 1
            continue
        text += ("\n" * ended if ended else " ") + line if text else line
        ended = 0
    return text


def _short_list(rest: str, number: int) -> Node:
    bare = _COMMENT.sub("", rest)
    if not bare.endswith("]") or "[" in bare[1:]:
        raise NotYaml(number, "strange")
    return [_word(one.strip(), number) for one in bare[1:-1].split(",") if one.strip()]


def _word(rest: str, number: int) -> str:
    if rest[0] not in "\"'":
        return _COMMENT.sub("", rest)
    quote = rest[0]
    pattern = r'"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$' if quote == '"' else r"'((?:[^']|'')*)'\s*(?:#.*)?$"
    found = re.match(pattern, rest)
    if not found:
        raise NotYaml(number, "quote")
    if quote == "'":
        return found[1].replace("''", "'")
    told = _ESCAPE.sub(_unescaped, found[1])
    if not told.isprintable() and any("\ud800" <= sign <= "\udfff" for sign in told):
        raise NotYaml(number, "quote")
    return told


def _unescaped(found: re.Match[str]) -> str:
    if found[1]:
        return chr(min(int(found[1][1:], 16), sys.maxunicode))
    return _ESCAPES.get(found[2], found[0])
