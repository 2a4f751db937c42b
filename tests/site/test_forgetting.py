# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is forgotten stands nowhere any more: every table of people in exchange and review is walked."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.memberships.facts import PersonForgotten
from stuurhuis.kernel.store.classified import has_personal_data
from stuurhuis.kernel.store.models import Organisation, Person
from stuurhuis.kernel.store.wall import within
from stuurhuis.site.wiring import REACTIONS

KEPT = {
    "exchange.Signature.person": "who signed, as a number: Archiefwet 1995 art. 3, AVG art. 17 (3) b",
}
"""What goes on pointing at the number of who is forgotten, and on which ground."""
NAMELESS = {
    "exchange.DeliveredDay": "a day under an agreement; who worked it, InviteParties says, and forgets",
}
"""Personal tables that lead to nobody by themselves."""
KNOWN: dict[str, dict[str, Any]] = {
    "exchange.Listing": {"kind": "gig", "side": "need", "state": "open"},
    "exchange.Invite": {"state": "asked", "begun_by": "asker"},
    "exchange.Consent": {"state": "asked", "party": "person"},
    "exchange.LoanAgreement": {"state": "running", "bears": {}},
    "exchange.CourseSeat": {"state": "ended"},
}
"""What a row says where any word would not do."""
OF_TYPE: dict[Any, Any] = {
    models.DateTimeField: AT,
    models.DateField: AT.date(),
    models.TimeField: AT.time(),
    models.BooleanField: True,
    models.JSONField: [],
    models.BinaryField: b"",
    models.DecimalField: 1,
}
numbers = count(1)


def tables() -> list[type[models.Model]]:
    """The tables with a field that is classified as personal."""
    found = (model for app in ("exchange", "review") for model in apps.get_app_config(app).get_models())
    return [model for model in found if has_personal_data(model)]


def ways(table: type[models.Model], seen: tuple[type[models.Model], ...] = ()) -> Iterator[str]:
    """How a table leads to people, over the personal tables that it names: `person`, `profile__person`."""
    for field in table._meta.concrete_fields:
        to = field.related_model
        if to is Person:
            yield field.name
        elif isinstance(to, type) and has_personal_data(to) and to not in (table, *seen):
            yield from (f"{field.name}__{way}" for way in ways(to, (*seen, table)))


def row(table: type[models.Model], way: str, person: Person) -> models.Model:
    """A row that leads to a person in one way only; elsewhere it names somebody else."""
    first, _, further = way.partition("__")
    said = dict(KNOWN.get(table._meta.label, {}))
    for field in table._meta.concrete_fields:
        if field.name == first:
            said[first] = _leading(field.related_model, further, person) if further else person
        elif field.name not in said and not (field.null or field.has_default() or field.primary_key):
            said[field.name] = _any(field)
    return table._base_manager.create(**said)


def _leading(table: type[models.Model], way: str, person: Person) -> models.Model:
    """The row that leads to a person: that which there is, for of some there is one a person."""
    return table._base_manager.filter(**{way: person.pk}).first() or row(table, way, person)


def _any(field: Any) -> Any:
    """Something that a field can hold."""
    number = next(numbers)
    if field.related_model is Person:
        return Person.objects.create_user(f"iemand-{number}@example.org", name="Iemand")
    if field.related_model is Organisation:
        return Organisation.objects.get(pk=ZWOLLE if field.name == "organisation" else DEVENTER)
    if field.is_relation:
        return row(field.related_model, "", Person())
    return next((value for kind, value in OF_TYPE.items() if type(field) is kind), number)


def points_at(person: Person) -> set[str]:
    """In which ways all tables lead to somebody."""
    found = set()
    for table in tables():
        for way in ways(table):
            if table._base_manager.filter(**{way: person.pk}).exists():
                found.add(f"{table._meta.label}.{way.replace('__', '.')}")
    return found


@pytest.mark.django_db
def test_who_is_forgotten_stands_nowhere_but_where_the_law_says_so() -> None:
    person = Person.objects.create_user("karim@example.org", name="Karim")
    with within(ZWOLLE):
        for table in tables():
            for way in ways(table):
                row(table, way, person)
        everywhere = {f"{one._meta.label}.{way.replace('__', '.')}" for one in tables() for way in ways(one)}
        assert points_at(person) == everywhere
        assert {one._meta.label for one in tables() if not list(ways(one))} == set(NAMELESS)

    told = Told(PersonForgotten(person.pk, (DEVENTER, ZWOLLE)), 1, ZWOLLE, "", AT)
    for reaction in REACTIONS[PersonForgotten]:
        reaction(told)

    for organisation in (DEVENTER, ZWOLLE):
        with within(organisation):
            assert points_at(person) <= set(KEPT)
