# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""One truth for who-may: one row and many rows never disagree."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from stuurhuis.kernel.policy import (
    COLLEAGUE,
    EVERYONE,
    OWN,
    SHOWN,
    VISITOR,
    WORKER,
    Actor,
    NotAllowed,
    NotThere,
    RuleOn,
    deciding,
    has_role,
    worker_for,
)
from stuurhuis.kernel.policy.grounds import Ground, GroundRefused
from stuurhuis.kernel.policy.rules import NoPurpose
from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.models import Sharing
from stuurhuis.kernel.store.wall import within
from tests.kernel.quay import AT, LAW, TAKE, ZWOLLE, Berth, Sailor

ROOT = Path(__file__).parents[3]
CODES = ("GM0193", "GM0166", "WS12", "NL00")
CONDITIONS = (EVERYONE, COLLEAGUE, WORKER, OWN, SHOWN, has_role("board"))
actors = st.one_of(
    st.just(VISITOR),
    st.sampled_from(CODES).map(worker_for),
    st.builds(
        Actor,
        st.just("person"),
        st.just(1),
        st.sampled_from(("", *CODES)),
        st.sampled_from((frozenset(), frozenset({"board"}))),
    ),
)
berths = st.lists(st.tuples(st.sampled_from(CODES), st.booleans()), max_size=5)
agreements = st.lists(
    st.tuples(
        st.sampled_from(CODES), st.sampled_from(CODES), st.integers(-2, 2), st.none() | st.integers(-2, 2)
    ),
    max_size=3,
)


@pytest.mark.django_db
@hypothesis(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actor=actors, made=berths, agreed=agreements, when=st.sets(st.sampled_from(CONDITIONS), min_size=1))
def test_one_and_many_agree(actor, made, agreed, when) -> None:
    _no_agreements()
    keys = [_berth(code, opened) for code, opened in made]
    for owner, partner, since, until in agreed:
        _share(owner, partner, since, until)
    rule = RuleOn(Berth, "quay.any", tuple(when), LAW)
    with within(actor.organisation or "NL00"):
        many = {berth.pk for berth in deciding.rows(rule, actor, AT)}
        for key in keys:
            try:
                assert deciding.one(rule, key, actor, AT).pk in many
            except NotThere:
                assert key not in many


@pytest.mark.postgres
@pytest.mark.django_db
@hypothesis(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(organisation=st.sampled_from(CODES), made=berths, agreed=agreements)
def test_policy_and_the_sql_function_say_the_same(organisation, made, agreed) -> None:
    _no_agreements()
    keys = [_berth(code, opened) for code, opened in made]
    for owner, partner, since, until in agreed:
        _share(owner, partner, since, until)
    rule = RuleOn(Berth, "quay.shown", (SHOWN,), LAW)
    with within(organisation), connection.cursor() as cursor:
        cursor.execute("SELECT CURRENT_TIMESTAMP")
        now = cursor.fetchone()[0]
        cursor.execute("SELECT id FROM quay_berth")
        by_the_wall = {row[0] for row in cursor.fetchall()} & set(keys)
        by_policy = {row.pk for row in deciding.rows(rule, worker_for(organisation), now)} & set(keys)
    for (code, opened), key in zip(made, keys, strict=True):
        expected = (
            code == organisation or (opened and organisation != "NL00") or _shares(agreed, code, organisation)
        )
        assert (key in by_the_wall) is (key in by_policy) is expected


def _shares(agreed, owner, partner) -> bool:
    return any(
        one == owner and other == partner and since <= 0 and (until is None or until > 0)
        for one, other, since, until in agreed
    )


def _berth(code: str, opened: bool) -> int:
    with within(code):
        return Berth.objects.create(organisation_id=code, name="x", opened=opened).pk


def _no_agreements() -> None:
    for code in CODES:
        with within(code):
            Sharing.objects.all().delete()


def _share(owner: str, partner: str, since: int, until: int | None) -> None:
    end = None if until is None else day_of(timezone.now()) + timedelta(days=until)
    with within(owner):
        Sharing.objects.create(
            owner_id=owner,
            partner_id=partner,
            kind="quay.Berth",
            since=day_of(timezone.now()) + timedelta(days=since),
            until=end,
        )


def test_unknown_and_refused_give_the_same_answer(kampen_berth: int) -> None:
    said = []
    for key in (kampen_berth, 10**9):
        with within("GM0193"), pytest.raises(NotThere) as refused:
            deciding.one(TAKE, key, ZWOLLE, AT)
        said.append((type(refused.value), str(refused.value), vars(refused.value)))
    assert said[0] == said[1]


def test_who_may_know_hears_the_sentence_the_ground_and_how_to_ask(zwolle_berth: int) -> None:
    deckhand = Actor("person", 3, "GM0193")
    with within("GM0193"), pytest.raises(NotAllowed) as refused:
        deciding.one(TAKE, zwolle_berth, deckhand, AT)

    assert "harbour_master" in refused.value.sentence.nl
    assert refused.value.ground.key == "bio2-5-15"
    assert refused.value.remedy.en == "Ask the administrator of your organisation."


def test_a_rule_on_personal_data_needs_a_purpose() -> None:
    with pytest.raises(NoPurpose):
        RuleOn(Sailor, "quay.crew", (OWN,), LAW)


def test_a_ground_is_a_key_and_no_text() -> None:
    with pytest.raises(GroundRefused):
        Ground("because we want to")


def test_every_ground_in_the_code_has_its_page() -> None:
    named = set()
    for file in (ROOT / "src").rglob("*.py"):
        named.update(re.findall(r'Ground\("([^"]+)"\)', file.read_text(encoding="utf-8")))

    assert named
    assert not [key for key in sorted(named) if not (ROOT / f"docs/law/{key}.md").is_file()]
