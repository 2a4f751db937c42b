# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sheets, figures and signals as the tests of the rules make them up."""

from dataclasses import replace
from datetime import UTC, datetime

from stuurhuis.steering.rules.sheets import Break, IndicatorSheet
from stuurhuis.steering.rules.signals import Expectation, Signal, SignalKey
from stuurhuis.steering.rules.views import Ahead, Attention, Figure, Region, Series

MONEY = IndicatorSheet(
    id="lasten-2-1-rekening",
    name="Verkeer en vervoer, rekening",
    name_en="Traffic and transport, account",
    definition="Lasten van taakveld 2.1.",
    definition_en="Expenses of task field 2.1.",
    unit="€",
    decimals=0,
    direction="neutral",
    kind="means",
    theme="verkeer",
    task_field="2.1",
    source="cbs-iv3",
    frequency="Y",
    per=1,
    combine="sum",
    weight="",
    counterpart="lasten-2-1-begroting",
    known_issues="",
    known_issues_en="",
)
CRIMES = replace(
    MONEY, id="misdrijven-totaal", name="Misdrijven", name_en="", unit="aantal", per=1000, counterpart=""
)
HEALTH = replace(CRIMES, id="ervaren-gezondheid", name="Gezondheid", unit="%", per=0, decimals=1)
ZWOLLE = Region("GM0193", "Zwolle", "Overijssel")
SEEN = Expectation("2024", 300.0, 200.0, 150.0, 250.0)


def figure(period: str, value: float | None, people: float | None = 100.0, per: int = 1) -> Figure:
    """A figure, with what it is per inhabitants where their number is known."""
    relative = None if value is None or people is None else value / people * per
    return Figure(period, value, relative, "final", 0)


def signal(importance: float = 1.0, **given: object) -> Signal:
    """A signal of Zwolle; the key's parts can be given."""
    key = {"region": "GM0193", "indicator": "misdrijven-totaal", "period": "2024", "kind": "deviates"} | given
    return Signal(
        key=SignalKey(**key),
        seen=SEEN,
        p_value=0.001,
        frequency=0.001,
        importance=importance,
        moved=2.0,
        budget=None,
        since="",
        reason="omdat",
        reason_en="because",
    )


COMING = replace(
    signal(indicator="lasten-6-1-rekening", kind="will_overrun", period="2026"),
    seen=Expectation("2026", 170.0, 200.0, 150.0, 250.0),
    p_value=0.25,
    frequency=0.004,
    budget=180.0,
    since="2024",
    lo80=160.0,
    hi80=240.0,
)


def attention(sheet: IndicatorSheet = CRIMES) -> Attention:
    """A signal with its history."""
    history = tuple(figure(str(year), 200.0 + year - 2020, per=sheet.per) for year in range(2020, 2024))
    return Attention(signal(), sheet, (*history, figure("2024", 300.0, per=sheet.per)))


def series(sheet: IndicatorSheet = CRIMES, **given: object) -> Series:
    """One indicator of Zwolle from 2020 to 2025, with a break in 2023 and a look ahead."""
    figures = tuple(figure(str(year), 200.0 + year - 2020, per=sheet.per) for year in range(2020, 2026))
    made = Series(
        region=ZWOLLE,
        sheet=sheet,
        figures=figures,
        budget=(),
        ahead=(Ahead("2026", 210.0, 200.0, 220.0, 190.0, 230.0, "mean"),),
        middle=(),
        breaks=(Break(sheet.id, "2023", "anders geteld", "counted otherwise"),),
        judged=None,
        signals=(),
        too_thin="",
        too_thin_en="",
        version="figures/1",
        published=datetime(2026, 1, 5, tzinfo=UTC),
    )
    return replace(made, **given)
