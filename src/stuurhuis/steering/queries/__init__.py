# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be asked while steering; every question passes the door."""

from stuurhuis.steering.models.one_page import one_page

__all__ = ["one_page"]
