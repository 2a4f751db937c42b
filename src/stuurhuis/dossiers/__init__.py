# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dossiers: an issue with the people, organisations and agreements around it, until it is closed."""
