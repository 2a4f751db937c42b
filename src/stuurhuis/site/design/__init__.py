# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The look of the site: tokens, page frame, components, charts. Steering and other floors below know
nothing of it."""
