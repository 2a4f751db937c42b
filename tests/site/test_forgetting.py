# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is forgotten stands nowhere any more: every table of people in exchange and review is walked."""

import pytest

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.memberships.facts import PersonForgotten
from stuurhuis.kernel.store.models import Person
from stuurhuis.kernel.store.wall import within
from stuurhuis.site.wiring import REACTIONS
from tests.site.classified_rows import row, tables, ways

KEPT = {
    "exchange.Signature.person": "who signed, as a number: Archiefwet 1995 art. 3, AVG art. 17 (3) b",
}
"""What goes on pointing at the number of who is forgotten, and on which ground."""
NAMELESS = {
    "exchange.DeliveredDay": "a day under an agreement; who worked it, InviteParties says, and forgets",
}
"""Personal tables that lead to nobody by themselves."""


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
