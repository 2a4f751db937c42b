# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who can help whom? People, needs and offers, training, workplaces; lent, and settled."""
