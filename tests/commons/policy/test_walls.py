# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever was shared, the rules and the wall under them show the same rows, and never a draft of another."""

from dataclasses import replace
from uuid import UUID

import pytest
from django.db import connection, models

from small_country import AT, DEVENTER, KAMPEN, ZWOLLE
from stuurhuis.commons.actions import adoption as deeds
from stuurhuis.commons.actions import formats, provisions
from stuurhuis.commons.models import Adoption, Copy, Format, FormatVersion, Stance
from stuurhuis.commons.policy import adoption
from stuurhuis.commons.policy import formats as about
from stuurhuis.commons.policy import provisions as agreed
from stuurhuis.kernel.policy import Actor, RuleOn, deciding, worker_for
from stuurhuis.kernel.store.wall import within
from tests.commons.people import CONTENT, WORDS, adopted, by, made, shared

pytestmark = pytest.mark.django_db
RULES: tuple[RuleOn, ...] = (
    about.SEE, about.SEE_VERSIONS, adoption.SEE, adoption.SEE_COPIES, adoption.SEE_THANKS, agreed.SEE_STANCES,
)  # fmt: skip


@pytest.mark.parametrize("is_public", [True, False])
@pytest.mark.parametrize("who", [ZWOLLE, DEVENTER, KAMPEN])
def test_rules_and_wall_agree(maker: Actor, adopter: Actor, who: str, *, is_public: bool) -> None:
    draft, of = made(maker), shared(maker, replace(WORDS, is_public=is_public))
    formats.write(of, CONTENT, **by(maker))
    adopted(of, adopter)
    deeds.thank(of, "Fijn.", **by(adopter))
    provisions.bind(of, DEVENTER, "Overleg", AT.date(), **by(maker))
    with within(who):
        for rule in RULES:
            by_rule = set(deciding.rows(rule, worker_for(who), AT).values_list("pk", flat=True))
            assert by_rule == _behind_the_wall(rule.subject), rule.name
        assert (UUID(draft) in _behind_the_wall(Format)) is (who == ZWOLLE)
        assert len(_behind_the_wall(FormatVersion)) == (3 if who == ZWOLLE else 1)
        assert len(_behind_the_wall(Copy)) == int(who == DEVENTER)
        assert len(_behind_the_wall(Stance)) == (0 if who == KAMPEN else 2)


def test_nobody_writes_in_the_name_of_another(maker: Actor, adopter: Actor) -> None:
    of = shared(maker)
    key = adopted(of, adopter)
    with within(DEVENTER):
        assert Format.objects.filter(pk=of).update(name="Anders") == 0
        assert FormatVersion.objects.filter(format=of).update(said="x") == 0
    with within(ZWOLLE):
        assert Adoption.objects.filter(pk=key).update(variant="x") == 0


def _behind_the_wall(model: type[models.Model]) -> set[object]:
    """What the database shows; without row security what the table itself shows."""
    if connection.vendor != "postgresql":
        return set(model._default_manager.values_list("pk", flat=True))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {model._meta.db_table}")
        return {row[0] for row in cursor.fetchall()}
