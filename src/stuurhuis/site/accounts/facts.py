# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened at the entrance; references only, in the past tense."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody came in; ``means`` is `password`, `mfa` or `example`."""

    person: int
    means: str


@dataclass(frozen=True, slots=True)
class SignedOut:
    """Somebody left this session."""

    person: int


@dataclass(frozen=True, slots=True)
class SignInFailed:
    """Somebody tried to come in as a person, with a wrong ``means``: `password` or `mfa`."""

    person: int
    means: str


@dataclass(frozen=True, slots=True)
class SecondFactorSet:
    """A person has a second factor of a kind: `totp`, `recovery_codes`."""

    person: int
    kind: str


@dataclass(frozen=True, slots=True)
class SecondFactorRemoved:
    """A second factor no longer opens anything."""

    person: int
    kind: str


@dataclass(frozen=True, slots=True)
class PasswordChanged:
    """A person has another password; every other session of the person has ended with it."""

    person: int


@dataclass(frozen=True, slots=True)
class OtherSessionsEnded:
    """A person was signed out everywhere else."""

    person: int
    sessions: int
