# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sentences of signals, in Dutch and English. No library is needed to use them."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["nl", "en"]
Both = tuple[str, str]
"""A sentence in Dutch and in English."""

NEVER = 10_000  # one in so many, or fewer, is not counted further
_LARGE_WORDS: tuple[tuple[float, str, str], ...] = (
    (1e9, "miljard", "billion"),
    (1e6, "miljoen", "million"),
)


def decimals_for(size: float) -> int:
    """Decimals that a reader can use: none from a hundred on, one below, more below one."""
    if size >= 1000 or size == 0:
        return 0
    if size >= 10:
        return 1
    if size >= 1:
        return 2
    return 3


def number(
    value: float, language: Language = "nl", *, decimals: int | None = None, size: float | None = None
) -> str:
    """Write a number: 105,6 miljoen · 12.345 · 3,25 (English: 105.6 million · 12,345 · 3.25)."""
    size = abs(value) if size is None else size
    for unit, dutch, english in _LARGE_WORDS:
        if size >= unit:
            return f"{_grouped(value / unit, 1, language)} {dutch if language == 'nl' else english}"
    return _grouped(value, decimals_for(size) if decimals is None else decimals, language)


def _grouped(value: float, decimals: int, language: Language) -> str:
    text = f"{value:,.{decimals}f}"
    if float(text.replace(",", "")) == 0:
        text = text.removeprefix("-")
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def chance_words(p_value: float, language: Language = "nl") -> str:
    """How rare a difference of this size is, as one in so many."""
    few = p_value < 1 / NEVER
    among = number(NEVER if few else float(f"{1 / max(p_value, 1 / NEVER):.2g}"), language, decimals=0)
    if language == "nl":
        often = "minder dan" if few else "ongeveer"
        return f"Zo ver lag {often} 1 op de {among} vergelijkbare cijfers van wat te verwachten was."
    often = "fewer than" if few else "about"
    return f"{often.capitalize()} 1 in {among} comparable figures lay as far from what was to be expected."


@dataclass(frozen=True)
class Expectation:
    """What was expected, in the unit of the figures: the middle and the 95 % band."""

    middle: float
    low: float
    high: float

    def words(self, language: Language) -> tuple[str, str, str]:
        """The three numbers as a reader sees them, in one and the same unit."""
        size = max(abs(self.middle), min(abs(self.low), abs(self.high)))
        low = number(self.low, language, size=size).split(" ")
        high = number(self.high, language, size=size)
        return number(self.middle, language, size=size), low[0], high


def deviates(observed: float, expected: Expectation, p_value: float, language: Language = "nl") -> str:
    """The latest observation falls outside the expectation."""
    middle, low, high = expected.words(language)
    seen = number(observed, language, size=max(abs(observed), abs(expected.middle)))
    if language == "nl":
        return f"Waargenomen {seen}; verwacht was {middle} (95 %: {low} tot {high}). {chance_words(p_value)}"
    return f"Observed {seen}; expected was {middle} (95%: {low} to {high}). {chance_words(p_value, 'en')}"


def new_level(
    observed: float, expected: Expectation, p_value: float, since: str, language: Language = "nl"
) -> str:
    """The figures have stood at another level for at least two periods."""
    middle, low, high = expected.words(language)
    seen = number(observed, language, size=max(abs(observed), abs(expected.middle)))
    if language == "nl":
        side = "hoger" if observed > expected.middle else "lager"
        return (
            f"Sinds {since} op een {side} niveau: waargenomen {seen}, terwijl {middle} te verwachten was"
            f" (95 %: {low} tot {high}). {chance_words(p_value)}"
        )
    side = "higher" if observed > expected.middle else "lower"
    return (
        f"At a {side} level since {since}: observed {seen}, where {middle} was to be expected"
        f" (95%: {low} to {high}). {chance_words(p_value, 'en')}"
    )


