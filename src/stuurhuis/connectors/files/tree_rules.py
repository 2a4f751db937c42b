# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be wrong with a cell of a tree of goals: the rule, and what to do about it."""

from collections.abc import Iterable
from typing import Final

from stuurhuis.connectors.files.rules import Rule, Weight

_TABLE: Final = (
    (
        "tree_sheet",
        "Dit blad ontbreekt.",
        "Begin met het lege formulier; daar zit het in.",
        "This sheet is missing.",
        "Begin with the empty form; it has it.",
    ),
    (
        "tree_column",
        "Deze kolom ontbreekt.",
        "Zet deze titel op de eerste rij, of begin met het lege formulier.",
        "This column is missing.",
        "Put this title on the first row, or begin with the empty form.",
    ),
    (
        "tree_empty",
        "Hier moet iets staan.",
        "Vul de cel in, of haal de hele rij weg.",
        "Something must be here.",
        "Fill in the cell, or take away the whole row.",
    ),
    (
        "tree_long",
        "Deze tekst is langer dan {other} tekens.",
        "Maak haar korter.",
        "This text is longer than {other} characters.",
        "Make it shorter.",
    ),
    (
        "tree_choice",
        "Dit woord kennen we hier niet.",
        "Kies uit: {other}.",
        "We do not know this word here.",
        "Choose from: {other}.",
    ),
    (
        "tree_twice",
        "Dit staat al op rij {first}.",
        "Houd één van de twee rijen over.",
        "This is on row {first} already.",
        "Keep one of the two rows.",
    ),
    (
        "tree_programme_unknown",
        "Dit programma staat niet op het blad Programma's.",
        "Zet het daar bij, of verbeter het nummer.",
        "This programme is not on the sheet Programmes.",
        "Add it there, or correct the number.",
    ),
    (
        "tree_goal_unknown",
        "Dit doel staat niet op het blad Doelen bij dit programma.",
        "Zet het daar bij, of verbeter het nummer.",
        "This goal is not on the sheet Goals with this programme.",
        "Add it there, or correct the number.",
    ),
    (
        "tree_number_date",
        "Het rekenblad heeft van dit nummer een datum gemaakt.",
        "Zet er een apostrof voor: '6.1.",
        "The spreadsheet made a date of this number.",
        "Put an apostrophe before it: '6.1.",
    ),
    (
        "tree_indicator_unknown",
        "Deze indicator is er niet.{choices}",
        "Neem de naam over uit de bibliotheek van indicatoren.",
        "There is no such indicator.{choices}",
        "Copy the name from the library of indicators.",
    ),
    (
        "tree_indicator_elsewhere",
        "Dit doel heeft deze indicator niet.",
        "Zet hem op het blad Indicatoren bij dit doel.",
        "This goal does not have this indicator.",
        "Add it to this goal on the sheet Indicators.",
    ),
    (
        "tree_baseline",
        "Er is geen nulmeting, en ook niet waarom niet.",
        "Geef het cijfer van het begin, of schrijf achter ‘Geen nulmeting, omdat’ waarom het er niet is.",
        "There is no baseline, nor why there is none.",
        "Give the figure at the start, or write after ‘No baseline, because’ why there is none.",
    ),
    (
        "tree_baseline_period",
        "Bij een nulmeting hoort de periode waarvan het cijfer is.",
        "Schrijf de periode, zoals 2022.",
        "A baseline needs the period that its figure is of.",
        "Write the period, such as 2022.",
    ),
    (
        "tree_near",
        "Dit ligt voorbij de streefwaarde.",
        "‘Nog dichtbij’ ligt er net voor; verbeter een van de twee.",
        "This lies beyond the target.",
        "‘Still near’ lies just before it; correct one of the two.",
    ),
    (
        "tree_day",
        "Dit is geen dag die we kunnen lezen.",
        "Schrijf dag-maand-jaar, zoals 31-01-2027.",
        "This is not a day that we can read.",
        "Write day-month-year, such as 31-01-2027.",
    ),
    (
        "tree_task_field_unknown",
        "Dit taakveld van Iv3 is er niet.{choices}",
        "Schrijf het nummer, zoals 6.75.",
        "There is no such task field of Iv3.{choices}",
        "Write its number, such as 6.75.",
    ),
    (
        "tree_share",
        "Een deel is een heel getal van 1 tot en met 100.",
        "Schrijf hoeveel procent van het taakveld dit doel dient.",
        "A part is a whole number from 1 to 100.",
        "Write how many per cent of the task field serves this goal.",
    ),
    (
        "tree_more_than_all",
        "Samen krijgen de doelen {other} % van dit taakveld, en er is 100.",
        "Verlaag een of meer delen.",
        "Together the goals get {other} % of this task field, and there is 100.",
        "Lower one or more parts.",
    ),
)

_DOUBTS: Final = (
    (
        "tree_task_field_gone",
        "Dit taakveld staat sinds {year} niet meer in Iv3: het ging op in {other}.",
        "Neem het taakveld van nu; bij dit taakveld komt geen geld meer.",
        "Iv3 has no such task field since {year}: it went up in {other}.",
        "Take the task field of today; no money comes with this one any more.",
    ),
    (
        "tree_target_past",
        "Deze periode is al voorbij.{nl}",
        "Klopt dat niet, verbeter dan de periode.",
        "This period is over.{en}",
        "If that is not meant, correct the period.",
    ),
    (
        "tree_target_other_side",
        "Aan deze kant is het hier niet beter.{nl}",
        "Klopt dat niet, kies dan de andere grens.",
        "On this side it is not better here.{en}",
        "If that is not meant, choose the other bound.",
    ),
    (
        "tree_target_worse",
        "Hiermee wordt het slechter dan het was.{nl}",
        "Klopt dat niet, verbeter dan de streefwaarde.",
        "With this it becomes worse than it was.{en}",
        "If that is not meant, correct the target.",
    ),
    (
        "tree_target_far_off",
        "Dit ligt heel ver van alles wat er was of komt.{nl}",
        "Is de eenheid een andere, verbeter dan de streefwaarde.",
        "This is very far from all that was or will come.{en}",
        "If the unit is another one, correct the target.",
    ),
)  # with the figures that a doubt comes from, as {nl} and {en}


def _rules(table: Iterable[tuple[str, str, str, str, str]], weight: Weight) -> dict[str, Rule]:
    return {
        kind: Rule(kind, weight, {"nl": nl, "en": en}, {"nl": do_nl, "en": do_en})
        for kind, nl, do_nl, en, do_en in table
    }


TREE_RULES: Final[dict[str, Rule]] = _rules(_TABLE, "error") | _rules(_DOUBTS, "warning")
