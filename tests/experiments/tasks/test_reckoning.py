# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worker reckons on real figures: whether a design can show anything, how it stands, and what all say."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import numpy as np
import pandas as pd
import pytest

from small_country import AT, DEVENTER, PLACES, ZWOLLE
from stuurhuis.engines.periods import label, later, period
from stuurhuis.experiments.actions import experiments as actions
from stuurhuis.experiments.actions import judging
from stuurhuis.experiments.facts.experiments import ExperimentStarted, VerdictGiven
from stuurhuis.experiments.facts.findings import FindingAsked
from stuurhuis.experiments.queries import experiments as queries
from stuurhuis.experiments.rules.deciding import Readiness, Verdict, VerdictWords
from stuurhuis.experiments.rules.design import Bound, Comparison, Design, Guardrail, Measured, Place
from stuurhuis.experiments.rules.draw import Candidate
from stuurhuis.experiments.rules.findings import FindingKind, Found
from stuurhuis.experiments.rules.seen import ExperimentSeen
from stuurhuis.experiments.tasks import figures, reckoning
from stuurhuis.experiments.tasks.figures import Material
from stuurhuis.experiments.tasks.likeness import likeness_of
from stuurhuis.experiments.tasks.power import power_of
from stuurhuis.experiments.tasks.reading import reading_of
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.policy import Actor, worker_for
from stuurhuis.steering.facts.figures import MonitorFinished
from stuurhuis.steering.tasks.monitor import Material as Judged
from tests.experiments.people import CRIME, DESIGN, FROM_DOSSIER, by, designed, running, told

pytestmark = pytest.mark.django_db
SOLVENCY = Measured("solvabiliteit-rekening", "Solvabiliteit", "Solvency", "%", 1, "Y")
LONG = replace(DESIGN, measured=SOLVENCY, effect=5.0)
WEEKS = replace(CRIME, frequency="W")


def seen(actor: Actor, words: Design = LONG) -> ExperimentSeen:
    """An experiment as its organisation sees it."""
    return queries.experiment(designed(actor, words), **by(actor))


def reckoned(key: str, kind: FindingKind, actor: Actor) -> Found | None:
    """What the worker finds when it is asked."""
    worker = worker_for(actor.organisation)
    asked = queries.newest_findings(UUID(key), **by(worker))[kind]
    reckoning.reckon(told(FindingAsked(key, asked.id, kind.value), actor.organisation))
    return queries.newest_findings(UUID(key), **by(worker))[kind].found


def test_a_small_effect_of_one_place_does_not_show(judged: Judged, leader: Actor) -> None:
    found, version = power_of(seen(leader))
    assert version.startswith("figures/")
    assert found.smallest is not None
    assert not found.can_show(0.01)
    assert found.can_show(found.smallest + 1)
    more = [one for one in found.wider if one.treated > 1]
    assert more
    assert all(one.smallest is None or one.smallest < found.smallest for one in more)


def test_too_thin_is_refused_with_a_reason(judged: Judged, leader: Actor) -> None:
    found, _ = power_of(seen(leader, DESIGN))  # one year before
    assert found.smallest is None
    assert "past niet" in found.refusal.nl
    assert found.refusal.en
    nowhere = replace(DESIGN, measured=replace(CRIME, id="geluk"))
    assert "nog geen cijfers" in power_of(seen(leader, nowhere))[0].refusal.nl


def test_it_stands_beside_others_with_what_speaks_against_it(judged: Judged, leader: Actor) -> None:
    found, _ = reading_of(seen(leader))
    assert (found.after, found.newest) == (3, "2024")
    assert found.estimate is not None
    assert found.checked
    assert "Zwolle" in found.says.nl
    expected = [one.period for one in found.passed if one.expected is not None]
    assert expected == ["2022", "2023", "2024"]
    gap = np.mean([one.observed - one.expected for one in found.passed if one.expected is not None])
    assert gap == pytest.approx(found.estimate)


def test_only_the_periods_of_the_experiment_are_read(judged: Judged, leader: Actor) -> None:
    found, _ = reading_of(seen(leader, replace(LONG, ends=date(2023, 12, 31))))
    assert (found.after, found.newest) == (2, "2023")
    ahead, _ = reading_of(seen(leader, replace(LONG, starts=date(2026, 1, 1), ends=date(2027, 12, 31))))
    assert "na het begin" in ahead.refusal.nl
    assert ahead.estimate is None


def test_several_starts_are_staggered(judged: Judged, leader: Actor) -> None:
    places = (Place(ZWOLLE, "2021"), Place(DEVENTER, "2022"), Place(PLACES[5], "2023"))
    found, _ = reading_of(seen(leader, replace(LONG, places=places, starts=date(2021, 1, 1))))
    assert found.method == "staggered"
    assert found.estimate is not None


def test_alone_it_needs_a_long_time_before(judged: Judged, leader: Actor) -> None:
    alone = replace(LONG, comparison=Comparison.NONE)
    found, _ = reading_of(seen(leader, alone))
    assert found.method == "interrupted"
    assert found.refusal.nl.startswith("Er zijn te weinig perioden")


