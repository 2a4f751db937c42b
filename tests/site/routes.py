# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every route of the site with an address to try it at, and what a visitor and a colleague get there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone, translation

from small_country import ZWOLLE
from stuurhuis.site.accounts import urls as accounts

LOUD = (ZWOLLE, "lasten-2-1-rekening", "2024", "over_budget")
TO_COME = {"until": f"{timezone.localdate() + timedelta(days=30)}"}


@dataclass(frozen=True)
class Route:
    """A route with arguments; `page` is one that people look at, so that axe looks at it too."""

    name: str
    args: tuple[str | int, ...] = ()
    query: str = ""
    visitor: int = 200
    colleague: int = 200
    page: bool = True
    posted: Mapping[str, str] | None = field(default=None, hash=False)

    def address(self, language: str = "nl") -> str:
        """The address in a language."""
        with translation.override(language):
            return reverse(self.name, args=self.args) + self.query


def deed(name: str, *args: str | int, visitor: int = 403, **posted: str) -> Route:
    """A route that does something, and then sends one on."""
    return Route(name, args, visitor=visitor, colleague=302, page=False, posted=posted)


def file(name: str, *args: str) -> Route:
    """A route that gives a file."""
    return Route(name, args, page=False)


ROUTES = (
    Route("home", visitor=302, colleague=302, page=False),
    Route("chooser"),
    Route("search", query="?q=zw"),
    Route("search", query="?q=zxqj"),
    Route("municipality", (ZWOLLE,)),
    Route("municipality", ("GM0363",)),
    *(file("signals_export", ZWOLLE, ending) for ending in ("csv", "xlsx", "ods")),
    *(file("indicator_export", ZWOLLE, "inwoners", ending) for ending in ("csv", "xlsx", "ods")),
    Route("sources"),
    Route("source", ("cbs-iv3",)),
    Route("version", ("stuurhuis", "figures", 1)),
    Route("mine", visitor=302),
    Route("progress", page=False),
    Route("accessibility"),
    Route("course", (ZWOLLE,)),
    Route("comparison", (ZWOLLE,)),
    Route("comparison", (ZWOLLE,), query="?inwoners=0&indicator=inwoners"),
    Route("indicator", (ZWOLLE, "lasten-2-1-rekening")),
    Route("indicator", (ZWOLLE, "misdrijven-totaal"), query="?vergelijk=1"),
    deed("follow", ZWOLLE, "inwoners"),
    Route("origin", (ZWOLLE, "misdrijven-totaal")),
    Route("signal", LOUD),
    deed("put_aside", *LOUD, **TO_COME),
    deed("unfollow", 1, visitor=404),
    deed("take_up", 1, visitor=404),
    Route("country_first", visitor=302, colleague=302, page=False),
    Route("country", ("inwoners",)),
    Route("country", ("misdrijven-totaal",), query="?periode=2021"),
    Route("components"),
    deed("scheme", visitor=302, scheme="dark"),
)
ELSEWHERE = {one.name for one in accounts.urlpatterns}  # tried in tests/site/accounts
PAGES = tuple(route for route in ROUTES if route.page)


def names() -> set[str]:
    """The names of all routes of the site."""
    return set(_names(get_resolver().url_patterns))


def _names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _names(one.url_patterns)
        else:
            yield str(one.name)
