# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an administration reads: a journal for hledger, a table, and an invoice in UBL (NLCIUS)."""
