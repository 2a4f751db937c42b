# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Back-tests of the forecasting engine beside statsforecast: `python -m benchmarks.forecasting`."""
