# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever kind a signal is of: it rests, is accepted, followed, told once, and stands in the calendar."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pandas as pd
import pytest
from django.core import mail

from small_country import AT, ZWOLLE
from stuurhuis.kernel import lake
from stuurhuis.kernel.lake.publishing import Making
from stuurhuis.kernel.policy import Actor, worker_for
from stuurhuis.site import digest as post
from stuurhuis.steering.actions import choices, digest, exceptions, goals
from stuurhuis.steering.pages import items, wording
from stuurhuis.steering.queries import digest as asked
from stuurhuis.steering.queries import mine, overview
from stuurhuis.steering.queries.goals import tree
from stuurhuis.steering.queries.indicator import signal as found
from stuurhuis.steering.queries.moments import moments
from stuurhuis.steering.rules.digest import Rhythm
from stuurhuis.steering.rules.exceptions import ExceptionWords
from stuurhuis.steering.rules.goals import Bound, GoalWords, IndicatorChoice, ProgrammeWords, TargetWords
from stuurhuis.steering.rules.moments import MomentKind
from stuurhuis.steering.rules.results import COMING, SIGNALS
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.rules.views import Attention
from stuurhuis.steering.tasks.monitor import Material, publish_results

SEEN = {
    "observed": 120.0, "expected": 100.0, "lo80": 93.0, "hi80": 107.0, "lo95": 90.0, "hi95": 110.0,
    "p_value": 0.001, "frequency": 0.001, "importance": 1.0, "since": "2023",
    "reason": "Het staat er.", "reason_en": "It is there.", "also": "", "besides": "",
}  # fmt: skip
SEEN_OF = {
    "level_shift": ("sterfte-per-1000", "2024"),
    "trend_break": ("solvabiliteit-rekening", "2024"),
    "deviates": ("misdrijven-totaal", "2025"),
    "new_level": ("kwb-woz-waarde", "2024"),
    "outbreak": ("lasten-0-4-rekening", "2024"),
    "drifts": ("lasten-totaal-rekening", "2024"),
    "data_fault": ("inhuur-rekening", "2024"),
    "over_budget": ("lasten-2-1-rekening", "2024"),
    "under_budget": ("lasten-6-1-rekening", "2024"),
    "will_overrun": ("lasten-6-2-rekening", "2026"),
}
STALE = SignalKey(ZWOLLE, "kwb-bijstand-per-1000", "2021", "stale")
FAULT_OF_A_SOURCE = SignalKey(ZWOLLE, "inwoners", "2025", "data_fault")
AT_RISK = SignalKey(ZWOLLE, "misdrijven-totaal", "2027", "target_at_risk")
KINDS = (
    *(SignalKey(ZWOLLE, name, period, kind) for kind, (name, period) in SEEN_OF.items()),
    FAULT_OF_A_SOURCE,
    STALE,
    AT_RISK,
)
every_kind = pytest.mark.parametrize("key", KINDS, ids=lambda key: f"{key.kind} {key.indicator}".strip())
NOT_TRIED = {"will_miss", "will_underspend"}  # no longer made; and the mirror of will_overrun
TOMORROW = AT + timedelta(days=1)
DAY = AT.date() + timedelta(days=30)
BACK = AT + timedelta(days=30)
WHY = "We weten het."


def _row(key: SignalKey, region: str) -> dict[str, Any]:
    where = {"region": region, "indicator": key.indicator, "period": key.period, "kind": key.kind}
    return SEEN | where | {"budget": 90.0 if key.kind == "will_overrun" else None, "moved": None}


def _left_by_the_monitor() -> None:
    """One signal of every kind in Zwolle, and a fault that many municipalities share."""
    rows = [_row(one, ZWOLLE) for one in KINDS if (one.indicator, one.period) == SEEN_OF.get(one.kind)]
    coming = [one for one in rows if one["kind"] == "will_overrun"]
    told = [one for one in rows if one["kind"] != "will_overrun"]
    tables = {SIGNALS: [*told, _row(FAULT_OF_A_SOURCE, "NL00")], COMING: coming}
    made = {
        result.data_set: pd.DataFrame(rows).reindex(columns=list(result.columns))
        for result, rows in tables.items()
    }
    publish_results(made, Making(at=AT, lineage=lake.Lineage("test", "1")))


@pytest.fixture
def reader(judged: Material, of_zwolle: Actor) -> Actor:
    """Sanne, who wants to hear every day what is new, in a Zwolle where everything is the matter."""
    _left_by_the_monitor()
    programme = goals.add_programme(ProgrammeWords("1", "Veiligheid"), actor=of_zwolle, at=AT).programme
    goal = goals.set_goal(programme, GoalWords("1.1", "Iedereen is veilig"), actor=of_zwolle, at=AT).goal
    chosen = IndicatorChoice("misdrijven-totaal", "outcome", no_baseline_because="nieuw")
    goals.choose_indicator(goal, chosen, actor=of_zwolle, at=AT)
    [measured] = [one for each in tree(ZWOLLE, actor=of_zwolle, at=AT).goals for one in each.indicators]
    goals.set_target(measured.id, TargetWords("2027", 0.0, Bound.AT_MOST), actor=of_zwolle, at=AT)
    digest.choose(Rhythm.DAILY, actor=of_zwolle, at=AT)
    return of_zwolle


