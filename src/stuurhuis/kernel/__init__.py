# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every module shares: who exists, who may, what happened, the door, and the measured data."""
