# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A signal in plain sentences, in two languages, in the scale in which it is told."""

from dataclasses import replace

import pytest
from django.utils import translation

from stuurhuis.steering.pages import items, sentences, wording
from stuurhuis.steering.pages.sentences import Told
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.kinds import OF_THE_DATA, OUTBREAK
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import AHEAD
from tests.steering.told import COMING, CRIMES, HEALTH, MONEY, SEEN, attention, signal

EXPENSES = replace(MONEY, id="lasten-6-1-rekening")
KINDS = tuple(wording.SIGNAL_KINDS)


def told(sheet: IndicatorSheet, kind: str, language: str, *, below: bool = False) -> Told:
    """A signal of this kind, as a page tells it."""
    seen = replace(SEEN, observed=100.0) if below else SEEN
    one = replace(signal(kind=kind), seen=seen, budget=180.0, since="2022")
    return items.told(one, sheet, scales.scale(sheet), attention(sheet).history, language)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sheet", [MONEY, CRIMES, HEALTH], ids=lambda sheet: sheet.unit)
@pytest.mark.parametrize("below", [False, True])
def test_every_kind_has_whole_sentences_in_both_languages(
    sheet: IndicatorSheet, kind: str, *, below: bool
) -> None:
    said = {}
    for language in ("nl", "en"):
        with translation.override(language):
            one = told(sheet, kind, language, below=below)
            said[language] = (sentences.title(one), sentences.explanation(one), sentences.surroundings(one))
            for sentence in said[language]:
                assert sentence or sheet.unit == "%"  # of a share it is not said what others did
                assert "{" not in sentence
                assert "None" not in sentence
                assert "nan" not in sentence
    for dutch, english in zip(said["nl"], said["en"], strict=True):
        assert dutch != english or dutch == ""


def test_above_and_below_are_said_otherwise() -> None:
    for kind in set(KINDS) - AHEAD - OF_THE_DATA - {OUTBREAK}:
        above, below = told(MONEY, kind, "nl"), told(MONEY, kind, "nl", below=True)
        assert sentences.title(above) != sentences.title(below)


def test_a_budget_that_will_not_do_is_told_beside_what_is_expected() -> None:
    one = items.told(COMING, EXPENSES, scales.scale(EXPENSES), attention(EXPENSES).history, "nl")
    assert sentences.title(one).endswith("de begroting 2026 is waarschijnlijk te krap")
    assert "rekeningen tot en met 2024 samen verwachten wij" in sentences.explanation(one)
    assert [shown["label"] for shown in items.figures(one)] == ["Begroot", "Verwacht", "Verschil"]
    ample = replace(one, signal=replace(COMING, key=replace(COMING.key, kind="will_underspend")))
    assert sentences.title(ample).endswith("te ruim")
    revenue = replace(ample, sheet=MONEY)
    assert sentences.title(revenue).endswith("te hoog") is not MONEY.is_expense


def test_an_item_shows_what_was_seen_expected_and_the_difference() -> None:
    shown = items.figures(told(MONEY, "over_budget", "nl"))
    assert [one["label"] for one in shown] == ["Rekening", "Verwacht", "Verschil"]
    assert shown[2]["value"].replace("\N{NO-BREAK SPACE}", " ").startswith("+50")


def test_where_nothing_was_budgeted_a_tiny_expectation_would_only_puzzle() -> None:
    shown = items.figures(replace(told(MONEY, "over_budget", "nl"), budget=0.0))
    assert [one["label"] for one in shown] == ["Rekening", "Begroot"]
    assert shown[1]["value"].replace("\N{NO-BREAK SPACE}", " ") == "€ 0"


def test_nothing_is_said_of_others_when_nothing_is_known_of_them() -> None:
    one = told(CRIMES, "deviates", "nl")
    assert sentences.surroundings(replace(one, signal=replace(one.signal, moved=None))) == ""


def test_a_signal_names_the_totals_in_which_it_shows() -> None:
    chapter = replace(EXPENSES, name="Sociaal domein (alles samen): lasten (rekening)")
    home = items.item(replace(attention(EXPENSES), also=(chapter,)), "nl")["explanation"]
    assert home.endswith("Dit werkt door in: Sociaal domein (alles samen).")
    assert "werkt door" not in items.item(attention(EXPENSES), "nl")["explanation"]
