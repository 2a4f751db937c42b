# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pure reasoning about formats: what they say, how they are filled in, and how two changes meet."""
