# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of steering: an indicator, a signal, a comparison, the country."""
