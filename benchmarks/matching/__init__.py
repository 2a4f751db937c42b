# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Needs and offers: 1,000,000 offers beside two engines for vectors, and a whole plan for 100,000 people."""
