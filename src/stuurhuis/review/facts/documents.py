# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to a document that others read along with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentOffered:
    """Eyes were asked for a document."""

    document: str
    kind: str
    theme: str


@dataclass(frozen=True, slots=True)
class ColleagueSeated:
    """A colleague sits at the table of a document."""

    document: str
    person: int


@dataclass(frozen=True, slots=True)
class ColleagueLeft:
    """A colleague sits at the table of a document no longer."""

    document: str
    person: int


@dataclass(frozen=True, slots=True)
class RoundOpened:
    """A new version of a document opened a round; these requests are open again."""

    document: str
    round: int
    requests: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PastTermDestroyed:
    """Texts, names and what was said in an organisation's reviews were kept long enough; so many are gone."""

    texts: int
    people: int
    said: int = 0


@dataclass(frozen=True, slots=True)
class ParticipantForgotten:
    """Where a person sat at a table or reviewed is forgotten."""

    person: int
    rows: int
