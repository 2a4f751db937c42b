# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to look at first when something deviates: per kind of signal, what most often explains it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from stuurhuis.steering.rules.kinds import DATA_FAULT, OF_THE_DATA, STALE, WATCHED
from stuurhuis.steering.rules.of_the_year import KINDS
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import AHEAD, OF_ACCOUNTS, Expectation, Signal, SignalKey
from stuurhuis.steering.rules.views import Course, Figure, Series

Where = Literal["siblings", "series", "origin", "faults", "peers", "country", "year", "decisions"]
Need = Literal["", "task_field", "empty_year", "others"]  # what must be so, or the question makes no sense

OF_THE_YEAR = frozenset(KINDS.values())
OTHERS = WATCHED | {"deviates", "new_level", "will_miss", "target_at_risk"}
MOST = 3  # series that are named as the other side of a shift
LEAST = 0.1  # of the difference that is to be explained; a smaller one explains nothing
SAME_ORDER = (0.3, 3.0)  # times that difference: then also what lies within its usual range may explain it


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

    def fits(self, key: SignalKey, series: Series) -> bool:
        """Whether the question makes sense for this signal of this series."""
        met: dict[Need, bool] = {
            "": True,
            "task_field": bool(series.sheet.task_field),
            "empty_year": follows_empty_year(key.period, series.figures),
            "others": series.has_others,
        }
        return key.kind in self.kinds and met[self.needs]


CHECKS = (
    Check(
        frozenset({DATA_FAULT}), "",
        "Staat het in jullie eigen stukken ook zo?",
        "Klopt het daar wel, dan ging het mis bij het aanleveren. Meld het dan bij de bron.",
        "Do your own documents say the same?",
        "If they are right, it went wrong on delivery. Then report it to the source.",
        "origin",
    ),
    Check(
        frozenset({STALE}), "",
        "Heeft de bron al een nieuwer cijfer?",
        "Dan moet het hier nog worden geladen. Anders duurt het bij de bron langer dan gewoonlijk.",
        "Does the source have a newer figure?",
        "Then it is yet to be loaded here. Otherwise the source takes longer than usual.",
        "faults",
    ),
    Check(
        frozenset({DATA_FAULT}), "",
        "Is dit bij de bron bekend?",
        "Bij elke bron staat wat eraan mankeert, en welke versies er zijn.",
        "Is this known of the source?",
        "Every source tells what is wrong with it, and which versions there are.",
        "faults",
    ),
    Check(
        frozenset({STALE}), "",
        "Stuurt iemand nog op dit oude cijfer?",
        "Zet er dan bij van wanneer het is, of kies een cijfer dat vaker komt.",
        "Does anybody still steer by this old figure?",
        "Then say of when it is, or choose a figure that comes more often.",
        "origin",
    ),
    Check(
        OF_THE_DATA, "",
        "Hoe loopt de rest van de reeks?",
        "Dan zie je of het een vergissing is of een echte verandering.",
        "How does the rest of the series go?",
        "Then you see whether it is a mistake or a real change.",
        "series",
    ),
    Check(
        OF_ACCOUNTS, "empty_year",
        "Zijn twee jaren in één jaar geboekt?",
        "Het jaar ervoor ontbreekt of is nul, en daarvoor stond er wel een bedrag.",
        "Were two years booked in one?",
        "The year before is missing or zero, and before that there was an amount.",
        "series",
    ),
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
        OF_THE_YEAR, "",
        "Staat het geld op een andere plek?",
        "Wat hier te veel is, kan bij een ander taakveld of een andere post van het programma over zijn.",
        "Is the money in another place?",
        "What is too much here may be left over at another task field or post of the programme.",
        "year",
    ),
    Check(
        OF_THE_YEAR, "",
        "Is er een besluit dat nog niet in de begroting staat?",
        "Dan is dit verschil al bekend, en verdwijnt het met de volgende wijziging.",
        "Is there a decision that is not in the budget yet?",
        "Then this difference is known, and goes away with the next amendment.",
        "decisions",
    ),
    Check(
        OF_THE_YEAR, "",
        "Is alles op tijd geboekt, en van wanneer is de verwachting?",
        "Een rekening die later of eerder komt dan anders, lijkt op een verschil.",
        "Is all booked in time, and of when is the expectation?",
        "A bill that comes later or sooner than usual looks like a difference.",
        "year",
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
        OTHERS, "others",
        "Is het in de buurt of in het hele land zo?",
        "Dan ligt de oorzaak waarschijnlijk niet alleen bij jullie.",
        "Is it so in the neighbourhood or all over the country?",
        "Then the cause is probably not with you alone.",
        "country",
    ),
    Check(
        OF_ACCOUNTS | AHEAD | OTHERS, "others",
        "Hoe is het bij gemeenten als deze?",
        "Wat daar ook gebeurt, komt vaker van het rijk, de prijzen of de regio.",
        "How is it in municipalities like this one?",
        "What happens there as well comes more often from the state, prices or the region.",
        "peers",
    ),
)  # fmt: skip


def checks(key: SignalKey, series: Series) -> tuple[Check, ...]:
    """What to look at first for this signal, in that order."""
    return tuple(check for check in CHECKS if check.fits(key, series))


def of_the_year(kind: str) -> tuple[Check, ...]:
    """What to look at first in an amount of this year, which has no series."""
    return tuple(check for check in CHECKS if kind in check.kinds)


def follows_empty_year(period: str, figures: Iterable[Figure]) -> bool:
    """Whether the figure before this one is missing or zero, after years in which there was something."""
    before = [figure.value for figure in figures if figure.period < period]
    return bool(before) and not before[-1] and any(before)


def other_side(signal: Signal, sheet: IndicatorSheet, beside: Iterable[Course]) -> tuple[Course, ...]:
    """The task fields that went the other way in the same year, by an amount that matters; largest first.

    What lies within its usual range is named only when its difference is of the same order: where figures
    always vary much, a large difference is no trace of a shift. Sums of task fields are left out: what moved
    within them does not show there.
    """
    if not _is_part(sheet) or signal.is_ahead:
        return ()
    found = [one for one in beside if one.seen and _is_part(one.sheet) and _opposes(one.seen, signal.seen)]
    return tuple(sorted(found, key=lambda one: -abs(one.seen.difference) if one.seen else 0.0)[:MOST])


def _opposes(other: Expectation, seen: Expectation) -> bool:
    """Whether it may be the other side of what was seen."""
    share = -other.difference / seen.difference
    low, high = SAME_ORDER
    return other.period == seen.period and share >= LEAST and (other.is_outside or low <= share <= high)


def _is_part(sheet: IndicatorSheet) -> bool:
    return sheet.is_expense and "." in sheet.task_field
