# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a text was found, in one sentence that a resident can read. No library is needed to use it."""

from collections.abc import Sequence
from typing import Literal, Protocol

from stuurhuis.engines.notation import notation, plain

Language = Literal["nl", "en"]
_MOST = 5
_WORDS: dict[str, dict[Language, str]] = {
    "same": {"nl": "‘{word}’ staat erin", "en": "‘{word}’ is in it"},
    "part": {"nl": "‘{word}’ heeft een deel gemeen met {found}", "en": "‘{word}’ shares a part with {found}"},
    "alike": {"nl": "‘{word}’ lijkt op {found}", "en": "‘{word}’ looks like {found}"},
    "synonym": {
        "nl": "‘{word}’, een ander woord voor ‘{instead_of}’, lijkt op {found}",
        "en": "‘{word}’, another word for ‘{instead_of}’, looks like {found}",
    },
    "group": {
        "nl": "andere teksten die hetzelfde betekenen passen erbij",
        "en": "other texts that mean the same fit",
    },
    "whole": {"nl": "precies dezelfde tekst", "en": "exactly the same text"},
    "rest": {"nl": "wat verder overeenkomt", "en": "what else is alike"},
}


class Told(Protocol):
    """What a reason tells: how, of which word, found as which, for how many points."""

    @property
    def how(self) -> str: ...
    @property
    def points(self) -> float: ...
    @property
    def word(self) -> str: ...
    @property
    def found(self) -> tuple[str, ...]: ...
    @property
    def instead_of(self) -> str: ...


def because(reasons: Sequence[Told], language: Language = "nl") -> str:
    """The reasons with most points, each with its points, and the rest as one."""
    named = sorted(reasons, key=lambda one: -one.points)[:_MOST]
    told = [f"{_sentence(one, language)} ({_points(one.points, language)})" for one in named]
    rest = round(sum(one.points for one in reasons) - sum(one.points for one in named), 2)
    if rest > 0:
        told.append(f"{_WORDS['rest'][language]} ({_points(rest, language)})")
    text = "; ".join(told)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _sentence(one: Told, language: Language) -> str:
    found = _listed([f"‘{word}’" for word in one.found], language)
    return _WORDS[one.how][language].format(word=one.word, found=found, instead_of=one.instead_of)


def _listed(names: Sequence[str], language: Language) -> str:
    last = " en " if language == "nl" else " and "
    return last.join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _points(points: float, language: Language) -> str:
    figure = plain(points, 2, notation(language))
    one = {"nl": "punt", "en": "point"}[language]
    many = {"nl": "punten", "en": "points"}[language]
    return f"{figure} {one if points == 1 else many}"
