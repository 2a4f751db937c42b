# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""CSV: which character set, which separator; the rows as Excel numbers them."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stuurhuis.connectors.files.cells import Row
from stuurhuis.connectors.files.limits import FileRefused, Limits, too_many
from stuurhuis.connectors.files.sheets import Choices, SheetFacts
from stuurhuis.connectors.files.titles import recognised

DELIMITERS: Final = (";", ",", "\t", "|")
SAMPLE_ROWS: Final = 200
LONGEST_CELL: Final = 1024 * 1024
_ACCENTS: Final = frozenset("éëïöüèêáóúçàâîôûäñÉËÏÖÜÈ€’‘“”–…·²³µ±½")
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class EncodingUnknown(FileRefused):
    """The character set that was asked for does not exist."""


@dataclass(frozen=True, slots=True)
class TextSheet:
    """A CSV file; broken bytes are kept as lone surrogates, so that the cell that holds them can be named."""

    path: Path
    facts: SheetFacts
    limits: Limits

    def rows(self) -> Iterator[Row]:
        """Walk the records from the first; a blank line counts, as it does in Excel. Raises FileTooLarge."""
        csv.field_size_limit(LONGEST_CELL)
        with self.path.open(encoding=self.facts.encoding, errors="surrogateescape", newline="") as lines:
            for number, record in enumerate(_records(lines, self.facts.delimiter, self.path), start=1):
                if number > self.limits.rows:
                    raise too_many(self.path, "rijen", self.limits.rows)
                if len(record) > self.limits.columns:
                    raise too_many(self.path, "kolommen", self.limits.columns)
                yield number, [*record]


def open_text(path: Path, choices: Choices, limits: Limits) -> TextSheet:
    """Find the character set and the separator of a CSV file; raises EncodingUnknown."""
    encoding = _asked(choices.encoding) or find_encoding(path)
    with path.open(encoding=encoding, errors="surrogateescape", newline="") as lines:
        sample = lines.read(256 * 1024)
    delimiter = choices.delimiter or find_delimiter(sample)
    facts = SheetFacts("csv", encoding=encoding, delimiter=delimiter, ragged=True)
    return TextSheet(path, facts, limits)


def find_encoding(path: Path) -> str:
    """The character set of a text file: utf-8 unless the bytes say otherwise (Windows, DOS or Macintosh)."""
    with path.open("rb") as stream:
        head = stream.read(4)
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    lone, pairs = _high_bytes(path)
    if not lone:
        return "utf-8"
    if sum(pairs.values()) >= sum(lone.values()):
        return "utf-8"
    bytes_seen = lone + pairs
    scores = {name: _readable(bytes_seen, name) for name in ("cp1252", "cp850", "mac_roman")}
    return max(scores, key=lambda name: scores[name])


def find_delimiter(sample: str) -> str:
    """The separator that gives the best header, and then the most even rows."""
    return max(DELIMITERS, key=lambda sign: _evenness(sample, sign))


def broken_letters(typed: str) -> bool:
    """Whether letters in this text were broken: bytes that fit no character set, or é seen as Ã©."""
    if typed.isascii():
        return False
    return any("\udc80" <= sign <= "\udcff" or sign == "\ufffd" for sign in typed) or _twice_decoded(typed)


def mended(typed: str) -> str:
    """The text with a question mark for each broken byte, so that it can be shown and stored."""
    return typed.encode("utf-8", "replace").decode("utf-8")


def _records(lines: io.TextIOWrapper, delimiter: str, path: Path) -> Iterator[list[str]]:
    try:
        yield from csv.reader((line.replace("\0", "\ufffd") for line in lines), delimiter=delimiter)
    except csv.Error as fault:
        raise FileRefused(
            f"{path.name}: een cel heeft meer dan {LONGEST_CELL} tekens. Een aanhalingsteken te veel?",
            f"{path.name}: a cell has over {LONGEST_CELL} characters. A quotation mark too many?",
        ) from fault


def _asked(name: str) -> str:
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError as fault:
        raise EncodingUnknown(
            f"Tekenset {name} bestaat niet.", f"There is no character set {name}."
        ) from fault


def _high_bytes(path: Path) -> tuple[Counter[int], Counter[int]]:
    """Bytes over 127: those that are no utf-8, and the first bytes of those that are."""
    lone: Counter[int] = Counter()
    pairs: Counter[int] = Counter()
    with path.open("rb") as stream:
        for line in stream:
            if line.isascii():
                continue
            for sign in line.decode("utf-8", "surrogateescape"):
                code = ord(sign)
                if 0xDC80 <= code <= 0xDCFF:
                    lone[code - 0xDC00] += 1
                elif code > 127:
                    pairs[sign.encode()[0]] += 1
    return lone, pairs


def _readable(seen: Counter[int], encoding: str) -> int:
    """How many of the bytes become letters that Dutch uses."""
    total = 0
    for byte, times in seen.items():
        sign = bytes([byte]).decode(encoding, "replace")
        total += times * (2 if sign in _ACCENTS else 1 if sign.isalpha() and sign.islower() else 0)
    return total


def _evenness(sample: str, delimiter: str) -> tuple[int, float, int]:
    csv.field_size_limit(LONGEST_CELL)
    records = []
    try:
        for record in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if record:
                records.append(record)
            if len(records) == SAMPLE_ROWS:
                break
    except csv.Error:
        return (0, 0.0, 0)
    if not records:
        return (0, 0.0, 0)
    width, times = Counter(len(record) for record in records).most_common(1)[0]
    named = max(sum(bool(recognised(cell)) for cell in record) for record in records[:25])
    return (named, times / len(records) if width > 1 else 0.0, width)


def _twice_decoded(typed: str) -> bool:
    """Utf-8 that was read as Windows and saved: an A with tilde, and a sign that is no letter."""
    for place, sign in enumerate(typed[:-1]):
        following = typed[place + 1]
        if (
            sign == "Ã" and ("\u0080" <= following <= "\u00bf" or following in "‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")
        ) or (sign == "â" and following == "€"):
            return True
    return False
