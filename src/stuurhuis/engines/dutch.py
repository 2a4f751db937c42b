# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What are the words of a Dutch text, which of them say nothing, and which are forms of one word?

No library is needed, so a page can ask it too.
"""

import re
import unicodedata
from functools import cache
from importlib.resources import files

from stuurhuis.engines.compounds import LEAST_TEXTS, Compounds

_WORD = re.compile(r"[^\W_]+")
SHORTEST_ROOT = 3
_ENDINGS = (("heden", "heid"), ("ingen", ""), ("ing", ""), ("en", ""), ("es", ""), ("e", ""))
_PLURAL = re.compile(r"(?<=[aeiou][lmnr])s$|(?<=e)s$")
_SOFT = {"z": "s", "v": "f"}


def folded(text: str) -> str:
    """Text without capitals and accents: `Coördinatrice` → `coordinatrice`."""
    return "".join(
        sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign)
    )


def words(text: str) -> list[str]:
    """The words of a text, folded, in their order; numbers are words too."""
    return _WORD.findall(folded(text))


def telling_words(text: str) -> list[str]:
    """The words that say what a text is about; all of them when it has only fillers."""
    found = words(text)
    return [word for word in found if word not in _listed("dutch_fillers.txt")] or found


def as_written(text: str) -> dict[str, str]:
    """Each word of a text as it is written where it stands first."""
    written: dict[str, str] = {}
    for word in _WORD.findall(unicodedata.normalize("NFC", text)):
        for part in words(word):
            written.setdefault(part, word)
    return written


def root(word: str) -> str:
    """What the forms of a folded word share: `netten` and `net`, `huizen` and `huis`, `aanbesteding` and
    `aanbesteden`. A key to look words up by, not a word to be shown.
    """
    short = _without_ending(_PLURAL.sub("", word) if len(word) > SHORTEST_ROOT + 2 else word)
    if re.search(r"([^aeiou])\1$", short):
        short = short[:-1]
    short = re.sub(r"(aa|ee|oo|uu)([^aeiou])$", lambda found: found[1][0] + found[2], short)
    return short[:-1] + _SOFT.get(short[-1:], short[-1:])


def _without_ending(word: str) -> str:
    if word.endswith("heid") and len(word) > SHORTEST_ROOT + 6:
        return word.removesuffix("heid")
    for ending, instead in _ENDINGS:
        least = SHORTEST_ROOT + 1 if ending.endswith(("ing", "ingen")) else SHORTEST_ROOT
        if word.endswith(ending) and len(word) - len(ending) >= least:
            short = word.removesuffix(ending) + instead
            return _without_ending(short) if instead else short
    return word


def parts(word: str) -> list[str]:
    """Of which words of government a word is made: `warmtenetten` of `warmte` and `netten`; else itself."""
    return _of_government().parts(word)


@cache
def _of_government() -> Compounds:
    return Compounds(dict.fromkeys(_listed("dutch_parts.txt"), LEAST_TEXTS))


@cache
def _listed(name: str) -> frozenset[str]:
    lines = (files(__package__) / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
