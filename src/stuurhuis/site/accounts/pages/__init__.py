# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of signing in, of one's account, and of who belongs to an organisation."""
