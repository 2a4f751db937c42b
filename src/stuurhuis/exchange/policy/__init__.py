# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do and ask what on the exchange, for which purpose, on which ground. Read each as a table."""
