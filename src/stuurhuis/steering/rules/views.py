# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the questions of steering give back: evaluated, frozen, ready to be shown."""

from dataclasses import dataclass
from datetime import date, datetime

from stuurhuis.steering.rules.sheets import Break, IndicatorSheet, Theme
from stuurhuis.steering.rules.signals import Expectation, Signal
from stuurhuis.steering.rules.structural import StructuralGap


@dataclass(frozen=True, slots=True)
class Region:
    """A municipality as pages name it."""

    code: str
    name: str
    province: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; `relative` is per inhabitants where the sheet says so, else the same as `value`."""

    period: str
    value: float | None
    relative: float | None
    status: str
    segment: int
    note: str = ""
    note_en: str = ""

    def remark(self, language: str) -> str:
        """What was done to make the figure comparable, in a language."""
        return self.note_en if language == "en" else self.note


@dataclass(frozen=True, slots=True)
class Ahead:
    """What will probably come in a period, in the unit of the indicator."""

    period: str
    mean: float
    lo80: float
    hi80: float
    lo95: float
    hi95: float
    method: str = ""


@dataclass(frozen=True, slots=True)
class Middle:
    """The middle of all municipalities in a period: half lies below `median`, eight in ten within."""

    period: str
    median: float
    p10: float
    p90: float
    municipalities: int


@dataclass(frozen=True, slots=True)
class Deferred:
    """Until when an organisation put a signal aside or accepted a deviation, and why."""

    id: int
    until: date
    reason: str
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Resting:
    """What an organisation put aside or accepted, with where it is found."""

    id: int
    region: str
    indicator: str
    period: str
    kind: str
    until: date
    reason: str
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Followed:
    """An indicator of a municipality that somebody follows."""

    id: int
    region: str
    indicator: str
    data_subject: str


@dataclass(frozen=True, slots=True)
class RunState:
    """How far a run of the monitor is: `done` of `total` steps, and what it is doing."""

    id: int
    state: str
    done: int
    total: int
    doing: str
    finished_at: datetime | None

    @property
    def is_busy(self) -> bool:
        """Whether there is still something to wait for."""
        return self.state in {"asked", "running"}


@dataclass(frozen=True, slots=True)
class Attention:
    """A signal on the home page: its sheet, its history, whether it sleeps, and in which totals it shows."""

    signal: Signal
    sheet: IndicatorSheet
    history: tuple[Figure, ...]
    deferred: Deferred | None = None
    also: tuple[IndicatorSheet, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """A series that is on course, or too thin to say."""

    sheet: IndicatorSheet
    seen: Expectation | None
    latest: Figure | None
    refused: str = ""
    refused_en: str = ""

    def why_not(self, language: str) -> str:
        """Why nothing is said of this series, in a language."""
        return self.refused_en if language == "en" else self.refused


@dataclass(frozen=True, slots=True)
class CourseGroup:
    """The series of one theme."""

    theme: Theme
    series: tuple[Course, ...]


@dataclass(frozen=True, slots=True)
class Freshness:
    """How new the figures of one source are; `budgets` is until when it has budgets, which run ahead."""

    source: str
    name: str
    name_en: str
    newest: str
    version: str
    published: datetime
    budgets: str = ""

    def label(self, language: str) -> str:
        """The name of the source in a language."""
        return self.name_en if language == "en" else self.name


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands still between two runs of the monitor.

    `sheets` are the indicators in the order of their themes; what only tells another one in another scale
    is in `readings`, with the id of that one.
    """

    sheets: dict[str, IndicatorSheet]
    readings: dict[str, str]
    themes: tuple[Theme, ...]
    breaks: tuple[Break, ...]
    freshness: tuple[Freshness, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the home page of a municipality says.

    Of what is `judged` and no signal some lie `outside` their margin.
    """

    region: Region
    asking: tuple[Attention, ...]
    asleep: tuple[Attention, ...]
    oddest: tuple[Course, ...]
    judged: int
    outside: int
    thin: int
    freshness: tuple[Freshness, ...]
    structural: tuple[StructuralGap, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """One indicator of one municipality, with all that belongs to it."""

    region: Region
    sheet: IndicatorSheet
    figures: tuple[Figure, ...]
    budget: tuple[Figure, ...]
    ahead: tuple[Ahead, ...]
    middle: tuple[Middle, ...]
    breaks: tuple[Break, ...]
    judged: Expectation | None
    signals: tuple[Signal, ...]
    too_thin: str
    too_thin_en: str
    version: str
    published: datetime
    causes: tuple[Signal, ...] = ()
    structural: StructuralGap | None = None

    @property
    def has_others(self) -> bool:
        """Whether another municipality has figures of this indicator as well."""
        return any(one.municipalities > 1 for one in self.middle)

    def why_not_ahead(self, language: str) -> str:
        """Why nothing is said of what will come, in a language; empty where something is."""
        return "" if self.ahead else self.too_thin_en if language == "en" else self.too_thin
