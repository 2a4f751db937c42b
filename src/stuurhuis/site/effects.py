# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did formats do? The figures of the monitor, beside who adopted which format since when."""

from collections.abc import Iterable
from datetime import datetime
from importlib.metadata import version as installed
from itertools import groupby
from pathlib import Path

import pandas as pd

from stuurhuis.commons.queries import adoption, formats
from stuurhuis.commons.rules.adoption import AdoptionSeen, UseState
from stuurhuis.commons.rules.effects import EffectSeen
from stuurhuis.commons.rules.formats import FormatSeen
from stuurhuis.commons.tasks import keeping_effects
from stuurhuis.commons.tasks.effects import Adopters, effect
from stuurhuis.kernel import lake, parties
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.lake.publishing import Making
from stuurhuis.kernel.lake.versions import Lineage
from stuurhuis.kernel.policy import VISITOR, worker_for
from stuurhuis.steering.queries import words
from stuurhuis.steering.rules.results import FIGURES
from stuurhuis.steering.tasks import comparing, monitor

CALENDARS = frozenset("YQM")


def measure(at: datetime) -> int:
    """Look at every format that names an indicator and was adopted; gives how many effects there are.

    What is shared is opened to all governments alike, so the worker reads it as one of them.
    """
    found = lake.current_of([FIGURES.data_set]).get(FIGURES.data_set)
    if found is None:
        return 0
    worker = worker_for(parties.governments("municipality")[0].code)
    used = sorted(adoption.all_adoptions(actor=worker, at=at), key=lambda one: one.format)
    adopters = {key: _adopters(some) for key, some in groupby(used, key=lambda one: one.format)}
    shared = [one for one in formats.formats(actor=worker, at=at) if one.id in adopters]
    figures = _figures(found.file, shared)
    effects = {one.id: _effects(one, adopters[one.id], figures, at) for one in shared}
    lake.register_source(monitor.SOURCE)
    made = Making(at=at, lineage=Lineage.of("commons.effects", installed("stuurhuis"), [found]))
    keeping_effects.keep(effects, monitor.SOURCE.id, made)
    return sum(map(len, effects.values()))


def adoption_told(told: Told) -> None:
    """Somebody adopted a format or stopped: what it did is looked at anew."""
    measure(told.at)


def _effects(
    one: FormatSeen, adopters: Adopters, figures: pd.DataFrame, at: datetime
) -> tuple[EffectSeen, ...]:
    sheets = words.registered_sheets(actor=VISITOR, at=at)
    known = (each for each in one.words.movements if each.indicator in sheets)
    return tuple(
        effect(each, adopters, figures[figures["indicator"] == each.indicator])
        for each in known
        if sheets[each.indicator].frequency in CALENDARS
    )


def _adopters(used: Iterable[AdoptionSeen]) -> Adopters:
    known = list(used)
    living = {one.region: one.adopted_on for one in known if one.state is UseState.USING}
    return Adopters(living, frozenset(one.region for one in known) - living.keys())


def _figures(file: Path, shared: Iterable[FormatSeen]) -> pd.DataFrame:
    """What can be compared of the indicators that are named, of the newest definition of each."""
    named = sorted({each.indicator for one in shared for each in one.words.movements})
    columns = ["region", "indicator", "period", "relative", "segment"]
    table = pd.read_parquet(file, columns=columns, filters=[("indicator", "in", named or [""])])
    municipal = table["region"] != comparing.COUNTRY_CODE
    newest = table.groupby("indicator")["segment"].transform("max")
    kept: pd.DataFrame = table.loc[municipal & (table["segment"] == newest)]
    return kept.rename(columns={"relative": "value"})
