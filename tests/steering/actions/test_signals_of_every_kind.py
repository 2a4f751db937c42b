# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever kind a signal is of: it rests, is accepted, followed, told once, and stands in the calendar."""

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest
from django.core import mail

from small_country import AT, ZWOLLE
from stuurhuis.kernel import lake
from stuurhuis.kernel.lake.publishing import Making
from stuurhuis.kernel.policy import VISITOR, Actor, worker_for
from stuurhuis.site import digest as post
from stuurhuis.steering.actions import choices, digest, exceptions, goals, money
from stuurhuis.steering.pages import items, wording
from stuurhuis.steering.queries import digest as asked
from stuurhuis.steering.queries import mine, overview
from stuurhuis.steering.queries.goals import tree
from stuurhuis.steering.queries.indicator import SignalUnknown
from stuurhuis.steering.queries.indicator import signal as found
from stuurhuis.steering.queries.moments import moments
from stuurhuis.steering.rules.digest import Rhythm
from stuurhuis.steering.rules.exceptions import ExceptionWords
from stuurhuis.steering.rules.goals import Bound, GoalWords, IndicatorChoice, ProgrammeWords, TargetWords
from stuurhuis.steering.rules.moments import MomentKind
from stuurhuis.steering.rules.money import BudgetLine, Nature, Side
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
OF_THE_YEAR = (
    SignalKey(ZWOLLE, "jaar-lasten-6-1-6", "2026", "year_overspent"),
    SignalKey(ZWOLLE, "jaar-lasten-6-2-6", "2026", "year_above"),
    SignalKey(ZWOLLE, "jaar-baten-6-3-6", "2026", "year_below"),
    SignalKey(ZWOLLE, "jaar-lasten-2-1-2", "2026", "year_off_pattern"),
)
KINDS = (
    *(SignalKey(ZWOLLE, name, period, kind) for kind, (name, period) in SEEN_OF.items()),
    FAULT_OF_A_SOURCE,
    STALE,
    AT_RISK,
    *OF_THE_YEAR,
)
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


def _line(of: str, side: Side, realised: int, expected: int | None, committed: int = 0) -> BudgetLine:
    """A line of a million, of which so many thousands were spent, promised and are expected."""
    amounts = [Decimal(1_000 * one) for one in (1_000, 1_000, realised, committed)]
    ahead = None if expected is None else Decimal(1_000 * expected)
    return BudgetLine(of[0], of, "1.1", side, Nature.STRUCTURAL, *amounts, expected=ahead)


def _brought_in(actor: Actor) -> None:
    """A steady spring and summer, and in September something of every kind is the matter."""
    for month in (5, 6, 7, 8):
        calm = [_line("2.1", Side.EXPENSES, 50 * month, None)]
        money.import_year(2026, month, calm, actor=actor, at=AT)
    money.import_year(2026, 9, SEPTEMBER, actor=actor, at=AT)


SEPTEMBER = (
    _line("6.1", Side.EXPENSES, 900, None, committed=200),
    _line("6.2", Side.EXPENSES, 700, 1_200),
    _line("6.3", Side.REVENUES, 700, 800),
    _line("2.1", Side.EXPENSES, 900, None),
)


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
    _brought_in(of_zwolle)
    digest.choose(Rhythm.DAILY, actor=of_zwolle, at=AT)
    return of_zwolle


def shown(actor: Actor, at: datetime) -> dict[SignalKey, Attention]:
    """What asks attention in Zwolle, also of its sources."""
    own = overview.attentions(ZWOLLE, actor=actor, at=at)[0]
    of_sources = overview.about_sources(ZWOLLE, actor=actor, at=at)
    return {one.signal.key: one for one in (*own, *of_sources)}


def asking(actor: Actor, at: datetime) -> set[SignalKey]:
    """Which signals these are."""
    return set(shown(actor, at))


def told_in_the_mail(at: datetime) -> set[SignalKey]:
    """All that the reader was told, after the worker looked whether there is something new."""
    post.send_due(at)
    return {key for one in asked.readers(actor=worker_for(ZWOLLE), at=at) for key in one.told}


@pytest.mark.parametrize("deed", [choices.put_aside, choices.accept])
def test_each_rests_for_everybody_until_its_day_and_comes_back_by_itself(
    reader: Actor, also_of_zwolle: Actor, deed: Callable[..., Any]
) -> None:
    assert asking(reader, AT) >= set(KINDS)
    for key in KINDS:
        deed(key, DAY, WHY, actor=reader, at=AT)

    for colleague in (reader, also_of_zwolle):
        assert asking(colleague, AT).isdisjoint(KINDS)
        assert asking(colleague, BACK) >= set(KINDS)
    assert {found(key, actor=reader, at=AT).key for key in KINDS} == set(KINDS), "their pages stay"
    resting = {(one.id, one.accepted, one.reason) for one in mine.deferred(actor=also_of_zwolle, at=AT)}
    assert {one[1:] for one in resting} == {(deed is choices.accept, WHY)}
    kind = MomentKind.ACCEPTED if deed is choices.accept else MomentKind.RESTING
    told = {(one.id, one.day) for one in moments(actor=also_of_zwolle, at=AT) if one.kind is kind}
    assert told == {(f"resting-{number}", DAY) for number, _, _ in resting}
    assert len(told) == len(KINDS)


