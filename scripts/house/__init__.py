# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of the house as functions: each takes the root of a checkout and returns the offences."""
