# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is this a good publiccode.yml, and what does it say of the program? Version 0 of the standard.

Source: https://yml.publiccode.tools/schema.core.html (CC0): the keys that must be there, and their words.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from stuurhuis.commons.rules import yaml_text
from stuurhuis.commons.rules.yaml_text import Node, NotYaml

FILE: Final = "publiccode.yml"
WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "developmentStatus": ("concept", "development", "beta", "stable", "obsolete"),
    "softwareType": (
        *(f"standalone/{one}" for one in ("mobile", "iot", "desktop", "web", "backend", "other")),
        *("addon", "library", "configurationFiles"),
    ),
    "maintenance.type": ("internal", "contract", "community", "none"),
    "localisation.localisationReady": ("true", "false", "yes", "no"),
}
MUST: Final = (
    "publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description",
    "legal.license", "maintenance.type", "localisation.localisationReady",
    "localisation.availableLanguages",
)  # fmt: skip
SHORT_MOST, LONG_LEAST, LONG_MOST = 150, 150, 10_000
_ADDRESS: Final = re.compile(r"(https?|git|ssh)://\S+|git@\S+:\S+")
_NEEDS: Final = {"internal": "contacts", "community": "contacts", "contract": "contractors"}


class CodeFaultKind(StrEnum):
    """What can be wrong in the file."""

    UNREADABLE = "unreadable"
    MISSING = "missing"
    NO_WORD = "no_word"
    NO_ADDRESS = "no_address"
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    NEEDS = "needs"


@dataclass(frozen=True, slots=True)
class CodeFault:
    """What is wrong with which key, or in which line; `word` is what stood there or what may."""

    kind: CodeFaultKind
    key: str = ""
    line: int = 0
    word: str = ""


@dataclass(frozen=True, slots=True)
class CodeRead:
    """What the file says of the program, in the language that was found; empty where it has faults."""

    faults: tuple[CodeFault, ...]
    name: str = ""
    url: str = ""
    short: str = ""
    long: str = ""
    features: tuple[str, ...] = ()
    licence: str = ""
    status: str = ""


def read(text: str, language: str = "nl") -> CodeRead:
    """Read a file: every fault at once, or what it says."""
    try:
        said = yaml_text.read(text)
    except NotYaml as refused:
        return CodeRead((CodeFault(CodeFaultKind.UNREADABLE, line=refused.line, word=refused.why),))
    found = (*_missing(said), *_strange(said), *_descriptions(said), *_maintenance(said))
    return CodeRead(found) if found else _told(said, language)


def _missing(said: Node) -> Iterator[CodeFault]:
    for key in MUST:
        if not _at(said, key):
            yield CodeFault(CodeFaultKind.MISSING, key)


def _strange(said: Node) -> Iterator[CodeFault]:
    for key, words in WORDS.items():
        given = _at(said, key)
        if given and given not in words:
            yield CodeFault(CodeFaultKind.NO_WORD, key, word=", ".join(words))
    url = _at(said, "url")
    if url and not (isinstance(url, str) and _ADDRESS.fullmatch(url)):
        yield CodeFault(CodeFaultKind.NO_ADDRESS, "url", word=str(url)[:60])


def _descriptions(said: Node) -> Iterator[CodeFault]:
    of = _at(said, "description")
    if not of:
        return
    if not isinstance(of, dict):
        yield CodeFault(CodeFaultKind.MISSING, "description.nl")
        return
    for language, told in of.items():
        yield from _description(f"description.{language}", told)


def _description(key: str, told: Node) -> Iterator[CodeFault]:
    short, long = _text(_at(told, "shortDescription")), _text(_at(told, "longDescription"))
    for name, text in (("shortDescription", short), ("longDescription", long)):
        if not text:
            yield CodeFault(CodeFaultKind.MISSING, f"{key}.{name}")
    if len(short) > SHORT_MOST:
        yield CodeFault(CodeFaultKind.TOO_LONG, f"{key}.shortDescription", word=str(SHORT_MOST))
    if long and len(long) < LONG_LEAST:
        yield CodeFault(CodeFaultKind.TOO_SHORT, f"{key}.longDescription", word=str(LONG_LEAST))
    if len(long) > LONG_MOST:
        yield CodeFault(CodeFaultKind.TOO_LONG, f"{key}.longDescription", word=str(LONG_MOST))


def _maintenance(said: Node) -> Iterator[CodeFault]:
    by = _at(said, "maintenance.type")
    needed = _NEEDS.get(by) if isinstance(by, str) else None
    if needed and not _at(said, f"maintenance.{needed}"):
        yield CodeFault(CodeFaultKind.NEEDS, f"maintenance.{needed}", word=str(by))


def _told(said: Node, language: str) -> CodeRead:
    of = _at(said, "description")
    known = of if isinstance(of, dict) else {}
    told = known.get(language) or next(iter(known.values()), "")
    features = _at(told, "features")
    return CodeRead(
        (), _text(_at(said, "name")), _text(_at(said, "url")), _text(_at(told, "shortDescription")),
        _text(_at(told, "longDescription")),
        tuple(map(_text, features)) if isinstance(features, list) else (),
        _text(_at(said, "legal.license")), _text(_at(said, "developmentStatus")),
    )  # fmt: skip


def _at(said: Node, key: str) -> Node:
    """What stands at a key such as `legal.license`; nothing where it does not."""
    for part in key.split("."):
        if not isinstance(said, dict):
            return ""
        said = said.get(part, "")
    return said


def _text(node: Node) -> str:
    return node.strip() if isinstance(node, str) else ""
