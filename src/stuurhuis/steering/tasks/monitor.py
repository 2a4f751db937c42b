# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""All series of the whole country judged at once, in steps that survive being killed."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version as installed

import pandas as pd
import pyarrow as pa
from django.conf import settings
from django.utils.translation import gettext_noop as _

from stuurhuis.engines import classifications
from stuurhuis.kernel import lake
from stuurhuis.kernel.lake.publishing import Making, publish
from stuurhuis.kernel.lake.versions import Lineage, VersionRef
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.steering.queries import words
from stuurhuis.steering.rules import results
from stuurhuis.steering.rules.kinds import DATA_FAULT
from stuurhuis.steering.rules.results import Result
from stuurhuis.steering.rules.sheets import Break, IndicatorSheet
from stuurhuis.steering.rules.signals import ALLOWANCE, RATE
from stuurhuis.steering.tasks import (
    causes,
    comparing,
    faults,
    judging,
    likeness,
    outlook,
    rehearsing,
    renewing,
    sharing,
    spilling,
    structural,
    watching,
)
from stuurhuis.steering.tasks.steps import Bench, Frames, Progress, Step, do

TOLD = ("signals", "judged", "refused", "watched", results.RENEWALS.data_set, results.STRUCTURAL.data_set)
TYPES = dict.fromkeys(results.TEXTS, pa.string()) | dict.fromkeys(results.NUMBERS, pa.int64())
SOURCE = lake.Source(
    id=results.SOURCE,
    name_nl=results.SOURCE_NAME,
    name_en="Computed by Stuurhuis",
    publisher="Stuurhuis",
    licence=results.SOURCE_LICENCE[0],
    licence_url=results.SOURCE_LICENCE[1],
    known_faults_nl="Verwachtingen zijn schattingen; de marges staan erbij.",
    known_faults_en="Expectations are estimates; their margins are given.",
)


class NothingToJudge(Exception):
    """There are no figures in the lake yet; load a file or the sample first."""


@dataclass(frozen=True, slots=True)
class Material:
    """What one run reads: versions that do not change, and what their columns mean."""

    versions: tuple[VersionRef, ...]
    sheets: Mapping[str, IndicatorSheet]
    breaks: tuple[Break, ...]
    rate: float
    allowance: float = ALLOWANCE

    @property
    def key(self) -> str:
        """The same material gives the same key, so that a run is done once."""
        said = [
            installed("stuurhuis"),
            repr((self.rate, self.allowance)),
            *sorted(version.checksum for version in self.versions),
        ]
        return hashlib.sha256(
            "\n".join(
                [*said, repr(sorted(self.sheets.items())), repr(self.breaks), repr(results.ALL)]
            ).encode()
        ).hexdigest()[:32]


def material(at: datetime, rate: float = RATE, allowance: float = ALLOWANCE) -> Material:
    """What there is to judge now; raises NothingToJudge."""
    names = [data_set.id for data_set in lake.data_sets() if data_set.source != results.SOURCE]
    found = lake.current_of(names)
    if not found:
        raise NothingToJudge("the lake holds no figures")
    return Material(
        tuple(found[name] for name in sorted(found)),
        words.registered_sheets(actor=VISITOR, at=at),
        words.registered_breaks(actor=VISITOR, at=at),
        rate,
        allowance,
    )


def monitor(at: datetime, progress: Progress, rate: float = RATE, allowance: float = ALLOWANCE) -> int:
    """Judge everything and publish what came of it; gives the number of signals.

    A run that was killed goes on where it was. What a step makes is published when that step is done, so that
    signals are there before the work of looking ahead.
    """
    given = material(at, rate, allowance)
    bench = Bench(settings.WORK_FOLDER / "monitor" / given.key)
    making = Making(at=at, lineage=Lineage.of("steering.monitor", installed("stuurhuis"), given.versions))
    lake.register_source(SOURCE)
    tables = do(steps(given), bench, progress, lambda made: publish_results(made, making))
    bench.clear_others()
    return len(tables[results.SIGNALS.data_set]) + len(tables[results.COMING.data_set])


def steps(given: Material) -> tuple[Step, ...]:
    """The work, in the order in which one part needs the other."""
    sheets, rate = given.sheets, given.rate

    def accounts(done: Frames) -> Frames:
        return _tables("accounts", judging.beside_budget(_municipal(done), sheets, rate))

    def others(done: Frames) -> Frames:
        return _tables("others", judging.on_their_own(_municipal(done), sheets, rate))

    def featured(done: Frames) -> Frames:
        return {"features": likeness.features(_municipal(done), sheets)}

    def ahead(done: Frames) -> Frames:
        forecasts, refused = outlook.outlook(_municipal(done), sheets)
        coming = outlook.coming(_municipal(done), sheets, given.allowance)
        coming = faults.without_faults(coming, _faulty(done), sheets)
        return {"coming": causes.told_once(coming, sheets), "forecasts": forecasts, "too-thin": refused}

    return (
        Step(_("Cijfers vergelijkbaar maken"), ("figures",), lambda _: {"figures": figures(given)}),
        Step(_("Rekeningen naast begrotingen"), _names("accounts"), accounts),
        Step(_("Cijfers naast hun verleden"), _names("others"), others),
        Step(_("Kenmerken van gemeenten"), ("features",), featured),
        Step(_("Blijvende veranderingen"), _names("watching"), lambda done: _watched(done, given)),
        Step(_("Bijeenbrengen"), TOLD, lambda done: _together(done, given)),
        Step(_("Het midden van het land"), ("country", "by-indicator"), _country),
        Step(_("Vooruitkijken"), ("coming", "forecasts", "too-thin"), ahead),
        *_afterwards(sheets),
    )


