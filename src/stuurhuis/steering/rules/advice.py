# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to look at first when something deviates: per kind of signal, what most often explains it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import AHEAD, OF_ACCOUNTS, Signal
from stuurhuis.steering.rules.views import Course

Where = Literal["siblings", "series", "origin", "faults", "peers", "country"]
Need = Literal["", "task_field"]  # what the sheet must tell, or the question makes no sense

OTHERS = frozenset({"deviates", "new_level", "will_miss"})
MOST = 3  # series that are named as the other side of a shift
LEAST = 0.1  # of the difference that is to be explained; a smaller one explains nothing


@dataclass(frozen=True, slots=True)
class Check:
    """A question to ask first, why, and where in the site one can see it."""

    kinds: frozenset[str]
    needs: Need
    question: str
    why: str
    question_en: str
    why_en: str
    where: Where

    def asked(self, language: str) -> tuple[str, str]:
        """The question and why, in a language."""
        return (self.question_en, self.why_en) if language == "en" else (self.question, self.why)

    def fits(self, kind: str, sheet: IndicatorSheet) -> bool:
        """Whether the question makes sense for this kind of signal of this indicator."""
        return kind in self.kinds and (not self.needs or bool(sheet.task_field))


CHECKS = (
    Check(
        OF_ACCOUNTS | AHEAD, "task_field",
        "Is een bedrag naar een ander taakveld gegaan?",
        "Wat hier meer is, is dan ergens anders minder. Op het geheel maakt het niets uit.",
        "Did an amount go to another task field?",
        "What is more here is then less elsewhere. On the whole it makes no difference.",
        "siblings",
    ),
    Check(
        OF_ACCOUNTS, "",
        "Was het eenmalig?",
        "Een afkoop, een schadevergoeding of een storting in een voorziening telt in één jaar.",
        "Was it a one-off?",
        "A buy-out, a compensation or an addition to a provision counts in a single year.",
        "series",
    ),
    Check(
        OF_ACCOUNTS, "",
        "Is de begroting in de loop van het jaar gewijzigd?",
        "Wij kennen alleen de eerste, primitieve begroting. De wijzigingen staan in jullie eigen stukken.",
        "Was the budget amended during the year?",
        "We only know the first, original budget. The amendments are in your own documents.",
        "faults",
    ),
    Check(
        AHEAD, "",
        "Is er iets besloten dat de rekeningen nog niet kennen?",
        "Een taak die begint of stopt, zie je in de begroting eerder dan in de rekening.",
        "Was something decided that the accounts do not know yet?",
        "A task that starts or stops is seen in the budget sooner than in the account.",
        "series",
    ),
    Check(
        AHEAD, "",
        "Was de laatste rekening een gewoon jaar?",
        "De verwachting bouwt voort op de rekeningen. Eén bijzonder jaar kan haar scheeftrekken.",
        "Was the last account of an ordinary year?",
        "The expectation builds on the accounts. One odd year can distort it.",
        "series",
    ),
    Check(
        OTHERS, "",
        "Is er anders geteld dan vroeger?",
        "Een nieuwe telling, een andere indeling of een samenvoeging lijkt op een verandering.",
        "Was it counted in another way than before?",
        "A new way of counting, another division or a merger looks like a change.",
        "origin",
    ),
    Check(
        OTHERS, "",
        "Is het in de buurt of in het hele land zo?",
        "Dan ligt de oorzaak waarschijnlijk niet alleen bij jullie.",
        "Is it so in the neighbourhood or all over the country?",
        "Then the cause is probably not with you alone.",
        "country",
    ),
    Check(
        OF_ACCOUNTS | AHEAD | OTHERS, "",
        "Hoe is het bij gemeenten als deze?",
        "Wat daar ook gebeurt, komt vaker van het rijk, de prijzen of de regio.",
        "How is it in municipalities like this one?",
        "What happens there as well comes more often from the state, prices or the region.",
        "peers",
    ),
)  # fmt: skip


def checks(kind: str, sheet: IndicatorSheet) -> tuple[Check, ...]:
    """What to look at first for this kind of signal of this indicator, in that order."""
    return tuple(check for check in CHECKS if check.fits(kind, sheet))


def other_side(signal: Signal, sheet: IndicatorSheet, beside: Iterable[Course]) -> tuple[Course, ...]:
    """The task fields that went the other way in the same year, by an amount that matters; largest first.

    Sums of task fields are left out: what moved within them does not show there.
    """
    if not _is_part(sheet) or signal.is_ahead:
        return ()
    found = [
        one
        for one in beside
        if one.seen
        and _is_part(one.sheet)
        and one.seen.period == signal.key.period
        and -one.seen.difference / signal.seen.difference >= LEAST
    ]
    return tuple(sorted(found, key=lambda one: -abs(one.seen.difference) if one.seen else 0.0)[:MOST])


def _is_part(sheet: IndicatorSheet) -> bool:
    return sheet.is_expense and "." in sheet.task_field
