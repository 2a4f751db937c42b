# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which level something is best taken up: the table, and what answers do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.dossiers.rules.levels import (
    CriterionUnknown,
    advised,
    cases_answer,
    criteria,
    legal_task,
)
from stuurhuis.dossiers.rules.words import Level

some_answers = st.fixed_dictionaries(
    {}, optional={key: st.sampled_from(["", *one.answers]) for key, one in criteria().items()}
)


def test_every_criterion_has_a_source_words_in_two_languages_and_a_reason_for_each_answer() -> None:
    for criterion in criteria().values():
        assert criterion.source
        assert criterion.words.endswith("?")
        assert criterion.words_en.endswith("?")
        assert len(criterion.answers) > 1
        for answer in criterion.answers.values():
            assert all((answer.words, answer.words_en, answer.why, answer.why_en))
            assert answer.points
            assert all(1 <= points <= 4 for points in answer.points.values())


def test_every_level_can_come_first() -> None:
    assert {advised({key: name})[0].level for key, one in criteria().items() for name in one.answers} == set(
        Level
    )


def test_what_crosses_the_border_and_is_rare_belongs_to_the_region() -> None:
    first = advised({"borders": "crosses", "cases": "few", "expertise": "scarce"})[0]

    assert first.level is Level.REGION
    assert [reason.answer.why for reason in first.reasons] == [
        "het loopt over de gemeentegrens, dus wie alleen aan zijn kant werkt, lost het half op",
        "het komt hier te weinig voor om er alleen ervaring mee op te doen",
        "weinig mensen bij de overheid weten dit, dus die deel je",
    ]


def test_where_every_case_is_another_one_whoever_stands_before_it_decides() -> None:
    assert advised({"case": "yes", "borders": "holds"})[0].level is Level.PROFESSIONAL


def test_without_an_answer_nothing_is_advised() -> None:
    assert advised({}) == ()
    assert advised({"borders": ""}) == ()


@given(some_answers)
def test_without_an_answer_exactly_its_points_are_gone(answers: dict[str, str]) -> None:
    whole = {one.level: one.points for one in advised(answers)}
    assert sorted(whole.values(), reverse=True) == [one.points for one in advised(answers)]
    for key, answer in answers.items():
        without = {one.level: one.points for one in advised({**answers, key: ""})}
        given_by = criteria()[key].answers[answer].points if answer else {}
        assert all(whole.get(level, 0) - without.get(level, 0) == given_by.get(level, 0) for level in Level)


@pytest.mark.parametrize("answers", [{"weer": "mooi"}, {"borders": "misschien"}])
def test_what_is_not_in_the_table_is_refused(answers: dict[str, str]) -> None:
    with pytest.raises(CriterionUnknown):
        advised(answers)


@pytest.mark.parametrize(
    ("task_field", "level", "law"),
    [
        ("6.1", Level.MUNICIPALITY, "Wmo 2015"),
        ("6.72", Level.REGION, "Jeugdwet 2.8"),
        ("6.72A", Level.REGION, "Jeugdwet 2.8"),
        ("7.1", Level.REGION, "Wet publieke gezondheid"),
        ("1.1", Level.REGION, "veiligheidsregio"),
        ("8.3", Level.MUNICIPALITY, "Omgevingswet"),
    ],
)
def test_the_law_puts_a_task_field_somewhere(task_field: str, level: Level, law: str) -> None:
    found = legal_task(task_field)
    assert found is not None
    assert found.level is level
    assert law in found.law


@pytest.mark.parametrize("task_field", ["", "0.4", "9.1"])
def test_of_some_task_fields_no_law_says_where(task_field: str) -> None:
    assert legal_task(task_field) is None


def test_figures_are_said_as_answers() -> None:
    assert [cases_answer(number) for number in (0, 4.9, 5, 49, 50, 900)] == [
        "few",
        "few",
        "some",
        "some",
        "many",
        "many",
    ]
