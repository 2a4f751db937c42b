# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The running year, as page and command line bring it in: what an export may name; whether it is whole."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from stuurhuis.connectors.financial.checking import Expected
from stuurhuis.engines.notation import figure
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.queries import money, words
from stuurhuis.steering.rules.money import BudgetLine, shortfall


def expected(year: int, month: int, *, actor: Actor, at: datetime) -> Expected:
    """What an export of this month should be about; every task field of Iv3 that has a sheet is known."""
    sheets = words.registered_sheets(actor=actor, at=at).values()
    return Expected(year, month, frozenset(one.task_field for one in sheets if "." in one.task_field))


def doubt(lines: Iterable[BudgetLine], year: int, *, actor: Actor, at: datetime) -> str:
    """The question whether this is the whole budget, where Iv3 has much more for that year; else empty."""
    iv3 = money.iv3(year, actor=actor, at=at)
    found = shortfall(lines, iv3.amounts) if iv3.year == str(year) else None
    if found is None:
        return ""
    told, planned = (figure(one, "€", language=get_language()) for one in (found.told, found.planned))
    asked = _(
        "Je stand telt {told} lasten; de primitieve begroting volgens Iv3 is {planned}. Klopt dat?"
    ).format(told=told, planned=planned)
    left = ngettext(
        "Eén taakveld met begroting staat er niet in.",
        "{number} taakvelden met begroting staan er niet in.",
        found.left_out,
    ).format(number=found.left_out)
    return f"{asked} {left}" if found.left_out else asked
