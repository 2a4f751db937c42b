# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Experiments: tried somewhere, under rules that were fixed before, and found again whatever came of it."""
