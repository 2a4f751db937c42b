# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What asks attention in a municipality, what sleeps, and what is on course."""

from dataclasses import replace
from datetime import timedelta

import pytest

from small_country import AT, DEVENTER, KAMPEN, PLACES, SHOUTING, ZWOLLE
from stuurhuis.kernel.policy import VISITOR, Actor
from stuurhuis.steering.actions import choices as actions
from stuurhuis.steering.models import rows
from stuurhuis.steering.models.results import NotJudgedYet, Shelf
from stuurhuis.steering.queries import comparison, indicator, mine, overview
from stuurhuis.steering.rules.signals import Signal
from stuurhuis.steering.rules.views import Overview, Region
from stuurhuis.steering.tasks.monitor import Material

HERE = Region(ZWOLLE, "Zwolle")


def of(code: str, actor: Actor = VISITOR) -> Overview:
    """The home page of a municipality."""
    return overview.overview(Region(code, code), actor=actor, at=AT)


def test_what_shouts_asks_attention_most_important_first(judged: Material) -> None:
    found = of(ZWOLLE)
    names = [one.signal.key.indicator for one in found.asking]
    assert set(names) >= {name for name, place, _ in SHOUTING if place == ZWOLLE}
    weights = [one.signal.importance for one in found.asking]
    assert weights == sorted(weights, reverse=True)
    assert found.asleep == ()


def test_a_signal_has_its_history_up_to_it_and_reasons_in_two_languages(judged: Material) -> None:
    for one in of(ZWOLLE).asking:
        assert one.history[-1].period == one.signal.key.period
        assert one.history[-1].value == pytest.approx(one.signal.seen.observed)
        assert one.signal.seen.lo95 <= one.signal.seen.expected <= one.signal.seen.hi95
        assert one.signal.why("nl") != one.signal.why("en")


def test_nothing_asks_attention_where_nothing_is_the_matter(judged: Material) -> None:
    loud = {one.key.region for one in overview.signals("", actor=VISITOR, at=AT)}
    found = of(next(code for code in PLACES if code not in loud))
    assert found.asking == found.asleep == ()
    assert found.judged > 3
    assert found.thin > 0


def test_what_was_put_aside_sleeps_for_the_organisation_alone(
    judged: Material, of_zwolle: Actor, of_deventer: Actor
) -> None:
    first = of(ZWOLLE, of_zwolle).asking[0].signal.key
    actions.put_aside(first, AT.date() + timedelta(days=5), "bekend", actor=of_zwolle, at=AT)

    mine_now, theirs = of(ZWOLLE, of_zwolle), of(ZWOLLE, of_deventer)
    assert [one.signal.key for one in mine_now.asleep] == [first]
    assert first not in [one.signal.key for one in mine_now.asking]
    assert theirs.asleep == of(ZWOLLE).asleep == ()
    awake = overview.overview(HERE, actor=of_zwolle, at=AT + timedelta(days=5))
    assert awake.asleep == ()


def test_every_series_is_on_course_judged_or_says_why_not(judged: Material) -> None:
    groups = overview.course(HERE, actor=VISITOR, at=AT)
    series = [one for group in groups for one in group.series]
    assert not any(one.sheet.is_budget for one in series)
    for one in series:
        assert one.latest is not None
        assert one.seen or one.why_not("nl"), one.sheet.id


def test_the_whole_country_is_the_sum_of_its_municipalities(judged: Material) -> None:
    everywhere = overview.signals("", actor=VISITOR, at=AT)
    here = overview.signals(DEVENTER, actor=VISITOR, at=AT)
    assert here == tuple(one for one in everywhere if one.key.region == DEVENTER)
    assert len({one.key for one in everywhere}) == len(everywhere)


def test_how_fresh_the_figures_are_oldest_first(judged: Material) -> None:
    fresh = of(ZWOLLE).freshness
    assert [one.newest for one in fresh] == sorted(one.newest for one in fresh)
    assert "stuurhuis" not in {one.source for one in fresh}
    assert all(one.label("nl") and one.label("en") and one.published == AT for one in fresh)


def test_budgets_that_run_ahead_do_not_make_accounts_look_new(judged: Material) -> None:
    ahead = {one.source: (one.newest, one.budgets) for one in of(ZWOLLE).freshness if one.budgets}
    assert ahead == {"cbs-iv3": ("2024", "2026")}


def test_what_lies_outside_its_margin_without_a_signal_is_counted(judged: Material) -> None:
    found = of(ZWOLLE)
    told = {name for one in found.asking for name in (one.sheet.id, *one.signal.also)}
    series = [one for group in overview.course(HERE, actor=VISITOR, at=AT) for one in group.series]
    assert found.outside == sum(
        one.seen is not None and one.seen.is_outside and one.sheet.id not in told for one in series
    )


def test_a_budget_that_never_comes_true_is_told_beside_the_signals(judged: Material) -> None:
    gap = next(one for one in of(ZWOLLE).structural if one.indicator == "inhuur-rekening")
    assert (gap.since, gap.until, gap.period, gap.years, gap.is_short) == ("2019", "2024", "2026", 6, True)
    assert indicator.series(HERE, "inhuur-rekening", actor=VISITOR, at=AT).structural == gap
    assert "inhuur-rekening" not in {one.sheet.id for one in of(ZWOLLE).asking}


def test_of_what_one_follows_the_signals(judged: Material) -> None:
    asked = ((ZWOLLE, "misdrijven-totaal"), (ZWOLLE, "inwoners"), (KAMPEN, "misdrijven-totaal"))
    found = mine.asking(asked, actor=VISITOR, at=AT)
    assert {(one.signal.key.region, one.sheet.id) for one in found} == {(ZWOLLE, "misdrijven-totaal")}
    assert mine.asking((), actor=VISITOR, at=AT) == ()


@pytest.mark.django_db
def test_before_the_first_run_there_is_nothing_to_say(lake_folder: object) -> None:
    with pytest.raises(NotJudgedYet):
        of(ZWOLLE)
    with pytest.raises(NotJudgedYet):
        indicator.series(HERE, "inwoners", actor=VISITOR, at=AT)
    with pytest.raises(NotJudgedYet):
        comparison.peers(HERE, {}, 3, actor=VISITOR, at=AT)


def test_a_total_is_told_with_the_task_field_that_causes_it(
    judged: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    def caused(shelf: Shelf, region: str) -> list[Signal]:
        return [replace(one, also=("lasten-totaal-rekening",)) for one in found(shelf, region)]

    found = rows.signals
    monkeypatch.setattr(rows, "signals", caused)
    [roads] = [one for one in of(ZWOLLE).asking if one.sheet.id == "lasten-2-1-rekening"]
    assert [sheet.id for sheet in roads.also] == ["lasten-totaal-rekening"]
    assert "lasten-totaal-rekening" not in [one.sheet.id for one in of(ZWOLLE).oddest]
    whole = indicator.series(HERE, "lasten-totaal-rekening", actor=VISITOR, at=AT)
    assert roads.signal in whole.causes
