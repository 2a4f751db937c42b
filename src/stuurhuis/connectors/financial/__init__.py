# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The financial package: what it exports each month of the money of this year.

`looking.look` finds the columns, `reading.read` reads and checks, `loading.load` brings in, and
`checkup.check` tests itself.
"""
