# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which steps of the loop, which languages and which schemes a page offers. What is not built is not
shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from stuurhuis.site.design import themes


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the loop; `address` is the name of the page where it starts."""

    key: str
    title: str | Promise
    explanation: str | Promise
    address: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A link in a navigation."""

    key: str
    title: str | Promise
    explanation: str | Promise
    url: str


LOOP = (
    Step("know", _("Weten"), _("gegevens en bronnen"), "sources"),
    Step("steer", _("Sturen"), _("signalen en indicatoren"), "home"),
    Step("connect", _("Verbinden"), _("mensen en opgaven"), "connect"),
    Step("share", _("Delen"), _("formats en samen doen"), "formats"),
)
PAGES = (
    *("home", "chooser", "search", "sources", "sign_in", "sign_out", "account", "mine", "goals", "dossiers"),
    *("components", "accessibility", "scheme"),
)
SCHEME_WORDS = {"system": _("Systeem"), "light": _("Licht"), "dark": _("Donker")}
LANGUAGE_WORDS = {"nl": "Nederlands", "en": "English"}


@cache
def address(name: str) -> str:
    """The address of a named page, or nothing when that page is not built."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def loop(steps: Sequence[Step] = LOOP) -> list[Entry]:
    """The steps whose pages are there."""
    found = [Entry(step.key, step.title, step.explanation, address(step.address)) for step in steps]
    return [entry for entry in found if entry.url]


def languages(request: HttpRequest) -> list[Entry]:
    """This same page in the other languages."""
    here, now = request.get_full_path(), get_language()
    bare = here if now == settings.LANGUAGE_CODE else here.removeprefix(f"/{now}")
    others = [code for code, _name in settings.LANGUAGES if code != now]
    return [Entry(code, LANGUAGE_WORDS[code], code.upper(), _in_language(bare, code)) for code in others]


def _in_language(bare: str, code: str) -> str:
    """An address in a language: only the first part differs, and Dutch has none."""
    return bare if code == settings.LANGUAGE_CODE else f"/{code}{bare}"


def look(request: HttpRequest) -> dict[str, object]:
    """What every page needs of the design, under the one name `look` (a context processor)."""
    return {"look": looked(request, themes.theme_of(request, settings.CHOSEN_THEME))}


def looked(request: HttpRequest, theme: str) -> dict[str, object]:
    """The look of a page in a theme."""
    return {
        "theme": theme,
        "theme_file": f"design/themes/{theme}.css",
        "scheme": themes.scheme_of(request),
        "schemes": list(SCHEME_WORDS.items()),
        "loop": loop(),
        "languages": languages(request),
        "here": request.get_full_path(),
        "address": {name: address(name) for name in PAGES},
    }
