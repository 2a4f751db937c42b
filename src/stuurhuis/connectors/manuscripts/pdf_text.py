# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does a PDF say that typst set? Its objects stand in the open, one below the other (PDF 1.7)."""

import re
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from stuurhuis.connectors.manuscripts.pdf_pen import LETTER, Letters, Pen, Spot

OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.DOTALL)
TOKEN = re.compile(
    rb"\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\)|<[0-9A-Fa-f\s]*>|/[^\s/\[\]()<>]+|[-+]?\d*\.?\d+|[\[\]]|[A-Za-z'\"*]+",
    re.DOTALL,
)
ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r\n": b""}
GAP, PARAGRAPH = 0.25, 1.7  # in letter sizes: a space, a white line
FULL = 0.75  # of the longest line; a shorter one ends a paragraph


class Line(NamedTuple):
    """A line, and how far below the one before, in letter sizes."""

    text: str
    white: float


def paragraphs(content: bytes) -> tuple[str, ...]:
    """The text in paragraphs; a page of which nothing can be read is left out."""
    objects = {int(number): body for number, body in OBJECT.findall(content)}
    return tuple(told for page in _pages(objects) for told in _joined([*_lines(_spots(objects, page))]))


def _pages(objects: dict[int, bytes]) -> Iterator[bytes]:
    """The pages in their order: every page that typst sets holds one form, the page of the original."""
    return (objects[number] for number in sorted(objects) if re.search(rb"/Type /Page\b", objects[number]))


def _spots(objects: dict[int, bytes], holder: bytes, depth: int = 0) -> list[Spot]:
    """The words of a form, and of the forms within it."""
    found: list[Spot] = []
    if depth > 4:
        return found
    resources = _entry(objects, holder, b"Resources")
    stream = _stream(holder)
    if stream:
        found += _written(stream, _fonts(objects, resources))
    for inner in re.findall(rb"/\S+ (\d+) 0 R", _entry(objects, resources, b"XObject")):
        form = objects.get(int(inner), b"")
        if b"/Subtype /Form" in form.partition(b"stream")[0]:
            found += _spots(objects, form, depth + 1)
    return found


def _entry(objects: dict[int, bytes], holder: bytes, name: bytes) -> bytes:
    """What a dictionary says under a name: a dictionary within it, or one that it refers to."""
    head = holder.partition(b"stream\n")[0]
    found = re.search(rb"/" + name + rb" (?:(\d+) 0 R|<<)", head)
    if found is None:
        return b""
    if found.group(1):
        return objects.get(int(found.group(1)), b"")
    depth = 0
    for mark in re.finditer(rb"<<|>>", head[found.start() :]):
        depth += 1 if mark.group() == b"<<" else -1
        if depth == 0:
            return head[found.end() : found.start() + mark.start()]
    return b""


def _stream(holder: bytes) -> bytes:
    found = STREAM.search(holder)
    if found is None:
        return b""
    if b"/FlateDecode" not in holder[: found.start()]:
        return found.group(1)
    return zlib.decompressobj().decompress(found.group(1))


def _fonts(objects: dict[int, bytes], resources: bytes) -> dict[bytes, Letters]:
    named = re.findall(rb"/(\S+) (\d+) 0 R", _entry(objects, resources, b"Font"))
    return {name: _letters(objects, objects.get(int(number), b"")) for name, number in named}


def _letters(objects: dict[int, bytes], font: bytes) -> Letters:
    width = 2 if b"/Subtype /Type0" in font else 1
    table = re.search(rb"/ToUnicode (\d+) 0 R", font)
    if table is None:
        return Letters(width)
    return Letters(width, _meaning(_stream(objects.get(int(table.group(1)), b""))))


def _meaning(table: bytes) -> dict[int, str]:
    """A table of letters: single codes, and codes that follow one another (9.10.3)."""
    found: dict[int, str] = {}
    for part in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, letter in re.findall(rb"<(\w+)>\s*<(\w+)>", part):
            found[int(code, 16)] = _unicode(letter)
    for part in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, letter in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", part):
            for code in range(int(first, 16), min(int(last, 16), int(first, 16) + 65535) + 1):
                found[code] = chr(min(ord(_unicode(letter)[-1:] or " ") + code - int(first, 16), 0x10FFFF))
        for first, _last, letters in re.findall(rb"<(\w+)>\s*<(\w+)>\s*\[(.*?)\]", part, re.DOTALL):
            for step, letter in enumerate(re.findall(rb"<(\w+)>", letters)):
                found[int(first, 16) + step] = _unicode(letter)
    return found


