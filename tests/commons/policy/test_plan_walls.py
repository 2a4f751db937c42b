# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""All governments see plans and conditions, nobody writes those of another; the radar tells its own."""

from uuid import UUID

import pytest

from small_country import AT, DEVENTER, KAMPEN, ZWOLLE
from stuurhuis.commons.actions import commitments, radar
from stuurhuis.commons.models import Commitment, NotTheSame, Overlap, Plan, RadarChoice, RadarNotice
from stuurhuis.commons.policy import commitments as about
from stuurhuis.commons.policy import radar as about_radar
from stuurhuis.commons.rules.radar import OtherSeen, OverlapFound, Shared, Thing, Why
from stuurhuis.kernel.policy import Actor, RuleOn, deciding, worker_for
from stuurhuis.kernel.store.wall import within
from tests.commons.people import by
from tests.commons.plans import THEIRS, opened

pytestmark = pytest.mark.django_db
FOUND = OverlapFound(
    "k" * 32, "goal:1", "Elk kind op tijd hulp", "/openbaar/GM0193/",
    (OtherSeen(Thing(DEVENTER, "goal:2"), "Kind op tijd hulp", "", (Shared(Why.GOAL, 0.9, "x"),)),),
)  # fmt: skip


def test_every_government_sees_a_plan_and_every_condition(maker: Actor, adopter: Actor) -> None:
    plan = opened(maker)
    commitments.join(plan, THEIRS, **by(adopter))
    for code in (ZWOLLE, DEVENTER, KAMPEN, "WS59"):
        with within(code):
            assert _seen(about.SEE, code) == Plan.objects.count() == 1
            assert _seen(about.SEE_COMMITMENTS, code) == Commitment.objects.count() == 2
    with within("NL00"):
        assert Plan.objects.count() == 0


def test_nobody_writes_in_the_name_of_another(maker: Actor, adopter: Actor) -> None:
    plan = UUID(opened(maker))
    commitments.join(str(plan), THEIRS, **by(adopter))
    with within(DEVENTER):
        assert Plan.objects.filter(pk=plan).update(state="withdrawn") == 0
        assert Commitment.objects.filter(plan=plan).exclude(organisation=DEVENTER).update(others=0) == 0


def test_what_the_radar_found_is_for_each_alone(maker: Actor) -> None:
    radar.keep([FOUND], actor=worker_for(ZWOLLE), at=AT)
    radar.put("dossier:5a1b0d7e-5b5c-4f60-9b5e-6c1a2f3d4e5f", "Hoe leren we?", **by(maker))
    radar.choose(takes_part=True, **by(maker))
    for code, many in ((ZWOLLE, 1), (DEVENTER, 0)):
        with within(code):
            assert Overlap.objects.count() == _seen(about_radar.SEE, code) == many
            assert RadarChoice.objects.count() == many
            assert NotTheSame.objects.count() == 0
            assert RadarNotice.objects.count() == 1


def _seen(rule: RuleOn, code: str) -> int:
    return deciding.rows(rule, worker_for(code), AT).count()
