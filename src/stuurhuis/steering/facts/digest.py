# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened with the mail about what is new."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DigestChosen:
    """Somebody said how often they want to hear what is new."""

    wish: int
    rhythm: str


@dataclass(frozen=True, slots=True)
class DigestStopped:
    """Somebody stopped the mail, with the link in it."""

    wish: int


@dataclass(frozen=True, slots=True)
class DigestPrepared:
    """What is new for somebody was looked up; without a digest there was nothing to tell."""

    wish: int
    digest: int | None
    signals: int


@dataclass(frozen=True, slots=True)
class DigestRepeated:
    """Nobody knows whether a digest went, so it goes once more."""

    digest: int


@dataclass(frozen=True, slots=True)
class DigestSent:
    """The mail server took a digest."""

    digest: int


@dataclass(frozen=True, slots=True)
class DigestTakenBack:
    """The mail server refused a digest: what it told is new again."""

    digest: int


@dataclass(frozen=True, slots=True)
class ReaderForgotten:
    """How often a person wanted mail, and what it told, is gone, for the person was forgotten."""

    person: int
    wishes: int
