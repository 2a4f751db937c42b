# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Example formats of Zwolle and Deventer to look around in: only on this computer, only with the sample.

They were made by us and say so in their names; our own program is among them, as its publiccode.yml tells it.
"""

import tomllib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from stuurhuis.commons.actions import adoption, formats
from stuurhuis.commons.pages.software import content_of
from stuurhuis.commons.queries import formats as queries
from stuurhuis.commons.rules import publiccode, writing
from stuurhuis.commons.rules.content import Content, Variable, VariableKind
from stuurhuis.commons.rules.formats import Direction, FormatWords, Movement, Origin, Withdrawal
from stuurhuis.kernel.policy import Actor, actor_for
from stuurhuis.site.accounts import examples

TABLE = Path(__file__).with_name("example_formats.toml")
OUR_FILE = Path(__file__).with_name("example_publiccode.yml")
OUR_NAME = "Stuurhuis (voorbeeld)"
By = dict[str, Any]


def establish(at: datetime) -> None:
    """Make sure that the example formats are there; nothing on a site that others can reach."""
    if not settings.LOCAL_ONLY:
        return
    there = {one.words.name for one in queries.formats(**_by("noor-hendriks", at))}
    there |= {one.words.name for one in queries.formats(**_by("karim-bouzid", at))}
    for told in tomllib.loads(TABLE.read_text(encoding="utf-8"))["format"]:
        if told["name"] not in there:
            _make(told, at)
    if OUR_NAME not in there:
        _make_ours(_by("noor-hendriks", at))


def _make(told: Mapping[str, Any], at: datetime) -> None:
    by, content = _by(told["by"], at), _content(told["text"], told)
    of = formats.make(_words(told), content, Origin(), **by).format
    formats.share(of, "", **by)
    if "adopted_by" in told:
        _adopt(of, told, at)
    if "better" in told:
        formats.write(of, _content(told["better"], told, content), **by)
        formats.share(of, told["better_said"], **by)
    if "withdrawn" in told:
        because, words = told["withdrawn"]
        formats.withdraw(of, Withdrawal(because), words, **by)


def _adopt(of: str, told: Mapping[str, Any], at: datetime) -> None:
    """Somebody adopts it, twists it, confirms that they use it, and says thanks."""
    by = _by(told["adopted_by"], at)
    key = adoption.adopt(of, told["values"], Origin(), **by).adoption
    for block, text in told["twisted"].items():
        adoption.twist(key, block, text, **by)
    adoption.show_copy(key, shown=True, **by)
    adoption.confirm(key, told["variant"], **by)
    adoption.thank(of, told["thanks"], **by)


def _make_ours(by: By) -> None:
    text = OUR_FILE.read_text(encoding="utf-8")
    read = publiccode.read(text)
    words = FormatWords("software", OUR_NAME, read.long, read.short)
    formats.share(formats.make(words, content_of(text, read), Origin(), **by).format, "", **by)


def _words(told: Mapping[str, Any]) -> FormatWords:
    moves = tuple(Movement(of, Direction(way), words) for of, way, words in told["moves"])
    return FormatWords(
        told["kind"], told["name"], told["why"], told["for_whom"], moves, points=told.get("points", 0)
    )


def _content(text: str, told: Mapping[str, Any], before: Content | None = None) -> Content:
    variables = tuple(
        Variable(key, VariableKind(kind), said, default, tuple(options))
        for key, kind, said, default, options in told["variables"]
    )
    return Content(writing.blocks(text.strip(), before.blocks if before else ()), variables)


def _by(key: str, at: datetime) -> By:
    actor: Actor = actor_for(examples.user_of(key).pk, at=at)
    return {"actor": actor, "at": at}
