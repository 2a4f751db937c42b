# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that show several modules, or none: choosing, home, sources, mine."""
