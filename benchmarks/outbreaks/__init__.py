# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weekly counts: which weeks alarm, beside the weeks that epidemiologists called an outbreak."""
