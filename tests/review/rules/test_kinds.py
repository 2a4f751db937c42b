# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table of kinds is whole in both languages; names are found in a text; a form is whole or not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from stuurhuis.review.rules.blinding import NameLeft, names_left
from stuurhuis.review.rules.kinds import answers, kinds, reasons, themes
from stuurhuis.review.rules.moves import State
from stuurhuis.review.rules.reviewing import (
    FormAnswer,
    NotInText,
    NotWhole,
    RemarkWords,
    refuse_what_is_not_in_text,
    refuse_what_is_not_whole,
)
from stuurhuis.review.rules.terms import is_over, is_reminder_due
from tests.review.people import ADVICE, TEXT

DAY = date(2026, 6, 1)


def test_four_kinds_each_with_questions_and_declarations_in_both_languages() -> None:
    assert set(kinds()) == {"policy", "contract", "data-use", "algorithm"}
    for kind in kinds().values():
        assert len(kind.questions) >= 5
        assert {one.key for one in kind.declarations} == {"involved", "hierarchical", "financial", "personal"}
        assert all(one.words.nl and one.words.en for one in (*kind.questions, *kind.declarations))
    assert all(words.nl and words.en for part in (answers(), reasons(), themes()) for words in part.values())


def test_what_stops_is_told_apart_from_what_is_only_told() -> None:
    policy = kinds()["policy"]
    assert policy.stopped_by(("personal",)) == ()
    assert policy.stopped_by(("personal", "financial")) == ("financial",)


def test_names_are_found_as_words_of_their_own() -> None:
    text = ("Dit is van Anna Ader.", "De gemeente Zwolle betaalt.", "Een ader in het lichaam.")
    assert names_left(text, ("Anna Ader", "zwolle", "", "AA")) == (
        NameLeft("Anna Ader", 1),
        NameLeft("zwolle", 2),
    )


@pytest.mark.parametrize(
    "said", [FormAnswer("no"), FormAnswer("partly", " "), FormAnswer("maybe", "x"), None]
)
def test_a_no_without_why_is_not_whole(said: FormAnswer | None) -> None:
    answered = dict(ADVICE.answers)
    if said is None:
        del answered["problem"]
    else:
        answered["problem"] = said
    with pytest.raises(NotWhole, match="problem"):
        refuse_what_is_not_whole(kinds()["policy"], replace(ADVICE, answers=answered))
    with pytest.raises(NotWhole, match="advice"):
        refuse_what_is_not_whole(kinds()["policy"], replace(ADVICE, advice=""))
    refuse_what_is_not_whole(kinds()["policy"], ADVICE)


@pytest.mark.parametrize(("paragraph", "quoted"), [(0, ""), (4, ""), (2, "vier ton")])
def test_a_remark_is_about_words_that_are_there(paragraph: int, quoted: str) -> None:
    with pytest.raises(NotInText):
        refuse_what_is_not_in_text(TEXT, RemarkWords(paragraph, quoted, "?"))
    refuse_what_is_not_in_text(TEXT, RemarkWords(2, "Iedere  Woning", "?"))


def test_one_reminder_near_the_day_and_none_after() -> None:
    days = (DAY, DAY + timedelta(days=14))
    assert not is_reminder_due(State.ASKED, *days, None, DAY - timedelta(days=4))
    assert is_reminder_due(State.ASKED, *days, None, DAY - timedelta(days=3))
    assert not is_reminder_due(State.ASKED, *days, DAY, DAY)
    assert not is_reminder_due(State.DELIVERED, *days, None, DAY)
    assert is_over(State.ASKED, *days, DAY + timedelta(days=1))
    assert not is_over(State.ACCEPTED, *days, DAY + timedelta(days=28))
    assert is_over(State.ACCEPTED, *days, DAY + timedelta(days=29))
