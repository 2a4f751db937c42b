# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A row of every table in exchange and review, of whoever one likes: for walks over all of them."""

from collections.abc import Iterator
from itertools import count
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.kernel.store.classified import has_personal_data
from stuurhuis.kernel.store.models import Organisation, Person

KNOWN: dict[str, dict[str, Any]] = {
    "exchange.Listing": {"kind": "gig", "side": "need", "state": "closed"},
    "exchange.Course": {"ended_at": AT},
    "exchange.Line": {"refused_at": AT},
    "review.Document": {"kind": "policy", "mode": "open"},
    "review.Review": {"delivered_at": AT},
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
    models.UUIDField: UUID("12345678-1234-4234-8234-123456789012"),
}
AUTOMATIC = (models.AutoField, models.BigAutoField)
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
        elif field.name not in said and not (field.null or field.has_default() or type(field) in AUTOMATIC):
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
