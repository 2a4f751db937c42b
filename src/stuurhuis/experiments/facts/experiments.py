# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to an experiment."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExperimentDesigned:
    """An experiment was designed; `origin` is a reference such as `dossier:…`, or nothing."""

    experiment: str
    origin: str
    replicates: str


@dataclass(frozen=True, slots=True)
class ExperimentRedesigned:
    """The design changed, before the start."""

    experiment: str


@dataclass(frozen=True, slots=True)
class LotDrawn:
    """Who gets it was drawn, with a seed that anyone can use again."""

    experiment: str
    seed: str
    candidates: int
    number: int


@dataclass(frozen=True, slots=True)
class ExperimentStarted:
    """It began, and its design is locked; the checksum is that of the document that was locked."""

    experiment: str
    checksum: str
    afterwards: bool


@dataclass(frozen=True, slots=True)
class ExperimentMoved:
    """It was stopped or never began, as `state` says."""

    experiment: str
    state: str


@dataclass(frozen=True, slots=True)
class LearningTold:
    """It was told what was learnt of stopping."""

    experiment: str


@dataclass(frozen=True, slots=True)
class ExperimentOpened:
    """It was opened to all governments, or closed to them again."""

    experiment: str
    opened: bool


@dataclass(frozen=True, slots=True)
class VerdictGiven:
    """Somebody decided to scale, stop or go on; `proposed` is what the locked rules said."""

    experiment: str
    verdict: int
    decided: str
    proposed: str


@dataclass(frozen=True, slots=True)
class OpinionGiven:
    """Somebody concerned is for or against."""

    experiment: str
    opinion: int
    side: str


@dataclass(frozen=True, slots=True)
class OpinionTakenBack:
    """An opinion was taken back."""

    experiment: str
    opinion: int
