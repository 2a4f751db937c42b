# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A signal in sentences: what happened, what was to be expected, and what the others did."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from stuurhuis.engines.notation import figure
from stuurhuis.steering.pages import kind_sentences, risk_sentences
from stuurhuis.steering.pages.wording import unit_of
from stuurhuis.steering.rules.at_risk import AtRisk
from stuurhuis.steering.rules.kinds import STALE, TOLD_APART
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import OF_ACCOUNTS, Expectation, Signal

MONEY = "€"
NAMED = 4  # of a longer row of names, before it says how many more


@dataclass(frozen=True, slots=True)
class Told:
    """One signal with all that its sentences need, in one scale and one language."""

    signal: Signal
    seen: Expectation
    budget: float | None
    sheet: IndicatorSheet
    scale: Scale
    language: str
    also: tuple[str, ...] = ()

    def number(self, value: float | None) -> str:
        """A figure of this signal, with its unit."""
        if self.scale.unit in {MONEY, "%"}:
            return figure(value, self.scale.unit, language=self.language)
        return figure(value, "", language=self.language, decimals=self.scale.decimals)

    def share(self, value: float) -> str:
        """A change in per cent, with its sign."""
        return figure(value, "%", language=self.language, decimals=0 if abs(value) >= 10 else 1, signed=True)

    @property
    def name(self) -> str:
        """What the signal is about."""
        return self.sheet.subject(self.language)

    @property
    def unit(self) -> str:
        """The unit, where the number itself does not carry it."""
        return "" if self.scale.unit in {MONEY, "%"} and not self.scale.per else unit_of(self.scale)


def title(told: Told) -> str:
    """The signal in one line."""
    if apart := _title_apart(told):
        return apart
    words = {"name": told.name, "period": told.seen.period, "since": told.signal.since}
    words["difference"] = told.number(abs(told.seen.difference))
    if told.signal.key.kind in OF_ACCOUNTS and told.budget == 0:
        words["observed"] = told.number(told.seen.observed)
        return _("{name}: {observed} waar niets begroot was").format(**words)
    if told.signal.is_ahead:
        return _ahead_title(told).format(**words)
    if told.signal.key.kind == "new_level":
        higher, lower = (
            _("{name} ligt sinds {since} op een hoger niveau"),
            _("{name} ligt sinds {since} op een lager niveau"),
        )
    elif told.sheet.is_expense and not told.scale.per:
        higher = _("{name} kostte {difference} meer dan te verwachten was")
        lower = _("{name} kostte {difference} minder dan te verwachten was")
    elif told.scale.unit == MONEY and not told.scale.per:
        higher, lower = (
            _("{name}: {difference} meer dan te verwachten was"),
            _("{name}: {difference} minder dan te verwachten was"),
        )
    else:
        higher, lower = (
            _("{name}: in {period} hoger dan verwacht"),
            _("{name}: in {period} lager dan verwacht"),
        )
    return (higher if told.seen.is_higher else lower).format(**words)


def _title_apart(told: Told) -> str:
    """The title of a kind that has sentences of its own; empty for all others."""
    if isinstance(told.signal, AtRisk):
        return risk_sentences.title(told, told.signal)
    return kind_sentences.title(told) if told.signal.key.kind in TOLD_APART else ""


def _ahead_title(told: Told) -> str:
    """What is the matter with a budget whose account is yet to come."""
    if told.sheet.is_expense:
        short = _("{name}: de begroting {period} is waarschijnlijk te krap")
        ample = _("{name}: de begroting {period} is waarschijnlijk te ruim")
    else:
        short = _("{name}: de begroting {period} is waarschijnlijk te laag")
        ample = _("{name}: de begroting {period} is waarschijnlijk te hoog")
    return short if told.signal.is_short else ample


def _figures_in_words(told: Told) -> dict[str, str]:
    """What the sentences of an explanation are filled with."""
    return {
        "period": told.seen.period,
        "observed": told.number(told.seen.observed),
        "expected": told.number(told.seen.expected),
        "low": told.number(told.seen.lo95),
        "high": told.number(told.seen.hi95),
        "budget": told.number(told.budget),
        "unit": told.unit,
        "since": told.signal.since,
    }


def explanation(told: Told) -> str:
    """What was seen beside what was to be expected, and in which totals it shows."""
    said = (_own_words(told) or _beside_expected(told), _through(told), kind_sentences.besides(told))
    return " ".join(one for one in said if one)


def _through(told: Told) -> str:
    """In which totals it shows, or which others of its source are as old; not more of them than one reads."""
    if not told.also:
        return ""
    names, more = ", ".join(told.also[:NAMED]), len(told.also) - NAMED
    if more > 0:
        names = _("{names} en nog {number}").format(names=names, number=more)
    if told.signal.key.kind == STALE:
        return _("Ook van: {names}.").format(names=names)
    return _("Dit werkt door in: {names}.").format(names=names)


def _own_words(told: Told) -> str:
    """The explanation of a kind that has sentences of its own; empty of the others."""
    if isinstance(told.signal, AtRisk):
        return risk_sentences.explanation(told, told.signal)
    own = told.signal.key.kind in TOLD_APART
    return kind_sentences.explanation(told, _figures_in_words(told)) if own else ""


def _beside_expected(told: Told) -> str:
    words = _figures_in_words(told)
    if told.signal.is_ahead:
        return _(
            "Begroting {period}: {budget}. "
            "Uit deze begroting en de rekeningen tot en met {since} samen verwachten wij {expected}."
        ).format(**words)
    if told.signal.key.kind in OF_ACCOUNTS and told.budget == 0:
        return _(
            "Rekening {period}: {observed}. In de primitieve begroting stond hier niets. "
            "Vaak is zo'n bedrag van het ene taakveld naar het andere verschoven."
        ).format(**words)
    if told.signal.key.kind in OF_ACCOUNTS:
        return _(
            "Rekening {period}: {observed}. De primitieve begroting was {budget}. "
            "Bij zo'n begroting komt de rekening hier gewoonlijk uit tussen {low} en {high}."
        ).format(**words)
    if told.unit:
        return _(
            "{observed} {unit} in {period}. Verwacht was {expected}, gewoonlijk tussen {low} en {high}."
        ).format(**words)
    return _("{observed} in {period}. Verwacht was {expected}, gewoonlijk tussen {low} en {high}.").format(
        **words
    )


def surroundings(told: Told) -> str:
    """What the other municipalities did in the same period; nothing where that is not known."""
    if told.signal.key.kind in TOLD_APART:
        return kind_sentences.surroundings(told)
    moved = told.signal.moved
    if moved is None or told.scale.unit == "%":
        return ""
    words = {"moved": told.share(abs(moved)).removeprefix("+"), "period": told.seen.period}
    if told.signal.is_ahead:
        higher = _("Bij de middelste gemeente komt de rekening gewoonlijk {moved} boven de begroting uit.")
        lower = _("Bij de middelste gemeente komt de rekening gewoonlijk {moved} onder de begroting uit.")
    elif told.signal.key.kind in OF_ACCOUNTS:
        higher = _("Bij de middelste gemeente lag de rekening in {period} {moved} boven de begroting.")
        lower = _("Bij de middelste gemeente lag de rekening in {period} {moved} onder de begroting.")
    else:
        higher = _("Bij de middelste gemeente steeg dit in {period} met {moved}. Dat is meegerekend.")
        lower = _("Bij de middelste gemeente daalde dit in {period} met {moved}. Dat is meegerekend.")
    return (higher if moved >= 0 else lower).format(**words)
