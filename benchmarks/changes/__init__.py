# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Change points: where a series changed for good, on simulated series and on those marked by people."""
