# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened with mail about what waits in dossiers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DossierMailTold:
    """Somebody was told by mail what waits for them in dossiers, so many things at once."""

    person: int
    number: int


@dataclass(frozen=True, slots=True)
class DossierMailForgotten:
    """What people were told about what does not wait any more, is known no longer."""

    number: int
