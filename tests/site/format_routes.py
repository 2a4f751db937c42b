# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of shared formats. Sanne of Zwolle made one, and adopted two of Deventer."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from django.test import Client
from django.utils import timezone

from small_country import DEVENTER, ZWOLLE
from stuurhuis.commons.actions import adoption, formats, provisions
from stuurhuis.commons.pages.software import content_of
from stuurhuis.commons.queries import adoption as copies
from stuurhuis.commons.queries import provisions as bound
from stuurhuis.commons.rules import publiccode, writing
from stuurhuis.commons.rules.content import Content
from stuurhuis.commons.rules.formats import Origin
from stuurhuis.kernel.policy import actor_for
from stuurhuis.site.accounts import examples
from stuurhuis.site.accounts.example_formats import OUR_FILE
from tests.commons.people import CONTENT, TEXT, VALUES, VARIABLES, WORDS
from tests.site.route import Route, deed, own, own_file

ANY, ONE, BLOCK = UUID(int=6), 1, "de-stappen"
TREE = Content(writing.blocks("## 9 Veilig\nDoel 9.1: Minder misdrijven\nIndicator: misdrijven-totaal"), ())
ROUTES: tuple[Route, ...] = (
    Route("formats"),
    Route("formats", query="?q=leergesprek"),
    own("new_format"),
    own("read_publiccode"),
    Route("format", (ANY,), visitor=404),
    Route("format_version", (ANY, 2), visitor=404, clicks=3),
    Route("publiccode", (ANY,), visitor=404, page=False),
    *(own(name, ANY, clicks=3) for name in ("write_format", "add_variable", "reword_format")),
    *(own(name, ANY, clicks=3) for name in ("share_format", "withdraw_format", "bind_party")),
    own("change_variable", ANY, "ingang", clicks=3),
    *(own(name, ANY, clicks=3) for name in ("adopt_format", "thank_maker")),
    own("take_stance", ONE, clicks=3),
    *(own(name, ANY, clicks=3) for name in ("adoption", "fill_copy", "confirm_use", "stop_using")),
    own("earlier_copy", ANY, ONE, clicks=3),
    own("twist_block", ANY, BLOCK, clicks=3),
    own("take_version", ANY, clicks=3),
    own("write_step", ANY, BLOCK, clicks=4),
    own_file("copy_file", ANY, "html"),
    own("copy_tree", ANY, clicks=3),
    deed("show_copy", ANY, "ja", visitor=302),
    deed("choose_step", ANY, BLOCK, "nieuw", visitor=302),
    deed("undo_step", ANY, visitor=302),
    deed("drop_variable", ANY, "ingang", visitor=302),
    deed("release_party", ONE, visitor=302),
    deed("throw_away_format", ANY, visitor=302),
)
OURS = ("format", "write_format", "add_variable", "reword_format", "share_format", "withdraw_format")
COPY = ("adoption", "fill_copy", "confirm_use", "stop_using", "take_version", "undo_step")
Key = tuple[str | int | UUID, ...]


def keys(client: Client) -> dict[str, Key]:
    """The arguments of what was made and adopted here, by the name of its route."""
    at = timezone.now()
    sanne: dict[str, Any] = {"actor": actor_for(int(client.session["_auth_user_id"]), at=at), "at": at}
    karim = {"actor": actor_for(examples.user_of("karim-bouzid").pk, at=at), "at": at}
    mine, theirs = _shared(WORDS, sanne), _shared(replace(WORDS, name="Rust in de avond"), karim)
    _renewed(mine, sanne)
    provisions.bind(str(mine), DEVENTER, "Overleg", date(2026, 1, 5), **sanne)
    provisions.bind(str(theirs), ZWOLLE, "Overleg", date(2026, 1, 5), **karim)
    key = UUID(adoption.adopt(str(theirs), VALUES, Origin(), **sanne).adoption)
    adoption.twist(str(key), BLOCK, "- Eén stap.", **sanne)
    _renewed(theirs, karim)
    [stance] = bound.ours(**sanne)
    released = next(one for one in bound.bound(mine, **sanne) if one.organisation == DEVENTER)
    return {
        **dict.fromkeys(OURS, (mine,)), **dict.fromkeys(COPY, (key,)), **_others(sanne, karim),
        "bind_party": (mine,), "format_version": (mine, 2), "adopt_format": (theirs,),
        "thank_maker": (theirs,),
        "change_variable": (mine, "ingang"), "drop_variable": (mine, "ingang"),
        "take_stance": (stance.id,), "release_party": (released.id,),
        "earlier_copy": (key, copies.copies(key, **sanne)[1].id), "twist_block": (key, BLOCK),
        "write_step": (key, BLOCK), "choose_step": (key, BLOCK, "nieuw"), "copy_file": (key, "html"),
        "show_copy": (key, "ja"),
    }  # fmt: skip


def _others(sanne: dict[str, Any], karim: dict[str, Any]) -> dict[str, Key]:
    """A draft to throw away, a program, and a tree that was adopted."""
    tree = _shared(replace(WORDS, kind="goal_tree", name="Veilig"), karim, TREE)
    text = OUR_FILE.read_text(encoding="utf-8")
    code = _shared(replace(WORDS, kind="software"), karim, content_of(text, publiccode.read(text)))
    return {
        "throw_away_format": (UUID(formats.make(WORDS, CONTENT, Origin(), **sanne).format),),
        "publiccode": (code,),
        "copy_tree": (UUID(adoption.adopt(str(tree), {}, Origin(), **sanne).adoption),),
    }


def _shared(words: Any, by: dict[str, Any], content: Content = CONTENT) -> UUID:
    of = formats.make(words, content, Origin(), **by).format
    formats.share(of, "", **by)
    return UUID(of)


def _renewed(of: UUID, by: dict[str, Any]) -> None:
    text = TEXT.replace("volgende stap", "volgende stap met een dag")
    formats.write(str(of), Content(writing.blocks(text, CONTENT.blocks), VARIABLES), **by)
    formats.share(str(of), "Duidelijker.", **by)
