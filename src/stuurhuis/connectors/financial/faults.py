# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be wrong with a cell of the running year: the rule, and what to do about it."""

from dataclasses import dataclass
from typing import Final

from stuurhuis.connectors.files.faults import Fault
from stuurhuis.connectors.files.rules import RULES, Rule, Weight


def _rule(kind: str, nl: tuple[str, str], en: tuple[str, str], weight: Weight = "error") -> Rule:
    return Rule(kind, weight, {"nl": nl[0], "en": en[0]}, {"nl": nl[1], "en": en[1]})


_ALL = (
    _rule(
        "side_unknown",
        (
            "We zien niet of dit lasten of baten zijn, of een reserve.",
            "Schrijf lasten, baten, toevoeging reserve of onttrekking reserve, of vertaal deze code.",
        ),
        (
            "We cannot tell whether these are expenses or revenues, or a reserve.",
            "Write expenses, revenues, to reserves or from reserves, or put this code in the mapping.",
        ),
    ),
    _rule(
        "nature_unknown",
        (
            "We zien niet of dit incidenteel of structureel is.",
            "Schrijf incidenteel of structureel, laat de cel leeg (structureel), of vertaal deze code.",
        ),
        (
            "We cannot tell whether this is incidental or structural.",
            "Write incidental or structural, leave the cell empty (structural), or map this code.",
        ),
    ),
    _rule(
        "programme_long",
        (
            "Een nummer van een programma heeft ten hoogste acht tekens.",
            "Zet het nummer erbij in de vertaling.",
        ),
        ("The number of a programme has at most eight signs.", "Give its number in the mapping."),
    ),
    _rule(
        "task_field_unknown",
        (
            "Dit is geen taakveld van Iv3.{choices}",
            "Schrijf de code, zoals 6.75, of zet deze eigen code in de vertaling.",
        ),
        (
            "This is no task field of Iv3.{choices}",
            "Write the code, such as 6.75, or put this code of your own in the mapping.",
        ),
    ),
    _rule(
        "task_field_gone",
        (
            "Dit taakveld staat sinds {year} niet meer in Iv3: het ging op in {other}.",
            "Zet het geld bij een taakveld van nu, of vertaal deze code; anders hoort het bij geen doel.",
        ),
        (
            "Iv3 has no such task field since {year}: it went up in {other}.",
            "Put the money with a task field of today, or map this code; else it belongs to no goal.",
        ),
        "warning",
    ),
    _rule(
        "code_became_number",
        (
            "Excel maakte van deze code een getal: dit kan 0.1 zijn, en ook 0.10.",
            "Zet de kolom op Tekst en typ de code opnieuw.",
        ),
        (
            "Excel made a number of this code: it can be 0.1, and also 0.10.",
            "Format the column as Text and type the code again.",
        ),
    ),
    _rule(
        "category_bad",
        (
            "Dit is geen economische categorie van Iv3: die beginnen met 1 tot en met 7.{choices}",
            "Schrijf de code, zoals 3.5.1 of L3.5.1, of zet deze eigen code in de vertaling.",
        ),
        (
            "This is no economic category of Iv3: those begin with 1 to 7.{choices}",
            "Write the code, such as 3.5.1 or L3.5.1, or put this code of your own in the mapping.",
        ),
    ),
    _rule(
        "category_unlisted",
        (
            "Deze economische categorie kennen we niet; de regel telt mee, zonder naam.{choices}",
            "Klopt de code, dan hoef je niets te doen: onze lijst is niet volledig.",
        ),
        (
            "We do not know this economic category; the line counts, without a name.{choices}",
            "If the code is right there is nothing to do: our list is not complete.",
        ),
        "warning",
    ),
    _rule(
        "category_of_expenses",
        ("Deze categorie bestaat in Iv3 alleen bij lasten.", "Kijk of de code en de soort kloppen."),
        ("Iv3 has this category for expenses only.", "See whether the code and the side are right."),
        "warning",
    ),
    _rule(
        "category_of_revenues",
        ("Deze categorie bestaat in Iv3 alleen bij baten.", "Kijk of de code en de soort kloppen."),
        ("Iv3 has this category for revenues only.", "See whether the code and the side are right."),
        "warning",
    ),
    _rule(
        "date_bad",
        ("Dit is geen dag die we kunnen lezen.", "Schrijf jaar-maand-dag, zoals 2026-06-29."),
        ("This is not a day that we can read.", "Write year-month-day, such as 2026-06-29."),
    ),
    _rule(
        "other_time",
        ("Deze regel is niet van {other}.", "Kies bij het inlezen het jaar en de maand van de export."),
        ("This line is not of {other}.", "Choose the year and the month of the export when bringing it in."),
    ),
    _rule(
        "decision_long",
        ("Een kenmerk van een besluit heeft ten hoogste tachtig tekens.", "Kort het in."),
        ("The reference of a decision has at most eighty signs.", "Shorten it."),
    ),
    _rule(
        "line_twice",
        (
            "Deze regel staat er precies zo ook in rij {first}; de bedragen zijn opgeteld.",
            "Is dat zo bedoeld?",
        ),
        (
            "This line is there exactly so in row {first} too; the amounts are added up.",
            "Is that what you meant?",
        ),
        weight="warning",
    ),
)
YEAR_RULES: Final[dict[str, Rule]] = {rule.kind: rule for rule in _ALL}


@dataclass(frozen=True, slots=True)
class YearFault(Fault):
    """A broken rule of the running year, or of files in general."""

    @property
    def broken(self) -> Rule:
        """The rule that was broken."""
        return YEAR_RULES.get(self.kind) or RULES[self.kind]
