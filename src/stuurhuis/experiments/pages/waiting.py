# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which experiments of ours ask something now? For `Mijn werk`."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.experiments.queries import experiments
from stuurhuis.experiments.rules import deciding
from stuurhuis.experiments.rules.findings import FindingKind, Reading
from stuurhuis.experiments.rules.seen import ExperimentSeen


@dataclass(frozen=True, slots=True)
class Waiting:
    """An experiment that asks something, why, and where."""

    title: str
    why: str | Promise
    page: str
    is_alarm: bool


def waiting(asked: dict[str, Any]) -> tuple[Waiting, ...]:
    """Alarms and reached stop rules first, then what is over and has no verdict yet."""
    if not asked["actor"].organisation:
        return ()
    ours = [one for one in experiments.experiments(**asked) if one.own and one.can_be_judged]
    read = experiments.answered(FindingKind.READING, **asked) if ours else {}
    found = []
    for one in ours:
        newest = read.get(one.id)
        reading = newest.found if newest else None
        why, is_alarm = _why(one, reading if isinstance(reading, Reading) else None)
        if why:
            page = reverse("experiment", args=[one.id])
            found.append(Waiting(one.design.hypothesis, why, page, is_alarm))
    return tuple(sorted(found, key=lambda one: not one.is_alarm))


def _why(one: ExperimentSeen, reading: Reading | None) -> tuple[str | Promise, bool]:
    if not one.runs:
        return _("De proef is gestopt. Wat is het oordeel?"), False
    if reading is None:
        return "", False
    if reading.alarms:
        return _("Een vangrail is overschreden."), True
    if deciding.stop_reached(one.design, reading):
        return _("De stopregel is bereikt."), True
    if deciding.ended(one.design, reading):
        return _("De proef is voorbij. Wat is het oordeel?"), False
    return "", False
