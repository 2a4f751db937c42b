# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""No list per person exists for anybody: who wrote what is asked by oneself, of oneself."""

import inspect
import pkgutil
from importlib import import_module
from types import ModuleType

import pytest

from stuurhuis.kernel.policy import COLLEAGUE, OWN, RuleOn
from stuurhuis.kernel.store.classified import classification, has_personal_data
from stuurhuis.steering import policy, queries
from stuurhuis.steering.models import Authorship, Judgement, LearningReview, Opinion
from stuurhuis.steering.policy.choices import MINE

ABOUT_A_PERSON = {"person", "author", "member", "colleague", "who", "whose", "owner", "data_subject"}


def modules(package: ModuleType) -> list[ModuleType]:
    """Every module of a face."""
    return [import_module(f"{package.__name__}.{one.name}") for one in pkgutil.iter_modules(package.__path__)]


def rules() -> list[RuleOn[Authorship]]:
    """Every rule that reads or writes rows about who wrote what."""
    found = [one for module in modules(policy) for one in vars(module).values() if isinstance(one, RuleOn)]
    return [one for one in found if one.subject is Authorship]


def test_every_rule_on_authors_shows_a_person_their_own_rows_only() -> None:
    assert rules()
    for rule in rules():
        assert rule.when == (COLLEAGUE, OWN, MINE), rule.name
        assert rule.purpose is not None, rule.name


def test_no_question_of_steering_asks_for_a_person() -> None:
    asked = {
        f"{module.__name__}.{name}": set(inspect.signature(one).parameters) & ABOUT_A_PERSON
        for module in modules(queries)
        for name, one in inspect.getmembers(module, inspect.isfunction)
        if one.__module__ == module.__name__ and not name.startswith("_")
    }
    assert len(asked) > 20
    assert {name: parts for name, parts in asked.items() if parts} == {}


@pytest.mark.parametrize("table", [Judgement, LearningReview, Opinion])
def test_what_people_wrote_does_not_hold_who_wrote_it(table: type[Judgement]) -> None:
    assert not has_personal_data(table)
    assert not [field for field in table._meta.get_fields() if field.name in ABOUT_A_PERSON]


def test_opinions_are_confidential_and_can_be_neither_opened_nor_shared() -> None:
    declared = [classification(Opinion._meta.get_field(name)) for name in ("reading", "why")]
    assert {one.confidentiality for one in declared if one} == {"confidential"}
    assert "opened" not in {field.name for field in Opinion._meta.get_fields()}
