# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which colours has a document? Those of the house on white paper, dark enough to be printed grey."""

INK = "0f2433"
SOFT = "4d5e6a"
LINE = "c9cfd3"
SEA = "0a5c8c"
ATTENTION = "b5400d"
PAPER = {"attention": "fdf0e8", "quiet": "f2f4f5", "plain": "eef4f8"}
EDGE = {"attention": ATTENTION, "quiet": "8a969e", "plain": SEA}
HEAD = "e9eef1"
