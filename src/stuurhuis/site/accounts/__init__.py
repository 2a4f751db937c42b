# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who comes in? Sign-in with a second factor, invitations, sessions, example persons on localhost."""
