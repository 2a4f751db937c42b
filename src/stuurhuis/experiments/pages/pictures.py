# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the charts of an experiment show; the design draws them from these names."""

from typing import Any

from django.utils.translation import gettext as _

from stuurhuis.experiments.rules.design import Design
from stuurhuis.experiments.rules.findings import Reading

Chart = dict[str, Any]


def course(design: Design, reading: Reading, name: str, language: str) -> Chart | None:
    """The figures where it is done, beside what was to be expected; nothing without figures."""
    if len(reading.passed) < 2:
        return None
    decimals = None if design.measured.unit == "€" else design.measured.decimals
    known = [(one.period, one.expected) for one in reading.passed if one.expected is not None]
    return {
        "title": design.measured.label(language),
        "name": name,
        "unit": design.measured.unit,
        "decimals": decimals,
        "history": [(one.period, one.observed) for one in reading.passed],
        "budget": {"name": _("zonder de proef verwacht"), "points": known} if known else None,
        "breaks": [(design.since, _("begin"))],
    }
