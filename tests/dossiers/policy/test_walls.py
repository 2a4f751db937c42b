# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever was agreed, the rules and the wall under them show the same rows, and no more than was agreed."""

from uuid import UUID

import pytest
from django.db import connection, models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from small_country import AT, DEVENTER, KAMPEN, ZWOLLE
from stuurhuis.dossiers.actions import dossiers
from stuurhuis.dossiers.models import Dossier, Seat, Standing, TakingPart
from stuurhuis.dossiers.policy import dossiers as about
from stuurhuis.dossiers.policy import seats, taking_part
from stuurhuis.dossiers.rules.taking_part import PartState
from stuurhuis.kernel.policy import Actor, RuleOn, deciding, worker_for
from stuurhuis.kernel.store.wall import within
from tests.dossiers.people import FROM_GOAL, WORDS

pytestmark = pytest.mark.django_db
ELSEWHERE = (DEVENTER, KAMPEN)
RULES: tuple[RuleOn, ...] = (about.SEE, about.SEE_STANDINGS, taking_part.SEE, seats.SEE)
states = st.fixed_dictionaries({code: st.none() | st.sampled_from(PartState) for code in ELSEWHERE})


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(agreed=states, who=st.sampled_from((ZWOLLE, *ELSEWHERE)))
def test_rules_and_wall_agree(leader: Actor, agreed: dict[str, PartState | None], who: str) -> None:
    key = UUID(dossiers.begin(WORDS, FROM_GOAL, actor=leader, at=AT).dossier)
    for code, state in agreed.items():
        if state is not None:
            _agree(key, code, state)
    inside = who == ZWOLLE or agreed[who] is PartState.ACCEPTED
    knows = inside or agreed.get(who) is PartState.ASKED
    with within(who):
        for rule in RULES:
            by_rule = _keys(deciding.rows(rule, worker_for(who), AT), key)
            by_wall = _behind_the_wall(rule.subject, key)
            assert by_rule <= by_wall, rule.name
        assert len(_keys(deciding.rows(about.SEE, worker_for(who), AT), key)) == int(knows)
        assert bool(_behind_the_wall(Dossier, key)) is knows
        assert bool(_keys(deciding.rows(seats.SEE, worker_for(who), AT), key)) is inside
        assert bool(_behind_the_wall(Seat, key)) is inside


def test_nobody_writes_in_the_dossier_of_another(leader: Actor) -> None:
    key = UUID(dossiers.begin(WORDS, FROM_GOAL, actor=leader, at=AT).dossier)
    _agree(key, DEVENTER, PartState.ACCEPTED)
    with within(DEVENTER):
        assert Dossier.objects.filter(pk=key).update(question="anders") == 0
        assert Seat.objects.filter(dossier=key).update(role="reads") == 0
    with within(KAMPEN):
        assert TakingPart.objects.filter(dossier=key).update(state="accepted") == 0
        assert Standing.objects.filter(dossier=key).update(state="done") == 0


def _agree(key: UUID, code: str, state: PartState) -> None:
    with within(ZWOLLE):
        TakingPart.objects.create(
            organisation_id=ZWOLLE, partner_id=code, dossier_id=key, state=state.value,
            controller="none", asked_at=AT, moved_at=AT,
        )  # fmt: skip


def _keys(rows: models.QuerySet, key: UUID) -> set[object]:
    of = {"pk": key} if rows.model is Dossier else {"dossier": key}
    return set(rows.filter(**of).values_list("pk", flat=True))


def _behind_the_wall(model: type[models.Model], key: UUID) -> set[object]:
    """What the database shows; without row security what the table itself shows."""
    if connection.vendor != "postgresql":
        return _keys(model._default_manager.all(), key)
    column = "id" if model is Dossier else "dossier_id"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {model._meta.db_table} WHERE {column} = %s", [key])
        return {row[0] for row in cursor.fetchall()}
