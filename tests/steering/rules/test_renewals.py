# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A source that is late is told once, however many indicators and municipalities wait for it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.steering.rules.renewals import NextFigure, late, signal
from tests.steering.told import figure

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(2024, 1, 1), date(2028, 1, 1))


def renewal(indicator: str, source: str = "cbs", day: date = date(2026, 1, 1)) -> NextFigure:
    return NextFigure(indicator, source, "2023", day)


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from(["cbs", "ggd"]), DAYS), max_size=12))
def test_what_is_late_is_together_for_each_source_and_nothing_is_lost(
    given: list[tuple[str, str, date]],
) -> None:
    found = late([renewal(*one) for one in given], TODAY)
    sources = [{one.source for one in together} for together in found]
    assert all(len(one) == 1 for one in sources)
    assert (
        len(sources) == len(set().union(*sources)) if sources else not any(day <= TODAY for *_, day in given)
    )
    assert sum(len(together) for together in found) == sum(day <= TODAY for *_, day in given)


def test_it_is_told_by_the_first_indicator_of_which_there_are_figures_and_names_the_others() -> None:
    together = tuple(renewal(name) for name in ("leegstand", "gas", "stroom"))
    told = signal("GM0193", together, {"gas": figure("2023", 4.0), "stroom": figure("2023", 5.0)})
    assert told is not None
    assert (told.key.indicator, told.key.kind, told.also) == ("gas", "stale", ("stroom",))
    assert "01-01-2026" in told.why("nl")
    assert "2 indicators" in told.why("en")


def test_who_has_no_figures_of_it_hears_nothing() -> None:
    assert signal("GM0193", (renewal("gas"),), {}) is None
    assert signal("GM0193", (renewal("gas"),), {"gas": figure("2023", None)}) is None
