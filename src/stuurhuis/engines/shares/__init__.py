# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much of a movement did others make as well, and how much is not yet explained?"""

from stuurhuis.engines.shares.movements import SMALLEST_GROUP, MissingColumn
from stuurhuis.engines.shares.sharing import Shares, shares

__all__ = ["SMALLEST_GROUP", "MissingColumn", "Shares", "shares"]
