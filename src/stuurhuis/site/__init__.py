# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The only place that sees everything: pages over modules, settings, addresses, the design, the wiring."""