def will_miss(target: float, by: str, expected: Expectation, chance: float, language: Language = "nl") -> str:
    """A target will probably not be reached by its date."""
    middle, low, high = expected.words(language)
    goal = number(target, language, size=max(abs(target), abs(expected.middle)))
    if language == "nl":
        return (
            f"Streefwaarde {goal} in {by}: verwacht wordt {middle} (95 %: {low} tot {high})."
            f" De kans dat het doel wordt gehaald is {share(chance, 'nl')}."
        )
    return (
        f"Target {goal} in {by}: {middle} is expected (95%: {low} to {high})."
        f" The chance of reaching the target is {share(chance, 'en')}."
    )


def share(chance: float, language: Language) -> str:
    """A chance in whole per cents."""
    if chance < 0.01:
        return "kleiner dan 1 %" if language == "nl" else "below 1%"
    if chance > 0.99:
        return "groter dan 99 %" if language == "nl" else "above 99%"
    return f"ongeveer {chance * 100:.0f} %" if language == "nl" else f"about {chance * 100:.0f}%"


def percent(value: float, language: Language) -> str:
    """A change in per cents, with its sign."""
    text = f"{abs(value):.1f}"
    text = text.replace(".", ",") if language == "nl" else text
    sign = "−" if value < 0 and float(f"{value:.1f}") != 0 else "+"
    return f"{sign}{text} %" if language == "nl" else f"{sign}{text}%"


def common_move(
    observed: float, expected: Expectation, *, in_percent: bool, language: Language = "nl"
) -> str:
    """The whole group moved unusually in one period."""
    write = percent if in_percent else number
    seen, middle = write(observed, language), write(expected.middle, language)
    low, high = write(expected.low, language), write(expected.high, language)
    if language == "nl":
        return (
            f"De hele groep veranderde deze periode met {seen}; gewoon is {middle} (95 %: {low} tot {high})."
            " Dit geldt voor allen en is daarom geen signaal per reeks."
        )
    return (
        f"The whole group changed by {seen} this period; usual is {middle} (95%: {low} to {high})."
        " It holds for all, and so is no signal for each series."
    )


def off_budget(
    account: float, budget: float, expected: Expectation, p_value: float, language: Language = "nl"
) -> str:
    """The account stands further from the budget than this budget holder's accounts usually do."""
    middle, low, high = expected.words(language)
    seen = number(account, language, size=max(abs(account), abs(expected.middle)))
    if budget == 0:
        return _unbudgeted(seen, high, p_value, language)
    planned = number(budget, language, size=max(abs(budget), abs(expected.middle)))
    distance = 100 * (account / budget - 1) if budget > 0 else None
    if language == "nl":
        away = f" ({percent(distance, 'nl')})" if distance is not None and abs(distance) < 1000 else ""
        return (
            f"Begroot was {planned}, de rekening is {seen}{away};"
            f" naar de gewone afstand tussen beide was {middle}"
            f" te verwachten (95 %: {low} tot {high}). {chance_words(p_value)}"
        )
    away = f" ({percent(distance, 'en')})" if distance is not None and abs(distance) < 1000 else ""
    return (
        f"The budget was {planned}, the account is {seen}{away};"
        f" by the usual distance between the two {middle}"
        f" was to be expected (95%: {low} to {high}). {chance_words(p_value, 'en')}"
    )


def _unbudgeted(seen: str, high: str, p_value: float, language: Language) -> str:
    """An account where nothing was budgeted: mostly it stays small, and sometimes all is moved there."""
    if language == "nl":
        return (
            f"Er was niets begroot, de rekening is {seen}; waar niets begroot is, komt zij meestal niet boven"
            f" {high} uit. {chance_words(p_value)}"
        )
    return (
        f"Nothing was budgeted, the account is {seen}; where nothing is budgeted it mostly stays below"
        f" {high}. {chance_words(p_value, 'en')}"
    )


@dataclass(frozen=True)
class Promised:
    """A budget whose account is yet to come: for when, the newest account, the amount, the account that such
    a budget usually leads to, and the chance that the account does not pass both of these.
    """

    period: str
    known: str
    budget: float
    usual: float
    wrong: float


