# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the exchange reasons: pure, and where it is a table it names its grounds."""
