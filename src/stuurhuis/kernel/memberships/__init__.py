# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works for which organisation, and how does somebody come in and leave? Through the door."""
