# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Does a figure hold at the border, or do neighbours resemble one another in it?"""

from stuurhuis.engines.spillover.spilling import MissingColumn, Spillover, spillover

__all__ = ["MissingColumn", "Spillover", "spillover"]