def test_a_guardrail_is_read_where_it_is_worst(judged: Judged, leader: Actor) -> None:
    people = Measured("inwoners", "Inwoners", "Inhabitants", "", 0, "Y")
    rail = Guardrail(people, Bound.AT_MOST, 120_000.0)
    places = (Place(ZWOLLE), Place(DEVENTER))
    found, _ = reading_of(seen(leader, replace(LONG, guardrails=(rail,), places=places)))
    assert [one.place for one in found.alarms] == [ZWOLLE]
    assert len(found.guards) == 2


def test_drawn_places_count_once_each(judged: Judged, leader: Actor) -> None:
    words = replace(LONG, comparison=Comparison.DRAWN, places=tuple(map(Place, PLACES)))
    key = designed(leader, words)
    actions.draw_lot(key, [Candidate(code) for code in PLACES], 20, **by(leader))
    found, _ = reading_of(queries.experiment(key, **by(leader)))
    assert 30 <= len(found.glances) <= len(PLACES)
    assert found.glance is not None
    assert found.glance.low is not None
    assert found.glances[28].low is None
    assert power_of(queries.experiment(key, **by(leader)))[0].smallest is not None


def test_drawn_moments_show_an_effect_that_is_there(monkeypatch: pytest.MonkeyPatch, leader: Actor) -> None:
    first = period("2024-W01")
    weeks = [label(later(first, number)) for number in range(120)]
    words = replace(
        DESIGN, measured=WEEKS, comparison=Comparison.MOMENTS, effect=8.0,
        starts=date(2025, 1, 6), ends=date(2026, 4, 26),
    )  # fmt: skip
    key = designed(leader, words)
    actions.draw_lot(key, [Candidate(one) for one in words.moments], 34, **by(leader))
    one = queries.experiment(key, **by(leader))
    noise = np.random.default_rng(1).normal(50, 2, len(weeks))
    table = pd.DataFrame({"code": ZWOLLE, "period": weeks, "value": noise})
    monkeypatch.setattr(figures, "of_indicator", lambda _: Material(table, "figures/9"))
    power, _ = power_of(replace(one, design=replace(words, starts=date(2025, 7, 28))))
    assert power.smallest is not None
    assert power.smallest < 8
    drawn = [week in one.draw.drawn for week in weeks]
    table["value"] += 8 * np.array(drawn)
    found, _ = reading_of(one)
    assert found.glance is not None
    assert found.glance.low > 0
    assert found.estimate == pytest.approx(8, abs=3)
    few = replace(words, ends=date(2025, 3, 1))
    assert "momenten" in power_of(replace(one, design=few))[0].refusal.nl


def test_how_usual_the_place_is(judged: Judged, leader: Actor) -> None:
    found, _ = likeness_of(seen(leader))
    assert found.others == len(PLACES) - 1
    assert 0 <= found.alike <= found.others
    assert ZWOLLE not in found.nearest


def test_the_worker_answers_once_and_reads_again_after_new_figures(judged: Judged, leader: Actor) -> None:
    key = running(leader, LONG)
    reckoning.ask_standing(told(ExperimentStarted(key, "", afterwards=True)))
    first = reckoned(key, FindingKind.READING, leader)
    assert first is not None
    assert reckoned(key, FindingKind.READING, leader) == first  # told twice, reckoned once
    reckoning.read_all(told(MonitorFinished(1, 0)))
    assert queries.newest_findings(UUID(key), **by(leader))[FindingKind.READING].found is None
    assert reckoned(key, FindingKind.READING, leader) == first


def test_replications_are_pooled_where_each_is_at_home(
    judged: Judged, leader: Actor, elsewhere: Actor
) -> None:
    first = running(leader, LONG)
    actions.open_to_all(first, **by(leader))
    second = actions.design(
        replace(LONG, places=(Place(DEVENTER),)), FROM_DOSSIER, first, **by(elsewhere)
    ).experiment
    actions.open_to_all(second, **by(elsewhere))
    actions.start(second, "toch", **by(elsewhere))
    for key, actor in ((first, leader), (second, elsewhere)):
        reckoning.ask_standing(told(ExperimentStarted(key, "", afterwards=True), actor.organisation))
        reckoned(key, FindingKind.READING, actor)
        fact = judging.judge(key, VerdictWords(Verdict.STOP, "Klaar.", Readiness()), **by(actor))
        reckoning.pool_family(told(fact, actor.organisation))
    for key, actor in ((first, leader), (second, elsewhere)):
        found = reckoned(key, FindingKind.POOLED, actor)
        assert {one.experiment for one in found.places} == {first, second}
        assert found.estimate is not None
        assert found.says.nl


def test_one_place_is_no_replication(judged: Judged, leader: Actor) -> None:
    key = running(leader, LONG)
    reckoning.pool_family(Told(VerdictGiven(key, 1, "stop", "stop"), 1, ZWOLLE, "", AT))
    found = reckoned(key, FindingKind.POOLED, leader)
    assert "te weinig" in found.refusal.nl
