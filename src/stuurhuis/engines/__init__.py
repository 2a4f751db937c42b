# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reasoning: tables in, tables out; no Django, no clock, no network."""
