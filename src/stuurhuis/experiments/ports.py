# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What experiments ask of the outside: the figures of an indicator, and in what municipalities are alike.

Both are data sets in the lake, by the name and the columns that stand here; who publishes them is not known.
"""

FIGURES = "figures"
"""Of `region`, `indicator` and `period`: `relative`, the figure as places can be compared in it, and
`segment`, which changes where the source broke.
"""
FEATURES = "features"
"""Of `region`, `feature` and `period`: `position`, how far a place lies from the middle of all."""
