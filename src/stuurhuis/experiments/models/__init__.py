# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept: experiments, what is locked of them, what was drawn, found, thought and decided."""

from stuurhuis.experiments.models.experiments import Draw, Experiment, Locked
from stuurhuis.experiments.models.findings import Finding, Opinion, Verdict

__all__ = ["Draw", "Experiment", "Finding", "Locked", "Opinion", "Verdict"]
