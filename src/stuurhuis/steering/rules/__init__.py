# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is true in steering, whoever asks: sheets, signals, comparisons."""
