# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""One indicator of one municipality, the country beside it, and who resembles it."""

from math import log

import pytest
from pytest_django import DjangoAssertNumQueries

from small_country import AT, KAMPEN, MERGED, PLACES, ZWOLLE
from stuurhuis.kernel.lake import ending
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.steering.queries import comparison, indicator, one_page, origin, overview, sources, words
from stuurhuis.steering.queries.indicator import IndicatorUnknown, SignalUnknown
from stuurhuis.steering.rules.likeness import DEFAULT_WEIGHTS
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.rules.views import Region, Series
from stuurhuis.steering.tasks.monitor import Material

HERE = Region(ZWOLLE, "Zwolle")


def series(name: str, region: Region = HERE) -> Series:
    """One indicator of a municipality."""
    return indicator.series(region, name, actor=VISITOR, at=AT)


def test_an_account_stands_beside_its_budget_and_is_never_one_series_with_it(judged: Material) -> None:
    found = series("lasten-6-1-rekening")
    budget = series("lasten-6-1-begroting")
    assert found.budget == budget.figures
    assert {one.period for one in found.figures} <= {one.period for one in found.budget}
    assert found.figures != found.budget
    assert budget.ahead == ()


def test_it_looks_ahead_in_bands_that_widen(judged: Material) -> None:
    found = series("inwoners")
    assert len(found.ahead) == 3
    assert found.ahead[0].period > found.figures[-1].period
    for one in found.ahead:
        assert one.lo95 <= one.lo80 <= one.mean <= one.hi80 <= one.hi95


def test_a_break_is_told_and_begins_a_segment(judged: Material) -> None:
    found = series("misdrijven-totaal")
    assert [cut.period for cut in found.breaks] == ["2021"]
    assert {one.segment for one in found.figures if one.period < "2021"} == {0}
    assert {one.segment for one in found.figures if one.period >= "2021"} == {1}


def test_a_merged_municipality_has_a_past_and_says_how(judged: Material) -> None:
    found = series("inwoners", Region(MERGED, "Dijk en Waard"))
    before = [one for one in found.figures if one.period < "2022"]
    assert before
    assert all(one.value and one.remark("nl") and one.remark("en") for one in before)
    assert not found.figures[-1].note


def test_a_page_asks_once_what_is_shown(
    judged: Material, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with one_page():
        words.edition(actor=VISITOR, at=AT)
        with django_assert_num_queries(0):
            words.edition(actor=VISITOR, at=AT)
            assert comparison.periods("inwoners", actor=VISITOR, at=AT)


def test_it_says_which_version_it_shows(judged: Material) -> None:
    found = series("inwoners")
    assert (found.version, found.published) == ("figures/1", AT)
    record = origin.record("figures", 1, actor=VISITOR, at=AT)
    assert record.lineage.job == "steering.monitor"
    assert set(record.lineage.versions) == {version.name for version in judged.versions}


def test_why_it_does_not_look_ahead_is_said_in_both_languages(judged: Material) -> None:
    found = series("kwb-65-plus")
    assert found.ahead == ()
    assert found.why_not_ahead("nl") != found.why_not_ahead("en") != ""
    assert series("inwoners").why_not_ahead("nl") == ""


@pytest.mark.parametrize(("code", "name"), [(ZWOLLE, "geluk"), ("GM0999", "inwoners")])
def test_what_is_not_there_is_refused(judged: Material, code: str, name: str) -> None:
    with pytest.raises(IndicatorUnknown):
        series(name, Region(code, ""))


def test_a_signal_is_found_by_its_key_and_gone_when_it_is_gone(judged: Material) -> None:
    there = overview.signals(ZWOLLE, actor=VISITOR, at=AT)[0]
    assert indicator.signal(there.key, actor=VISITOR, at=AT) == there
    with pytest.raises(SignalUnknown):
        indicator.signal(SignalKey(ZWOLLE, there.key.indicator, "1999", "deviates"), actor=VISITOR, at=AT)


def test_lines_of_others_are_in_figures_that_can_be_compared(judged: Material) -> None:
    found = indicator.lines("misdrijven-totaal", (KAMPEN, "GM0999"), actor=VISITOR, at=AT)
    assert found["GM0999"] == []
    own = series("misdrijven-totaal", Region(KAMPEN, "Kampen")).figures
    assert [one.relative for one in found[KAMPEN]] == [one.relative for one in own]


def test_the_country_leaves_out_what_is_missing(judged: Material) -> None:
    found = comparison.country("inwoners", "2025", actor=VISITOR, at=AT)
    assert set(found) == set(PLACES)
    assert all(value for value in found.values())
    youth = comparison.country("kwb-jeugdzorg", "2021", actor=VISITOR, at=AT)
    assert None not in youth.values()
    assert comparison.country("inwoners", "1800", actor=VISITOR, at=AT) == {}


def test_periods_are_those_with_figures_oldest_first(judged: Material) -> None:
    periods = comparison.periods("inwoners", actor=VISITOR, at=AT)
    assert list(periods) == sorted(periods)
    assert periods[-1] == "2026"
    assert comparison.periods("geluk", actor=VISITOR, at=AT) == ()


def test_peers_of_the_small_country_are_in_it_and_each_has_reasons(judged: Material) -> None:
    near = comparison.peers(HERE, DEFAULT_WEIGHTS, 5, actor=VISITOR, at=AT)
    assert len(near) == 5
    for one in near:
        assert one.region in PLACES
        assert one.features
    back = comparison.peers(Region(near[0].region, ""), DEFAULT_WEIGHTS, len(PLACES), actor=VISITOR, at=AT)
    assert {one.region: one.distance for one in back}[ZWOLLE] == pytest.approx(near[0].distance)


def test_other_weights_give_other_peers(judged: Material) -> None:
    people = comparison.peers(HERE, {"inwoners": 1.0}, 3, actor=VISITOR, at=AT)
    all_people = comparison.country("inwoners", "2026", actor=VISITOR, at=AT)
    others = sorted(PLACES, key=lambda code: abs(log(all_people[code] / all_people[ZWOLLE])))
    assert [one.region for one in people] == others[1:4]


@pytest.mark.parametrize(
    ("text", "found"), [("misdrijven", True), ("CRIMES", True), ("", False), ("  ", False), ("zxqj", False)]
)
def test_searching_in_both_languages(judged: Material, text: str, *, found: bool) -> None:
    names = comparison.found(text, actor=VISITOR, at=AT)
    assert ("misdrijven-totaal" in names) is found
    assert bool(names) is found


def test_the_register_of_sources_with_the_versions_of_each(judged: Material) -> None:
    register = {one.id: one for one in sources.register(actor=VISITOR, at=AT)}
    sheets = words.sheets_by_id(actor=VISITOR, at=AT).values()
    assert {sheet.source for sheet in sheets} <= set(register)
    assert sources.source("nergens", actor=VISITOR, at=AT) is None
    for name in ("cbs-iv3", "stuurhuis"):
        versions = sources.versions(name, actor=VISITOR, at=AT)
        assert versions
        assert all(one.version.checksum and one.lineage.job for one in versions)
    assert not ending.damages()
