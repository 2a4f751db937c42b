# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How fast an organisation learns: figures a quarter on sheets of its own, silent when there are too few."""

from datetime import UTC, date, datetime, timedelta

import pytest

from small_country import ZWOLLE
from stuurhuis.dossiers.actions import dossiers
from stuurhuis.dossiers.rules.words import Origin
from stuurhuis.experiments.rules.ending import GRACE, Course
from stuurhuis.experiments.rules.standing import ExperimentState
from stuurhuis.kernel.policy import actor_for, worker_for
from stuurhuis.site import learning_curve
from stuurhuis.site.accounts import examples
from stuurhuis.steering.actions import noticing
from stuurhuis.steering.queries import sheets
from stuurhuis.steering.rules.signals import SignalKey
from tests.dossiers.people import WORDS

BEGAN = datetime(2026, 7, 1, 9, tzinfo=UTC)
OVER = datetime(2026, 10, 2, 9, tzinfo=UTC)
SIGNALS = [SignalKey(ZWOLLE, f"indicator-{number}", "2024", "deviates") for number in range(6)]
SINCE, UNTIL = date(2025, 10, 1), date(2026, 9, 30)
TIME = "gm0193-tijd-van-signaal-tot-eerste-actie"


@pytest.mark.django_db
def test_the_time_to_the_first_action_is_a_figure_of_the_quarter() -> None:
    worker = worker_for(ZWOLLE)
    examples.establish(BEGAN)
    sanne = actor_for(examples.user_of("sanne-vermeer").pk, at=BEGAN)
    noticing.notice(SIGNALS, actor=worker, at=BEGAN)
    for days, signal in zip((3, 8, 20), SIGNALS, strict=False):
        origin = Origin(f"signal:{signal.path}", "Wijkt af")
        dossiers.begin(WORDS, origin, actor=sanne, at=BEGAN + timedelta(days=days))
    for _twice in range(2):
        learning_curve.keep([ZWOLLE], at=OVER)
    found = sheets.own_figures(actor=worker, at=OVER)
    [figure] = found[TIME]
    assert list(found) == [TIME]
    assert (figure.period, figure.value) == ("2026-Q3", 20)
    assert figure.note == "6 signalen, waarvan 3 nog zonder actie"


@pytest.mark.django_db
def test_too_few_and_too_late_are_silent() -> None:
    worker = worker_for(ZWOLLE)
    noticing.notice(SIGNALS[: learning_curve.FEWEST - 1], actor=worker, at=BEGAN)
    learning_curve.keep([ZWOLLE], at=OVER)
    noticing.notice(SIGNALS, actor=worker, at=BEGAN)
    learning_curve.keep([ZWOLLE], at=OVER + learning_curve.LATEST)
    assert sheets.own_figures(actor=worker, at=OVER) == {}


def course(state: ExperimentState, planned: date, over: date | None) -> Course:
    """An experiment that began."""
    return Course("proef", "Het helpt.", state, planned, over)


def test_in_time_is_what_did_not_work_and_stopped_by_its_planned_end() -> None:
    planned, state = date(2026, 5, 1), ExperimentState.STOPPED
    assert course(state, planned, planned - GRACE).in_time(SINCE, UNTIL) is True
    assert course(state, planned, planned + GRACE).in_time(SINCE, UNTIL) is True
    assert course(state, planned, planned + GRACE + timedelta(days=1)).in_time(SINCE, UNTIL) is False
    assert course(ExperimentState.SCALED, planned, planned).in_time(SINCE, UNTIL) is None


@pytest.mark.parametrize(
    ("state", "over"), [(ExperimentState.RUNNING, None), (ExperimentState.ENDED, date(2026, 12, 1))]
)
def test_without_a_verdict_it_counts_as_late_once_it_should_have_one(
    state: ExperimentState, over: date | None
) -> None:
    assert course(state, date(2026, 5, 1), over).in_time(SINCE, UNTIL) is False
    assert course(state, UNTIL, over).in_time(SINCE, UNTIL) is None
    assert course(state, date(2026, 5, 1), None).waits(UNTIL)
