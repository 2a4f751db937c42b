# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which debts cancel out over a circle of members?"""

from stuurhuis.engines.netting.circles import Circle, circles

__all__ = ["Circle", "circles"]
