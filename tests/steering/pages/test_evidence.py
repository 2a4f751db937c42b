# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How sure a signal is, is said once; every other figure on which it rests says what it means."""

from dataclasses import replace

import pytest
from django.utils import translation

from stuurhuis.steering.pages import evidence, items, wording
from stuurhuis.steering.pages.sentences import Told
from stuurhuis.steering.rules import scales
from tests.steering.told import COMING, MONEY, attention, signal

KINDS = tuple(wording.SIGNAL_KINDS)


def told(kind: str, language: str = "nl", **given: object) -> Told:
    """A signal of this kind, as its page tells it."""
    one = replace(signal(kind=kind, indicator=MONEY.id), budget=180.0, since="2022")
    said = items.told(one, MONEY, scales.scale(MONEY), attention(MONEY).history, language)
    return replace(said, **given)


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_of_what_is_coming_the_chance_is_the_one_figure() -> None:
    sure = evidence.how_sure(COMING, "nl")
    assert plain(sure.figure) == "75 %"
    assert sure.meaning.startswith("kans dat de rekening hoger uitkomt dan begroot")
    ample = evidence.how_sure(replace(COMING, key=replace(COMING.key, kind="will_underspend")), "nl")
    assert "lager uitkomt" in ample.meaning


@pytest.mark.parametrize(
    ("frequency", "figure"), [(0.004, "1 op de 250"), (0.0, "Minder dan 1 op de 10.000")]
)
def test_of_what_was_seen_it_is_how_rare_it_is(frequency: float, figure: str) -> None:
    assert evidence.how_sure(replace(signal(), frequency=frequency), "nl").figure == figure


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_stands_there_once_and_says_what_it_means(kind: str) -> None:
    said = {}
    for language in ("nl", "en"):
        with translation.override(language):
            one = told(kind, language)
            said[language] = [evidence.how_sure(one.signal, language), *evidence.proofs(one)]
    for proofs in said.values():
        assert len({proof.figure for proof in proofs}) == len(proofs)
        assert all(proof.meaning and "{" not in proof.figure + proof.meaning for proof in proofs)
    for dutch, english in zip(said["nl"], said["en"], strict=True):
        assert dutch.meaning != english.meaning


def test_where_nothing_was_budgeted_the_range_says_what_comes_there_usually() -> None:
    ranges = evidence.proofs(told("over_budget", budget=0.0))[0]
    assert "waar niets begroot is" in ranges.meaning
