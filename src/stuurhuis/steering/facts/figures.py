# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to figures, sheets and the runs that judge them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetsRegistered:
    """The sheets of indicators were written or renewed."""

    source: str
    indicators: int


@dataclass(frozen=True, slots=True)
class ThemesRegistered:
    """The groups of indicators were written or renewed."""

    themes: int


@dataclass(frozen=True, slots=True)
class RunAsked:
    """The monitor was asked to judge a set of figures."""

    run: int


@dataclass(frozen=True, slots=True)
class RunAdvanced:
    """A run of the monitor finished one more step."""

    run: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class FiguresPublished:
    """A data set got a new version, so what deviates must be judged anew."""

    data_set: str
    version: int


@dataclass(frozen=True, slots=True)
class MonitorFinished:
    """All series were judged on one set of versions."""

    run: int
    signals: int
