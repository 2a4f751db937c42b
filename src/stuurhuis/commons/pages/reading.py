# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who asks decides what is asked: a colleague sees what governments share, a visitor what is open."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from stuurhuis.commons.queries import adoption, formats, open_formats
from stuurhuis.commons.rules.adoption import AdoptionSeen, ThanksSeen
from stuurhuis.commons.rules.formats import FormatSeen, VersionSeen
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by

Answer = TypeVar("Answer")


def format_of(request: Request, key: UUID) -> FormatSeen:
    """One format; raises NotThere."""
    return _ask(request, formats.format_of, open_formats.format_of, str(key))


def all_formats(request: Request) -> tuple[FormatSeen, ...]:
    """All formats that one sees, the newest first."""
    return _ask(request, formats.formats, open_formats.formats)


def versions(request: Request, key: UUID) -> tuple[VersionSeen, ...]:
    """The versions of a format, the newest first; to its maker also what is being written."""
    return _ask(request, formats.versions, open_formats.versions, key)


def newest_of_all(request: Request) -> tuple[VersionSeen, ...]:
    """The newest shared version of every format."""
    return _ask(request, formats.newest_of_all, open_formats.newest_of_all)


def adoptions(request: Request, key: UUID) -> tuple[AdoptionSeen, ...]:
    """Who uses a format or did."""
    return _ask(request, adoption.adoptions, open_formats.adoptions, key)


def all_adoptions(request: Request) -> tuple[AdoptionSeen, ...]:
    """Who uses what."""
    return _ask(request, adoption.all_adoptions, open_formats.all_adoptions)


def thanks(request: Request, key: UUID) -> tuple[ThanksSeen, ...]:
    """What adopters thanked for."""
    return _ask(request, adoption.thanks, open_formats.thanks, key)


def place_of(code: str) -> str:
    """What an organisation is called."""
    return parties.organisation(code).name


def _ask(
    request: Request, inside: Callable[..., Answer], outside: Callable[..., Answer], *about: object
) -> Answer:
    ask = inside if request.actor.organisation else outside
    return ask(*about, **asked_by(request))
