# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A target at risk in sentences: what is wanted, what is expected, and how probable it is that they meet."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from stuurhuis.steering.forms.goals import BOUNDS
from stuurhuis.steering.rules import chances
from stuurhuis.steering.rules.at_risk import AtRisk
from stuurhuis.steering.rules.chances import Chance, Reliability

if TYPE_CHECKING:
    from stuurhuis.steering.pages.sentences import Told

NOTABLE = 0.03  # by how much more or less often than said, before it is told


def chance_in_words(chance: Chance) -> str:
    """A chance as people say it; empty when none is given."""
    if chance.value is None:
        return ""
    if chance.is_extreme:
        small = chance.value < chances.EVEN
        return (
            _("heel kleine kans: minder dan 1 op 20")
            if small
            else _("heel grote kans: meer dan 19 van de 20")
        )
    some, of = chance.fraction
    fraction = _("1 op {of}").format(of=of) if some == 1 else _("{some} van de {of}").format(some=some, of=of)
    return _("kans {percent} %, ongeveer {fraction}").format(percent=chance.percent, fraction=fraction)


def plainly(rows: Sequence[Reliability]) -> list[str]:
    """What anybody has to know of these chances before using one."""
    whole, off = chances.summed(rows), chances.bias(rows)
    found = []
    if whole and abs(off) >= NOTABLE:
        said = (
            _("Onze kansen waren te laag: gemiddeld zeiden we {said} %, en {came} % werd gehaald.")
            if off > 0
            else _("Onze kansen waren te hoog: gemiddeld zeiden we {said} %, en {came} % werd gehaald.")
        )
        found.append(said.format(said=round(whole.chance * 100), came=round(whole.came * 100)))
    return found


def title(told: "Told", signal: AtRisk) -> str:
    """Whether the target will be met, in one line."""
    at_risk = _("{name}: de streefwaarde van {period} wordt waarschijnlijk niet gehaald")
    not_at_risk = _("{name}: de streefwaarde van {period} is niet in gevaar")
    return (at_risk if signal.asks else not_at_risk).format(name=told.name, period=signal.words.period)


def explanation(told: "Told", signal: AtRisk) -> str:
    """What is wanted beside what is expected, and the chance."""
    aim = " ".join(
        [str(dict(BOUNDS)[signal.words.bound]), told.number(told.seen.observed), told.unit]
    ).strip()
    expected = _(
        "Streefwaarde: {aim}. Verwacht: {expected}, met 80 % zekerheid tussen {low} en {high}."
    ).format(
        aim=aim,
        expected=told.number(told.seen.expected),
        low=told.number(_scaled(told, signal.lo80)),
        high=told.number(_scaled(told, signal.hi80)),
    )
    chance = chance_in_words(signal.foreseen)
    said = f"{expected} {chance[:1].upper()}{chance[1:]}."
    if not signal.later:
        return said
    later = _("Ook in gevaar: de streefwaarde van {periods}.").format(periods=", ".join(signal.later))
    return f"{said} {later}"


def figures(told: "Told", signal: AtRisk) -> list[dict[str, str]]:
    """What is wanted, what is expected, and the chance."""
    percent = _("{percent} %").format(percent=signal.foreseen.percent)
    if signal.foreseen.is_extreme:
        percent = _("< 5 %") if signal.p_value < chances.EVEN else _("> 95 %")
    return [
        {"label": _("Streefwaarde"), "value": told.number(told.seen.observed)},
        {"label": _("Verwacht"), "value": told.number(told.seen.expected)},
        {"label": _("Kans"), "value": percent},
    ]


def _scaled(told: "Told", value: float | None) -> float:
    """A side of the forecast in the scale in which it is told."""
    by = told.signal.seen.expected / told.seen.expected if told.seen.expected else 1.0
    return (value or 0.0) / by
