# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept: formats and their versions, who adopted them, and what was agreed about them."""

from stuurhuis.commons.models.adoption import Adoption, Copy, Taking, Thanks
from stuurhuis.commons.models.formats import Format, FormatVersion
from stuurhuis.commons.models.provisions import BoundParty, Stance

__all__ = [
    "Adoption",
    "BoundParty",
    "Copy",
    "Format",
    "FormatVersion",
    "Stance",
    "Taking",
    "Thanks",
]
