# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole country through the engines, here and on a Spark cluster: `python -m benchmarks.country`."""
