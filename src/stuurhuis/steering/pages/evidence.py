# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How sure is a signal, and on which figures does it rest? Each figure with what it means."""

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stuurhuis.engines.notation import figure
from stuurhuis.steering.pages.kind_sentences import SURE
from stuurhuis.steering.pages.sentences import Told
from stuurhuis.steering.rules.kinds import OF_THE_DATA, STALE
from stuurhuis.steering.rules.signals import ALLOWANCE, OF_ACCOUNTS, RATE_AHEAD, Signal, years_between

NEVER = 10_000  # one in so many, or fewer, is called almost never


class Proof(NamedTuple):
    """A figure, and what it means."""

    figure: str
    meaning: str


def how_sure(signal: Signal, language: str) -> Proof:
    """The one figure that says how sure it is: of what is coming the chance, else how rare it is."""
    if signal.key.kind in OF_THE_DATA:
        return Proof(_("Niets geschat"), _("Dit volgt uit de cijfers zelf; een kans hoort er niet bij."))
    if signal.key.kind in SURE:
        return Proof(_one_in(signal, language), str(SURE[signal.key.kind]))
    if not signal.is_ahead:
        return Proof(
            _one_in(signal, language), _("vergelijkbare cijfers lag zo ver van wat te verwachten was.")
        )
    chance = figure(100 * (1 - signal.p_value), "%", language=language, decimals=0)
    higher = _("kans dat de rekening hoger uitkomt dan begroot en dan gewoonlijk.")
    lower = _("kans dat de rekening lager uitkomt dan begroot en dan gewoonlijk.")
    counted = _("Zo vaak kwam het uit bij eerdere begrotingen die er net zo voor stonden.")
    return Proof(chance, f"{higher if signal.is_short else lower} {counted}")


def proofs(told: Told) -> list[Proof]:
    """The other figures on which a signal rests."""
    if told.signal.key.kind in OF_THE_DATA:
        return [_of_the_data(told)]
    found = _of_what_comes(told) if told.signal.is_ahead else _of_what_was_seen(told)
    return [*found, _false_alarms()]


def _of_the_data(told: Told) -> Proof:
    """What is said of the data is no judgement of the municipality, and takes no room from other signals."""
    if told.signal.key.kind == STALE:
        meaning = _("Zoveel indicatoren van deze bron zijn te laat. Dat wordt één keer gezegd.")
        return Proof(str(len(told.signal.also) + 1), meaning)
    meaning = _("Zolang dit cijfer misschien niet klopt, zeggen wij er verder niets over.")
    return Proof(told.number(told.seen.observed), meaning)


def _of_what_comes(told: Told) -> list[Proof]:
    least = round(10 * (1 - RATE_AHEAD))
    return [
        Proof(_between(told), _("Hiertussen komt de rekening met 95 % zekerheid uit: de lichte waaier.")),
        Proof(
            told.number(told.seen.observed),
            _("Hierop komt zo'n begroting gewoonlijk uit, als je niet naar de rekeningen kijkt."),
        ),
        Proof(
            _one_in(told.signal, told.language),
            _("vergelijkbare begrotingen lag zo ver van de rekeningen ervoor."),
        ),
        Proof(
            _("{number} van de 10").format(number=least),
            _("Zo vaak moet het eerder zijn uitgekomen, anders noemen wij een begroting niet."),
        ),
    ]


def _of_what_was_seen(told: Told) -> list[Proof]:
    if told.signal.key.kind not in OF_ACCOUNTS:
        return [Proof(_between(told), _("Hiertussen ligt dit cijfer in 95 van de 100 gewone gevallen."))]
    if told.budget == 0:
        meaning = _(
            "Zoveel komt er in 95 van de 100 gewone gevallen terecht op een taakveld waar niets begroot is."
        )
        return [Proof(_between(told), meaning)]
    meaning = _("Hiertussen komt de rekening bij zo'n begroting uit, in 95 van de 100 gewone gevallen.")
    middle = _("Het midden daarvan: de begroting, met de afstand die er hier gewoonlijk tussen zit.")
    return [Proof(_between(told), meaning), Proof(told.number(told.seen.expected), middle)]


def _false_alarms() -> Proof:
    years = years_between(ALLOWANCE)
    often = ngettext("hooguit 1 per jaar", "hooguit 1 per {years} jaar", years).format(years=years)
    return Proof(often, _("Zo vaak staat er in deze gemeente gemiddeld een signaal dat er door toeval is."))


def _between(told: Told) -> str:
    return _("{low} tot {high}").format(low=told.number(told.seen.lo95), high=told.number(told.seen.hi95))


def _one_in(signal: Signal, language: str) -> str:
    if signal.one_in >= NEVER:
        return _("Minder dan 1 op de {number}").format(number=figure(NEVER, language=language))
    return _("1 op de {number}").format(number=figure(float(f"{signal.one_in:.2g}"), language=language))
