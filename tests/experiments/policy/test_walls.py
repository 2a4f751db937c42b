# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opened or not, rules and wall show the same rows of an experiment; nobody writes another's."""

from uuid import UUID

import pytest
from django.db import connection, models

from small_country import DEVENTER, KAMPEN, ZWOLLE
from stuurhuis.experiments.actions import experiments as actions
from stuurhuis.experiments.actions import findings, judging
from stuurhuis.experiments.models import Experiment, Finding, Opinion
from stuurhuis.experiments.policy import experiments as policy
from stuurhuis.experiments.rules.design import Comparison, Place
from stuurhuis.experiments.rules.draw import Candidate
from stuurhuis.experiments.rules.findings import FindingKind
from stuurhuis.kernel.policy import Actor, RuleOn, deciding, worker_for
from stuurhuis.kernel.store.wall import within
from tests.experiments.actions.test_experiments import AGAINST, SCALE
from tests.experiments.people import by, designed

pytestmark = pytest.mark.django_db
RULES: tuple[RuleOn, ...] = (
    policy.SEE, policy.SEE_LOCKED, policy.SEE_DRAW, policy.SEE_FINDINGS, policy.SEE_OPINIONS,
    policy.SEE_VERDICTS,
)  # fmt: skip


def whole(leader: Actor, elsewhere: Actor, *, opened: bool) -> UUID:
    """An experiment with a row of every kind; an opinion of another organisation when it was opened."""
    places = (Place(ZWOLLE), Place(DEVENTER))
    key = designed(leader, places=places, comparison=Comparison.DRAWN)
    actions.draw_lot(key, [Candidate(one.code) for one in places], 1, **by(leader))
    actions.start(key, "toch", **by(leader))
    findings.ask(key, FindingKind.READING, **by(leader))
    judging.give_opinion(key, AGAINST, **by(leader))
    if opened:
        actions.open_to_all(key, **by(leader))
        judging.give_opinion(key, AGAINST, **by(elsewhere))
    judging.judge(key, SCALE, **by(leader))
    return UUID(key)


@pytest.mark.parametrize("who", [ZWOLLE, DEVENTER, KAMPEN])
@pytest.mark.parametrize("opened", [True, False])
def test_rules_and_wall_agree(leader: Actor, elsewhere: Actor, who: str, *, opened: bool) -> None:
    key = whole(leader, elsewhere, opened=opened)
    with within(who):
        for rule in RULES:
            by_rule = _keys(deciding.rows(rule, worker_for(who), by(leader)["at"]), key)
            assert by_rule == _behind_the_wall(rule.subject, key), rule.name
            assert bool(by_rule) is (opened or who == ZWOLLE), rule.name


def test_nobody_writes_in_the_experiment_of_another(leader: Actor, elsewhere: Actor) -> None:
    key = whole(leader, elsewhere, opened=True)
    with within(DEVENTER):
        assert Experiment.objects.filter(pk=key).update(state="designed") == 0
        assert Finding.objects.filter(experiment=key).update(version="anders") == 0
        assert Opinion.objects.filter(experiment=key).update(why="anders") == 1  # its own
    with within(KAMPEN):
        assert Opinion.objects.filter(experiment=key).delete()[0] == 0


def _keys(rows: models.QuerySet, key: UUID) -> set[object]:
    of = {"pk": key} if rows.model is Experiment else {"experiment": key}
    return set(rows.filter(**of).values_list("pk", flat=True))


def _behind_the_wall(model: type[models.Model], key: UUID) -> set[object]:
    """What the database shows; without row security what the table itself shows."""
    if connection.vendor != "postgresql":
        return _keys(model._default_manager.all(), key)
    column = "id" if model is Experiment else "experiment_id"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {model._meta.db_table} WHERE {column} = %s", [key])
        return {row[0] for row in cursor.fetchall()}
