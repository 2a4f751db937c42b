# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A route of the site with an address to try it at, and what a visitor and a colleague get there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.urls import reverse
from django.utils import translation


@dataclass(frozen=True)
class Route:
    """A route with arguments; `page` is one that people look at, so that axe looks at it too."""

    name: str
    args: tuple[str | int | UUID, ...] = ()
    query: str = ""
    visitor: int = 200
    colleague: int = 200
    page: bool = True
    clicks: int = 2
    posted: Mapping[str, str] | None = field(default=None, hash=False)

    def address(self, language: str = "nl") -> str:
        """The address in a language."""
        with translation.override(language):
            return reverse(self.name, args=self.args) + self.query


def deed(name: str, *args: str | int | UUID, visitor: int = 403, **posted: str) -> Route:
    """A route that does something, and then sends one on."""
    return Route(name, args, visitor=visitor, colleague=302, page=False, posted=posted)


def own(name: str, *args: str | int | UUID, **more: int) -> Route:
    """A page for who works somewhere; a visitor is sent to the entrance."""
    return Route(name, args, visitor=302, **more)


def file(name: str, *args: str) -> Route:
    """A route that gives a file."""
    return Route(name, args, page=False)


def own_file(name: str, *args: str | int | UUID) -> Route:
    """A route that gives a file to who works somewhere."""
    return Route(name, args, visitor=302, page=False)