def asking(actor: Actor, at: datetime) -> dict[SignalKey, Attention]:
    """What asks attention in Zwolle, also of its sources."""
    shown = (
        *overview.attentions(ZWOLLE, actor=actor, at=at)[0],
        *overview.about_sources(ZWOLLE, actor=actor, at=at),
    )
    return {one.signal.key: one for one in shown}


def told_in_the_mail(at: datetime) -> set[SignalKey]:
    """All that the reader was told, after the worker looked whether there is something new."""
    post.send_due(at)
    return {key for one in asked.readers(actor=worker_for(ZWOLLE), at=at) for key in one.told}


@every_kind
@pytest.mark.parametrize("deed", [choices.put_aside, choices.accept])
def test_it_rests_for_everybody_until_its_day_and_comes_back_by_itself(
    reader: Actor, also_of_zwolle: Actor, key: SignalKey, deed: Callable[..., Any]
) -> None:
    assert key in asking(reader, AT)
    deed(key, DAY, WHY, actor=reader, at=AT)

    for colleague in (reader, also_of_zwolle):
        assert key not in asking(colleague, AT)
        assert key in asking(colleague, BACK)
    assert found(key, actor=reader, at=AT).key == key, "its page stays"
    [resting] = mine.deferred(actor=also_of_zwolle, at=AT)
    assert (resting.reason, resting.accepted) == (WHY, deed is choices.accept)
    [moment] = [one for one in moments(actor=also_of_zwolle, at=AT) if one.id == f"resting-{resting.id}"]
    kind = MomentKind.ACCEPTED if resting.accepted else MomentKind.RESTING
    assert (moment.kind, moment.day, moment.indicator) == (kind, DAY, key.indicator)


@every_kind
def test_it_is_not_in_the_mail_while_it_rests_and_is_told_once_when_it_is_back(
    reader: Actor, key: SignalKey
) -> None:
    choices.accept(key, DAY, WHY, actor=reader, at=AT)

    assert key not in told_in_the_mail(TOMORROW)
    assert key in told_in_the_mail(BACK)
    assert post.send_due(BACK + timedelta(days=1)) == 0, "without news there is no mail"


@every_kind
def test_it_is_told_once_with_a_title_and_a_page(reader: Actor, key: SignalKey) -> None:
    title = items.item(asking(reader, TOMORROW)[key], "nl")["title"]
    assert key in told_in_the_mail(TOMORROW)
    [letter] = mail.outbox
    assert letter.body.count(f"{title} (Zwolle)") == 1
    assert letter.body.count(items.address(key)) == 1


@every_kind
def test_who_follows_its_indicator_sees_it_among_the_own_work(reader: Actor, key: SignalKey) -> None:
    choices.follow(ZWOLLE, key.indicator, actor=reader, at=AT)
    followed = ((ZWOLLE, key.indicator),)
    assert key in {one.signal.key for one in mine.asking(followed, actor=reader, at=AT)}
    expected = [one for one in moments(actor=reader, at=AT) if one.kind is MomentKind.FIGURES]
    overdue = key.kind == "stale"  # a newer figure should have come years ago: no day to look
    assert [one.indicator for one in expected] == ([] if overdue else [key.indicator])

    choices.put_aside(key, DAY, "", actor=reader, at=AT)
    assert key not in {one.signal.key for one in mine.asking(followed, actor=reader, at=AT)}


@every_kind
def test_what_is_agreed_about_it_stands_in_the_calendar_until_it_is_done(
    reader: Actor, key: SignalKey
) -> None:
    agreed = exceptions.review(key, ExceptionWords("Oorzaak", "Aanpak", DAY), actor=reader, at=AT).review
    [moment] = [one for one in moments(actor=reader, at=AT) if one.kind is MomentKind.AGREED]
    assert (moment.day, moment.said, moment.indicator) == (DAY, "Aanpak", key.indicator)

    exceptions.close(agreed, actor=reader, at=AT)
    assert MomentKind.AGREED not in {one.kind for one in moments(actor=reader, at=AT)}


def test_the_day_of_a_target_stands_in_the_calendar(reader: Actor) -> None:
    [moment] = [one for one in moments(actor=reader, at=AT) if one.kind is MomentKind.TARGET]
    assert (moment.indicator, moment.period) == (AT_RISK.indicator, AT_RISK.period)


def test_what_one_does_with_a_kind_is_tried_for_each_that_has_a_name() -> None:
    assert {key.kind for key in KINDS} >= set(wording.SIGNAL_KINDS) - NOT_TRIED