def budget_ahead(promised: Promised, expected: Expectation, language: Language = "nl") -> str:
    """A budget will probably not do, or be more than is needed."""
    middle, low, high = expected.words(language)
    size = max(abs(promised.budget), abs(promised.usual), abs(expected.middle))
    planned, usual = (number(one, language, size=size) for one in (promised.budget, promised.usual))
    more, chance = expected.middle > promised.usual, share(1 - promised.wrong, language)
    if language == "nl":
        return (
            f"De begroting {promised.period} is {planned}; zo'n begroting komt gewoonlijk uit op {usual}."
            f" Uit deze begroting en de rekeningen tot en met {promised.known} samen volgt {middle}"
            f" (95 %: {low} tot {high}). De kans dat het {'meer' if more else 'minder'} wordt dan begroot"
            f" en dan gewoonlijk is {chance}."
        )
    return (
        f"The budget of {promised.period} is {planned}; such a budget usually comes to {usual}."
        f" This budget and the accounts up to {promised.known} together give {middle} (95%: {low} to {high})."
        f" The chance that it will be {'more' if more else 'less'} than budgeted and than usual is {chance}."
    )


MOVED: Both = (
    "de begroting ligt te ver van de rekeningen: bedragen lijken nu elders geboekt",
    "the budget lies too far from the accounts: amounts seem to be booked elsewhere",
)


def no_group(least: int) -> Both:
    """Why a budget was not judged: nothing to compare it with."""
    return (
        f"geen groep van minstens {least} vergelijkbare reeksen",
        f"no group of at least {least} comparable series",
    )


def too_few_budgets(number_seen: int) -> Both:
    """Why a budget was not judged: too few earlier ones with their account, or no new one."""
    return (
        f"te weinig begrotingen met hun rekening op één telling ({number_seen}), of geen nieuwe begroting",
        f"too few budgets with their account counted in one way ({number_seen}), or no new budget",
    )


def too_short(number_seen: int, needed: int) -> Both:
    """Why a series was not judged: too few observations."""
    return (
        f"te weinig waarnemingen om te oordelen: {number_seen}, nodig zijn er {needed}",
        f"too few observations to judge: {number_seen}, needed are {needed}",
    )


def too_short_since_break(number_seen: int, needed: int) -> Both:
    """Why a series was not judged: the source broke too recently."""
    return (
        f"sinds de breuk in de bron te weinig waarnemingen: {number_seen}, nodig zijn er {needed}",
        f"too few observations since the break of the source: {number_seen}, needed are {needed}",
    )


def changed(
    kind: str,
    period: str,
    before: float,
    after: float,
    slopes: tuple[float, float],
    language: Language = "nl",
) -> str:
    """A series changed for good: its level, or its direction."""
    size = max(abs(before), abs(after))
    old, new = number(before, language, size=size), number(after, language, size=size)
    if kind == "level":
        if language == "nl":
            return f"Vanaf {period} een ander niveau: eerst rond {old}, daarna rond {new}."
        return f"A new level from {period}: around {old} before, around {new} after."
    size = max(abs(one) for one in slopes)
    first, then = (number(one, language, size=size) for one in slopes)
    if language == "nl":
        return f"Vanaf {period} een andere richting: eerst {first} per periode, daarna {then}."
    return f"A new direction from {period}: {first} per period before, {then} after."


def too_old(latest: str, group_latest: str) -> Both:
    """Why a series was not judged: it stopped before the others."""
    return (
        f"de laatste waarneming ({latest}) is te oud; de groep loopt tot {group_latest}",
        f"the last observation ({latest}) is too old; the group goes on to {group_latest}",
    )


def target_not_ahead(by: str) -> Both:
    """Why a target was not judged: its date is no date ahead, or too far."""
    return (
        f"de streefdatum {by} ligt niet na de laatste waarneming, of te ver weg",
        f"the date of the target, {by}, is not after the last observation, or too far away",
    )