def test_none_is_in_the_mail_while_it_rests_and_each_is_told_once_when_it_is_back(reader: Actor) -> None:
    for key in KINDS:
        choices.accept(key, DAY, WHY, actor=reader, at=AT)

    assert told_in_the_mail(TOMORROW).isdisjoint(KINDS)
    assert told_in_the_mail(BACK) >= set(KINDS)
    assert post.send_due(BACK + timedelta(days=1)) == 0, "without news there is no mail"


def test_each_is_told_once_with_its_title_and_its_page(reader: Actor) -> None:
    titles = {key: items.item(one, "nl")["title"] for key, one in shown(reader, TOMORROW).items()}
    assert told_in_the_mail(TOMORROW) >= set(KINDS)
    [letter] = mail.outbox
    for key in KINDS:
        assert letter.body.count(f"{titles[key]} (Zwolle)") == 1, key
        assert letter.body.count(items.address(key)) == 1, key


def test_who_follows_its_indicator_sees_each_among_the_own_work(reader: Actor) -> None:
    names = {key.indicator for key in KINDS}
    for name in names:
        choices.follow(ZWOLLE, name, actor=reader, at=AT)
    followed = tuple((ZWOLLE, name) for name in names)
    assert {one.signal.key for one in mine.asking(followed, actor=reader, at=AT)} == set(KINDS)
    expected = {one.indicator for one in moments(actor=reader, at=AT) if one.kind is MomentKind.FIGURES}
    of_the_year = {key.indicator for key in OF_THE_YEAR}
    assert expected == names - {STALE.indicator} - of_the_year, "what is late should have come years ago"

    for key in KINDS:
        choices.put_aside(key, DAY, "", actor=reader, at=AT)
    assert mine.asking(followed, actor=reader, at=AT) == ()


def test_who_follows_a_task_field_of_iv3_sees_what_is_the_matter_in_its_money_of_this_year(
    reader: Actor,
) -> None:
    followed = ((ZWOLLE, "lasten-6-2-rekening"),)
    told = {one.signal.key for one in mine.asking(followed, actor=reader, at=AT)}
    assert told.intersection(OF_THE_YEAR) == {OF_THE_YEAR[1]}


def test_a_later_import_tells_the_same_cause_no_second_time_and_lets_go_of_what_is_over(
    reader: Actor,
) -> None:
    told_in_the_mail(TOMORROW)
    later = (*SEPTEMBER[:2], _line("6.3", Side.REVENUES, 700, 1_000))
    money.import_year(2026, 10, later, actor=reader, at=TOMORROW)

    assert asking(reader, TOMORROW).intersection(OF_THE_YEAR) == set(OF_THE_YEAR[:2])
    assert post.send_due(TOMORROW + timedelta(days=1)) == 0
    with pytest.raises(SignalUnknown):
        found(OF_THE_YEAR[2], actor=reader, at=TOMORROW)


def test_the_money_of_this_year_is_told_to_nobody_else(reader: Actor, of_deventer: Actor) -> None:
    assert asking(of_deventer, AT).isdisjoint(OF_THE_YEAR)
    shown_there = {one.signal.key for one in overview.attentions(ZWOLLE, actor=of_deventer, at=AT)[0]}
    assert shown_there.isdisjoint(OF_THE_YEAR)
    for stranger in (of_deventer, VISITOR):
        with pytest.raises(SignalUnknown):
            found(OF_THE_YEAR[0], actor=stranger, at=AT)


def test_what_is_agreed_about_each_stands_in_the_calendar_until_it_is_done(reader: Actor) -> None:
    said = ExceptionWords("Oorzaak", "Aanpak", DAY)
    agreed = [exceptions.review(key, said, actor=reader, at=AT).review for key in KINDS]
    told = [one for one in moments(actor=reader, at=AT) if one.kind is MomentKind.AGREED]
    assert {(one.id, one.day, one.said) for one in told} == {
        (f"agreed-{number}", DAY, "Aanpak") for number in agreed
    }
    for number in agreed:
        exceptions.close(number, actor=reader, at=AT)
    assert MomentKind.AGREED not in {one.kind for one in moments(actor=reader, at=AT)}


def test_the_day_of_a_target_stands_in_the_calendar(reader: Actor) -> None:
    [moment] = [one for one in moments(actor=reader, at=AT) if one.kind is MomentKind.TARGET]
    assert (moment.indicator, moment.period) == (AT_RISK.indicator, AT_RISK.period)


def test_each_kind_that_has_a_name_is_tried() -> None:
    assert {key.kind for key in KINDS} >= set(wording.SIGNAL_KINDS) - NOT_TRIED
