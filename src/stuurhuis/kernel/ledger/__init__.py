# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who owes whom what? Double entry between organisations, in any unit, within limits; it only grows."""
