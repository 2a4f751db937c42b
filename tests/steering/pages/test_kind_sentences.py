# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What else tells the same is named, and what is wrong with a figure is never told of the municipality."""

from dataclasses import replace

from stuurhuis.steering.pages import evidence, items, kind_sentences, sentences
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.kinds import OF_THE_DATA, TOLD_FIRST, WATCHED
from stuurhuis.steering.rules.signals import Signal
from tests.steering.told import CRIMES, attention, signal


def told(one: Signal) -> sentences.Told:
    return items.told(one, CRIMES, scales.scale(CRIMES), attention(CRIMES).history, "nl")


def test_one_signal_names_what_else_tells_the_same() -> None:
    one = replace(signal(kind="level_shift", period="2024"), since="2022", besides=("deviates", "drifts"))
    said = sentences.explanation(told(one))
    assert "het nieuwste cijfer wijkt ook op zichzelf af; het loopt ook uit de pas" in said


def test_every_kind_that_may_be_told_with_another_has_words() -> None:
    assert set(TOLD_FIRST) - {"over_budget", "under_budget", "outbreak"} == set(kind_sentences.BESIDES)
    assert set(kind_sentences.SURE) >= WATCHED


def test_what_is_of_the_data_has_no_chance_in_it_and_takes_no_room() -> None:
    for kind in OF_THE_DATA:
        one = signal(kind=kind)
        assert evidence.how_sure(one, "nl").figure == "Niets geschat"
        assert "gemeente" not in evidence.proofs(told(one))[0].meaning
        assert items.figures(told(one))[0]["label"] in {"Er staat", "Nieuwste cijfer"}


def test_how_rare_it_is_is_said_in_the_words_of_the_kind() -> None:
    assert "gemeenten liep" in evidence.how_sure(signal(kind="drifts"), "nl").meaning
    assert "reeksen" in evidence.how_sure(signal(kind="level_shift"), "nl").meaning
