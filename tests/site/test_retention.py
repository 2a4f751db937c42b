# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every term of exchange and review is carried out: what is past it is gone, or empty, in some nights."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.kernel import journal, parties
from stuurhuis.kernel.store.classified import INTERNAL, PUBLIC, classification
from stuurhuis.kernel.store.models import Person
from stuurhuis.kernel.store.wall import within
from stuurhuis.site import tidying
from tests.site.classified_rows import row, ways

DAYS = {"D": 1, "M": 31, "Y": 366}
LATELY = timedelta(days=30)  # until then what waits for an answer lapses
NIGHTS = (0, 1, 2, 40, 41)  # after a term: some nights, and a month after a warning
EMPTY: tuple[Any, ...] = (None, "", [], {}, b"")
Fields = list[Any]  # of Django; they take no parameters where the code runs


def with_a_term() -> dict[tuple[type[models.Model], str], Fields]:
    """The fields of each table with a term of its own: all but what is plainly internal or public."""
    found: dict[tuple[type[models.Model], str], Fields] = {}
    for app in ("exchange", "review"):
        for table in apps.get_app_config(app).get_models():
            for field in table._meta.concrete_fields:
                said = classification(field)
                if said not in (None, INTERNAL, PUBLIC):
                    found.setdefault((table, said.retention), []).append(field)
    return found


TERMS = sorted({term for _table, term in with_a_term()})


def length(term: str) -> timedelta:
    """How long a term lasts, or a little longer."""
    return timedelta(days=int(term[1:-1]) * DAYS[term[-1]])


def left(table: type[models.Model], fields: Fields) -> list[str]:
    """Which of these fields still say something, in any row."""
    told = [one.name for one in fields if not one.is_relation or one.related_model is Person] or ["pk"]
    rows = table._base_manager.values(*told)
    return sorted({name for each in rows for name in told if each[name] not in EMPTY})


def tidied(at: datetime) -> None:
    """Tidy in so many nights."""
    for night in NIGHTS:
        tidying.tidy(at + timedelta(days=night))


@pytest.fixture
def filled(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row of every table with a term, and two governments that did something here."""
    governments = [SimpleNamespace(code=code) for code in (DEVENTER, ZWOLLE)]
    monkeypatch.setattr(parties, "governments", lambda *_given, **_named: governments)
    monkeypatch.setattr(journal, "told_of", lambda _code: True)
    person = Person.objects.create_user("karim@example.org", name="Karim")
    with within(ZWOLLE):
        for table in dict.fromkeys(table for table, _term in with_a_term()):
            row(table, next(ways(table), ""), person)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("term", TERMS)
def test_what_is_past_its_term_is_gone(filled: None, term: str) -> None:
    fields = {table: found for (table, of), found in with_a_term().items() if of == term}
    with within(ZWOLLE):
        assert all(left(table, found) for table, found in fields.items())
    tidied(AT + LATELY)
    tidied(AT + LATELY + length(term))
    with within(ZWOLLE):
        assert {table._meta.label: left(table, found) for table, found in fields.items()} == {
            table._meta.label: [] for table in fields
        }
