# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables of Statistics Netherlands (CBS StatLine, OData v4): found, fetched in pages, made tidy, published.

`client.Client` speaks the protocol, `download.fetch` brings a table in and goes on where it was, `tidy` makes
observations, `loading.load` publishes, `checkup.check` tells whether CBS can be reached.
"""
