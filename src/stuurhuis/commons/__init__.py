# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shared formats: what one government made, others adopt and twist; and what they do together."""
