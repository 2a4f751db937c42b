# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pure reasoning about experiments: no framework, no clock, no dice."""
