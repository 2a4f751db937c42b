# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An organisation has indicators of its own; what they meant before stays with the old figures."""

from datetime import timedelta

import pytest

from small_country import AT
from stuurhuis.kernel import lake
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, worker_for
from stuurhuis.kernel.store.wall import within
from stuurhuis.steering.actions import sheets as actions
from stuurhuis.steering.actions.sheets import NameTaken, NotYours, RenewalNeeded
from stuurhuis.steering.models.authorship import Authorship
from stuurhuis.steering.models.sheets import OwnFigure
from stuurhuis.steering.queries import sheets, words
from stuurhuis.steering.rules.own_sheets import FigureWords, PlannedSheet, Renewal, SheetWords
from stuurhuis.steering.tasks.own_figures import publish_own

WAITING = SheetWords("Wachttijd jeugdhulp", "Dagen van aanmelding tot begin.", "dagen", 0, "down")
NAME = "gm0193-wachttijd-jeugdhulp"
LATER = AT + timedelta(days=30)


def typed(actor: Actor) -> dict[str, float | None]:
    """The own figures by period."""
    found = sheets.own_figures(actor=actor, at=AT).get(NAME, ())
    return {one.period: one.value for one in found}


def test_an_own_indicator_can_be_chosen_at_once(of_zwolle: Actor) -> None:
    assert actions.add_sheet(WAITING, actor=of_zwolle, at=AT).indicator == NAME
    sheet = sheets.library(actor=of_zwolle, at=AT)[NAME]
    assert (sheet.theme, sheet.unit, sheet.source) == ("eigen", "dagen", "eigen-gm0193")
    with pytest.raises(NameTaken):
        actions.add_sheet(WAITING, actor=of_zwolle, at=AT)


def test_another_organisation_may_have_one_of_the_same_name(of_zwolle: Actor, of_deventer: Actor) -> None:
    actions.add_sheet(WAITING, actor=of_zwolle, at=AT)
    assert actions.add_sheet(WAITING, actor=of_deventer, at=AT).indicator == NAME.replace("0193", "0150")
    for deed in (actions.change_sheet, actions.keep_figures):
        with pytest.raises(NotYours):
            deed(NAME, WAITING if deed is actions.change_sheet else (), actor=of_deventer, at=AT)
    with pytest.raises(NotAllowed):
        actions.add_sheet(WAITING, actor=VISITOR, at=AT)


def test_better_words_leave_the_series_whole(of_zwolle: Actor) -> None:
    actions.add_sheet(WAITING, actor=of_zwolle, at=AT)
    other = SheetWords("Wachten op jeugdhulp", WAITING.definition, "dagen", 0, "down")
    assert actions.change_sheet(NAME, other, actor=of_zwolle, at=AT).change is None
    assert sheets.history(NAME, actor=of_zwolle, at=AT) == ()


def test_another_unit_marks_a_break_and_keeps_what_it_meant(of_zwolle: Actor) -> None:
    actions.add_sheet(WAITING, actor=of_zwolle, at=AT)
    weeks = SheetWords("Wachttijd jeugdhulp", WAITING.definition, "weken", 0, "down")
    with pytest.raises(RenewalNeeded):
        actions.change_sheet(NAME, weeks, actor=of_zwolle, at=AT)
    actions.change_sheet(NAME, weeks, Renewal("2025", "Zo telt de regio."), actor=of_zwolle, at=LATER)

    (cut,) = words.registered_breaks(actor=of_zwolle, at=AT)
    assert (cut.indicator, cut.period, cut.reason) == (NAME, "2025", "Zo telt de regio.")
    (change,) = sheets.history(NAME, actor=of_zwolle, at=AT)
    assert (change.before.unit, change.since, change.on) == ("dagen", "2025", LATER.date())
    with within("GM0193"):
        assert Authorship.objects.get().person_id == of_zwolle.person


def test_a_revision_takes_the_place_of_a_figure_and_keeps_it(of_zwolle: Actor, of_deventer: Actor) -> None:
    actions.add_sheet(WAITING, actor=of_zwolle, at=AT)
    first = (FigureWords("2023", 40.0), FigureWords("2024", None, note="nog niet geteld"))
    assert actions.keep_figures(NAME, first, actor=of_zwolle, at=AT).figures == 2
    assert actions.keep_figures(NAME, first, actor=of_zwolle, at=LATER).figures == 0
    actions.keep_figures(NAME, (FigureWords("2024", 38.0),), actor=of_zwolle, at=LATER)

    assert typed(of_zwolle) == {"2023": 40.0, "2024": 38.0}
    assert typed(of_deventer) == {}
    with within("GM0193"):
        assert OwnFigure.objects.filter(period="2024").count() == 2


def test_own_indicators_of_a_file_are_taken_over_once(of_zwolle: Actor) -> None:
    cut = Renewal("2024", "andere eenheid")
    planned = (PlannedSheet(WAITING, (FigureWords("2023", 40.0),), (cut,)),)
    worker = worker_for("GM0193")
    assert actions.adopt_sheets(planned, actor=worker, at=AT).figures == 1
    assert actions.adopt_sheets(planned, actor=worker, at=LATER).figures == 0
    assert len(words.registered_breaks(actor=of_zwolle, at=AT)) == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("lake_folder")
def test_own_figures_go_to_the_lake_as_a_source_of_their_own(of_zwolle: Actor) -> None:
    assert not publish_own("GM0193", at=AT)
    actions.add_sheet(WAITING, actor=of_zwolle, at=AT)
    figures = (FigureWords("2023", 40.0, "estimate"), FigureWords("2024", None, note="niet geteld"))
    actions.keep_figures(NAME, figures, actor=of_zwolle, at=AT)

    assert publish_own("GM0193", at=AT)
    assert not publish_own("GM0193", at=LATER), "the same figures make no new version"
    version = lake.current("eigen-gm0193")
    rows = lake.read({"figures": version}, "SELECT period, value, status FROM figures ORDER BY period")
    assert [tuple(row) for row in rows] == [("2023", 40.0, "estimate"), ("2024", None, "missing")]
    assert version.source == "eigen-gm0193"
