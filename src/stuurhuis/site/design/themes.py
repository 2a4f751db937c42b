# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which design tokens a page uses: the theme of the organisation, and the light or dark choice of the
person."""

import re
from functools import cache
from pathlib import Path

from django.http import HttpRequest

THEMES = {"stuurhuis": "Stuurhuis", "ma": "NL Design System (Ma)"}
SCHEMES = ("system", "light", "dark")
SCHEME_COOKIE = "weergave"
FILES = Path(__file__).parent / "static" / "design" / "themes"
ACCENT = re.compile(r"--basis-color-action-1-color-default: light-dark\((#[0-9a-f]{6}),")


class UnknownTheme(Exception):
    """There is no file of design tokens with this name."""


def known(name: str) -> str:
    """The name itself; raises UnknownTheme when no such theme is shipped."""
    if name not in THEMES:
        raise UnknownTheme(f"theme '{name}' is not there; use one of {', '.join(THEMES)}")
    return name


def theme_of(request: HttpRequest, default: str) -> str:
    """The theme that a page or middleware put on the request (`request.theme`), else the one of the
    installation."""
    chosen = getattr(request, "theme", None)
    return known(chosen) if chosen else default


@cache
def accent(name: str) -> str:
    """The colour of a theme on white paper, such as `#0a5c8c`; raises UnknownTheme."""
    found = ACCENT.search((FILES / f"{known(name)}.css").read_text(encoding="utf-8"))
    if found is None:
        raise UnknownTheme(f"theme '{name}' says no colour for what one can do")
    return found[1]


def scheme_of(request: HttpRequest) -> str:
    """`light`, `dark`, or `system` when the person chose nothing (or the cookie holds something unknown)."""
    chosen = request.COOKIES.get(SCHEME_COOKIE, "")
    return chosen if chosen in SCHEMES else "system"
