# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On what a rule rests: a key, and docs/law/<key>.md says the text and where it comes from."""

import re
from dataclasses import dataclass

KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class GroundRefused(ValueError):
    """A ground is a key such as `woo-3-1`, not a text."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground in law or in an agreement; the architecture tests see that its page is there."""

    key: str

    def __post_init__(self) -> None:
        """Refuse free text."""
        if not KEY.fullmatch(self.key):
            raise GroundRefused(self.key)