def _afterwards(sheets: Mapping[str, IndicatorSheet]) -> tuple[Step, ...]:
    """The work that no signal waits for."""

    def shared(done: Frames) -> Frames:
        return {"shares": sharing.shared(_municipal(done), done["features"], sheets, sharing.provinces())}

    def spilled(done: Frames) -> Frames:
        return {"spillover": spilling.spilling(_municipal(done), sheets)}

    def rehearsed(done: Frames) -> Frames:
        return {"reliability": rehearsing.reliability(_municipal(done), sheets)}

    return (
        Step(_("Bewegingen naast die van anderen"), ("shares",), shared),
        Step(_("Buurgemeenten naast elkaar"), ("spillover",), spilled),
        Step(_("Eerdere kansen toetsen"), ("reliability",), rehearsed),
    )


def figures(given: Material) -> pd.DataFrame:
    """All figures on today's municipal division, with what they are per inhabitant."""
    oldest_first = sorted(given.versions, key=lambda version: (version.made_at, version.name))
    observations = pd.concat([pd.read_parquet(version.file) for version in oldest_first], ignore_index=True)
    observations = observations[observations["indicator"].isin(given.sheets)]
    observations = observations.drop_duplicates(["indicator", "region", "period"], keep="last")
    rules = [(sheet.id, sheet.combine, sheet.weight) for sheet in given.sheets.values()]
    breaks = [(cut.indicator, cut.period) for cut in given.breaks]
    made = classifications.comparable(
        observations,
        pd.DataFrame(rules, columns=["id", "combine", "weight"]),
        breaks=pd.DataFrame(breaks, columns=["indicator", "period"]),
    )
    table = comparing.with_notes(made.table, made.done)
    table["relative"] = comparing.per_inhabitants(table, given.sheets)
    return table.reindex(columns=list(results.FIGURES.columns))


def _country(done: Frames) -> Frames:
    made = done["figures"]
    return {"country": comparing.middles(made), "by-indicator": comparing.by_indicator(made)}


def publish_results(made: Frames, making: Making) -> None:
    """Give every result among these tables its new version."""
    for result in results.ALL:
        if result.data_set in made:
            _publish(result, made[result.data_set], making)


def _publish(result: Result, table: pd.DataFrame, making: Making) -> None:
    lake.register_data_set(
        lake.DataSet(id=result.data_set, source=SOURCE.id, title_nl=result.title, title_en=result.title_en)
    )
    schema = pa.schema([(column, TYPES.get(column, pa.float64())) for column in result.columns])
    content = pa.Table.from_pandas(table[list(result.columns)], schema=schema, preserve_index=False)
    publish(content, data_set=result.data_set, making=making, sort=result.sort)


def _municipal(done: Frames) -> pd.DataFrame:
    made = done["figures"]
    return made[made["region"] != comparing.COUNTRY_CODE]


def _faulty(done: Frames) -> pd.DataFrame:
    return done["signals"][done["signals"]["kind"] == DATA_FAULT]


def _names(prefix: str) -> tuple[str, ...]:
    return tuple(f"{prefix}-{name}" for name in ("signals", "judged", "refused", "watched"))


def _tables(prefix: str, verdict: judging.Verdict) -> Frames:
    parts = (verdict.signals, verdict.judged, verdict.refused, verdict.watched)
    return dict(zip(_names(prefix), parts, strict=True))


def _watched(done: Frames, given: Material) -> Frames:
    made, peers = _municipal(done), sharing.alike(done["features"])
    parts = (
        watching.cases(made, given.sheets),
        watching.lasting_changes(made, given.sheets),
        watching.drifting(made, peers, given.sheets, given.rate),
    )
    return _tables("watching", judging.joined(parts))


def _together(done: Frames, given: Material) -> Frames:
    """What all judges said as one: rare enough, each cause once, and no faulty figure as a deviation."""
    made, sheets = _municipal(done), given.sheets
    names = ("accounts", "others", "watching")
    parts = [judging.Verdict(*(done[name] for name in _names(prefix))) for prefix in names]
    whole = judging.together([*parts, judging.unfilled(made, sheets)], sheets, given.allowance)
    wrong = causes.amounts_first(faults.faults(made, sheets))
    sound = causes.each_series_once(faults.without_faults(whole.signals, wrong, sheets))
    told = causes.amounts_first(causes.told_once(sound, sheets))
    return {
        "signals": judging.stacked([told, wrong], results.SIGNALS),
        "judged": whole.judged,
        "refused": whole.refused,
        "watched": whole.watched,
        results.RENEWALS.data_set: renewing.renewals(made, sheets),
        results.STRUCTURAL.data_set: structural.structural(made, sheets),
    }
