# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the exchange keeps."""

from stuurhuis.exchange.models.opening import Assurance

__all__ = ["Assurance"]