def _unicode(code: bytes) -> str:
    return bytes.fromhex(code.decode().zfill(4)).decode("utf-16-be", "replace")


def _written(stream: bytes, fonts: dict[bytes, Letters]) -> list[Spot]:
    """What a stream of operators puts on the page; drawings between them are passed by."""
    pen, operands = Pen(), list[bytes]()
    for found in TOKEN.finditer(stream):
        token = found.group()
        if token[:1].isalpha() or token[:1] in b"'\"":
            _do(pen, token, operands, fonts)
            operands = []
        else:
            operands.append(token)
    return pen.spots


def _do(pen: Pen, operator: bytes, operands: list[bytes], fonts: dict[bytes, Letters]) -> None:
    numbers = [float(one) for one in operands if re.fullmatch(rb"[-+]?\d*\.?\d+", one)]
    if operator in {b"q", b"Q", b"cm"}:
        pen.set_frame(operator, numbers)
    elif operator == b"BT":
        pen.scale, pen.x, pen.y, pen.line_x = 1.0, 0.0, 0.0, 0.0
    elif operator == b"Tf" and operands and numbers:
        pen.letters, pen.size = fonts.get(operands[0].lstrip(b"/")), numbers[-1]
    elif operator == b"Tm" and len(numbers) == 6:
        pen.scale = abs(numbers[3]) or abs(numbers[1]) or 1.0
        pen.x = pen.line_x = numbers[4]
        pen.y = numbers[5]
    elif operator in {b"Td", b"TD"} and len(numbers) == 2:
        pen.leading = -numbers[1] if operator == b"TD" else pen.leading
        pen.move(*numbers)
    elif operator == b"TL" and numbers:
        pen.leading = numbers[0]
    else:
        _put(pen, operator, operands)


def _put(pen: Pen, operator: bytes, operands: list[bytes]) -> None:
    if operator in {b"T*", b"'", b'"'}:
        pen.move(0.0, -pen.leading or -pen.size)
    if operator not in {b"Tj", b"TJ", b"'", b'"'}:
        return
    for one in operands:
        if one[:1] in b"(<":
            pen.put(codes(one))
        elif one not in {b"[", b"]"} and operator == b"TJ":
            pen.step(float(one) / 1000)


def codes(string: bytes) -> bytes:
    """What a string of a PDF holds, written in signs or in hexadecimal (7.3.4)."""
    if string.startswith(b"<"):
        return bytes.fromhex(re.sub(rb"\s|[<>]", b"", string).decode() + "0" * (len(string) % 2))
    return ESCAPE.sub(lambda found: _escaped(found.group(1)), string[1:-1])


def _escaped(sign: bytes) -> bytes:
    return bytes([int(sign, 8) & 255]) if sign.isdigit() else ESCAPED.get(sign, sign)


def _lines(spots: list[Spot]) -> Iterator[Line]:
    """Words that stand on one height; a gap between them is a space."""
    text, white, before = "", 0.0, None
    for spot in spots:
        fall = abs(spot.y - before.y) / max(spot.size, before.size) if before else 0.0
        if before and fall > GAP:
            yield Line(" ".join(text.split()), white)
            text, white = "", fall
        elif before and spot.x - _end(before) > GAP * spot.size:
            text += " "
        text, before = text + spot.text, spot
    yield Line(" ".join(text.split()), white)


def _end(spot: Spot) -> float:
    return spot.x + len(spot.text) * spot.size * LETTER


def _joined(lines: list[Line]) -> Iterator[str]:
    """A paragraph begins after white, and after a line that is shorter than there was room for."""
    room = max((len(line.text) for line in lines), default=0)
    told, last = "", ""
    for line in lines:
        if told and (line.white > PARAGRAPH or len(last) < FULL * room):
            yield told
            told = ""
        told, last = f"{told} {line.text}".strip(), line.text
    if told:
        yield told
