# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which regions resemble this one, on features and weights that anyone may change; each with its reason."""

from stuurhuis.engines.peers.resemblance import (
    DuplicateRegion,
    ImpossibleWeight,
    NoFeatures,
    UnknownColumn,
    UnknownRegion,
    peers,
)

__all__ = ["DuplicateRegion", "ImpossibleWeight", "NoFeatures", "UnknownColumn", "UnknownRegion", "peers"]
