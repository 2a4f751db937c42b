# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be wrong with a cell: the rule, and what to do about it, in Dutch and in English."""

from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["nl", "en"]
Weight = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to be wrong. Texts may name {value}, {header}, {first}, {choices}, {year} and {other}."""

    kind: str
    weight: Weight
    rule: dict[Language, str]
    remedy: dict[Language, str]


def _rule(kind: str, nl: str, do_nl: str, en: str, do_en: str, *, weight: Weight = "error") -> Rule:
    return Rule(kind, weight, {"nl": nl, "en": en}, {"nl": do_nl, "en": do_en})


_ALL = (
    _rule(
        "region_unknown",
        "Dit gebied kennen we niet.",
        "Schrijf de gemeentecode (GM0363) of de naam zoals het CBS die schrijft.{choices}",
        "We do not know this region.",
        "Write the municipality's code (GM0363) or its name as CBS writes it.{choices}",
    ),
    _rule(
        "region_ambiguous",
        "Deze naam past op meer dan één gebied.{choices}",
        "Schrijf de code van het gebied dat je bedoelt.",
        "This name fits more than one region.{choices}",
        "Write the code of the region that you mean.",
    ),
    _rule(
        "region_not_then",
        "Dit gebied bestond niet in {year}.{choices}",
        "Gebruik de gemeente die er in {year} was, of verbeter de periode.",
        "This region did not exist in {year}.{choices}",
        "Use the municipality that existed in {year}, or correct the period.",
    ),
    _rule(
        "period_bad",
        "Dit is geen periode die we kunnen lezen.",
        "Schrijf 2024, 2024-Q1, 2024-01, 2024-W05 of 2024-01-31.",
        "This is not a period that we can read.",
        "Write 2024, 2024-Q1, 2024-01, 2024-W05 or 2024-01-31.",
    ),
    _rule(
        "period_date_text",
        "Deze datum staat er als tekst en kan twee dagen zijn.",
        "Schrijf jaar-maand-dag, zoals 2024-01-31.",
        "This date is text and can be two different days.",
        "Write year-month-day, such as 2024-01-31.",
    ),
    _rule(
        "period_future",
        "Deze periode is nog niet begonnen, en alleen van een raming of begroting is er dan al een getal.",
        "Klopt het jaar? Is dit een raming, zet dan 'schatting' in de kolom status.",
        "This period has not begun yet, and only of a forecast or budget is there a number then.",
        "Is the year right? If it is a forecast, put 'estimate' in the status column.",
    ),
    _rule(
        "period_far",
        "Deze periode begint meer dan {other} jaar na vandaag.",
        "Verbeter het jaar, of haal de rij weg: zo ver vooruit nemen we ook ramingen niet op.",
        "This period begins more than {other} years after today.",
        "Correct the year, or remove the row: that far ahead we take in no forecasts either.",
    ),
    _rule(
        "number_text",
        "Hier hoort een getal; er staat tekst.",
        "Schrijf alleen het getal. Is het er niet, laat de cel dan leeg.",
        "A number belongs here; this is text.",
        "Write the number alone. If there is none, leave the cell empty.",
    ),
    _rule(
        "number_ambiguous",
        "Punt of komma kan hier voor duizendtallen staan of voor decimalen.{choices}",
        "Schrijf het zonder duizendtallen, met hetzelfde decimaalteken als de rest.",
        "Point or comma can stand here for thousands or for decimals.{choices}",
        "Write it without thousands, with the same decimal sign as the rest.",
    ),
    _rule(
        "number_date",
        "Hier hoort een getal; er staat een datum. Vaak maakt Excel die van een getal.",
        "Zet de kolom op Getal en typ het getal opnieuw.",
        "A number belongs here; this is a date. Excel often makes one from a number.",
        "Format the column as Number and type the number again.",
    ),
    _rule(
        "number_large",
        "Dit getal is te groot om mee te rekenen.",
        "Kijk of er een teken ontbreekt, of kies een grotere eenheid.",
        "This number is too large to compute with.",
        "See whether a sign is missing, or choose a larger unit.",
    ),
    _rule(
        "duplicate",
        "Deze waarneming staat er meer dan eens: ook in {first}.",
        "Houd één van de twee en haal de andere weg.",
        "This observation is there more than once: also in {first}.",
        "Keep one of the two and remove the other.",
    ),
    _rule(
        "key_empty",
        "De cel is leeg, en zonder {header} weten we niet waar het getal bij hoort.",
        "Vul de cel in, of haal de rij weg.",
        "The cell is empty, and without {header} we do not know what the number belongs to.",
        "Fill in the cell, or remove the row.",
    ),
    _rule(
        "row_width",
        "Deze rij heeft {value} cellen, de kop heeft er {other}.",
        "Staat er een scheidingsteken te veel of te weinig? Zet tekst daarmee tussen aanhalingstekens.",
        "This row has {value} cells, the header has {other}.",
        "Is there a separator too many or too few? Put quotation marks around text that holds one.",
    ),
    _rule(
        "bytes_bad",
        "Hier zijn letters kapotgegaan: het bestand wisselt van tekenset.",
        "Typ de letters opnieuw en bewaar het bestand als CSV UTF-8.",
        "Letters were broken here: the file changes its character set.",
        "Type the letters again and save the file as CSV UTF-8.",
    ),
    _rule(
        "percent_range",
        "Een percentage ligt tussen 0 en 100.",
        "Verbeter het getal. Is het geen percentage, verander dan de eenheid van de indicator.",
        "A percentage lies between 0 and 100.",
        "Correct the number. If it is no percentage, change the unit of the indicator.",
    ),
    _rule(
        "below_minimum",
        "Dit getal kan niet kleiner zijn dan {other}.",
        "Verbeter het getal. Is het er niet, laat de cel dan leeg.",
        "This number cannot be below {other}.",
        "Correct the number. If there is none, leave the cell empty.",
    ),
    _rule(
        "above_maximum",
        "Dit getal kan niet groter zijn dan {other}.",
        "Verbeter het getal.",
        "This number cannot be above {other}.",
        "Correct the number.",
    ),
    _rule(
        "formula_error",
        "De formule in deze cel geeft een fout.",
        "Herstel de formule, of plak alleen de waarden in een nieuw blad.",
        "The formula in this cell gives an error.",
        "Repair the formula, or paste the values alone into a new sheet.",
    ),
    _rule(
        "cell_merged",
        "Deze cel is samengevoegd met {first}; daardoor is zij leeg.",
        "Splits de cellen en vul ze allemaal in.",
        "This cell is merged with {first}; that is why it is empty.",
        "Unmerge the cells and fill in each of them.",
    ),
    _rule(
        "header_blank",
        "Boven deze kolom met getallen staat geen kop.",
        "Geef de kolom een kop. Was het een samengevoegde kop, splits die dan.",
        "This column of numbers has no header.",
        "Give the column a header. If it was a merged header, unmerge it.",
    ),
    _rule(
        "header_twice",
        "Deze kop staat er twee keer: ook in {first}.",
        "Geef elke kolom een eigen kop.",
        "This header is there twice: also in {first}.",
        "Give each column a header of its own.",
    ),
    _rule(
        "indicator_unknown",
        "Deze indicator kennen we niet.",
        "Gebruik de naam of code uit de lijst van indicatoren.{choices}",
        "We do not know this indicator.",
        "Use the name or code from the list of indicators.{choices}",
    ),
    _rule(
        "status_unknown",
        "Deze status kennen we niet.",
        "Kies definitief, voorlopig, schatting, ontbreekt of niet geleverd.",
        "We do not know this status.",
        "Choose final, provisional, estimate, missing or not delivered.",
    ),
    _rule(
        "status_value",
        "De status zegt dat het getal er niet is, maar er staat er een: {other}.",
        "Haal het getal weg, of verander de status.",
        "The status says that there is no number, yet there is one: {other}.",
        "Remove the number, or change the status.",
    ),
    _rule(
        "source_unknown",
        "Deze bron staat niet in het register van bronnen.",
        "Gebruik de code van een bron uit het register, of zet de bron er eerst in.{choices}",
        "This source is not in the register of sources.",
        "Use the code of a source in the register, or register the source first.{choices}",
    ),
    _rule(
        "frequency_mixed",
        "De andere perioden van deze indicator zijn {other}, deze niet.",
        "Kies één soort periode per indicator; maak van de andere een eigen indicator.",
        "The other periods of this indicator are {other}, this one is not.",
        "Choose one kind of period for an indicator; make the other an indicator of its own.",
    ),
    _rule(
        "value_far",
        "Dit getal is ongeveer {other} keer zo groot of zo klein als de andere van dit gebied.",
        "Klopt de eenheid (euro of duizend euro)? Staat de komma goed?",
        "This number is about {other} times as large or as small as the others of this region.",
        "Is the unit right (euro or thousand euro)? Is the decimal sign in its place?",
        weight="warning",
    ),
)

RULES: Final[dict[str, Rule]] = {rule.kind: rule for rule in _ALL}
