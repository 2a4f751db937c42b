# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""One run, in a process of its own: `python -m benchmarks.country.one TIMES FOLDER`.

The engine is that of the settings (STUURHUIS_LAKE_ENGINE, STUURHUIS_SPARK_MASTER). Writes a table an answer
and `seconds.json`.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import django
import pandas as pd

from stuurhuis.steering.rules.sheets import IndicatorSheet

RATE = 0.1
Answer = Callable[[], pd.DataFrame]


def main(times: int, folder: Path) -> int:
    """Answer everything and write it down."""
    django.setup()
    from benchmarks.country.figures import COUNTRY, comparable, grown
    from stuurhuis.connectors.sample.delivering import Sample
    from stuurhuis.steering.tasks import likeness

    began = time.monotonic()
    own = {sheet.id: sheet for sheet in Sample().indicator_sheets()}
    figures = comparable(Sample(), own)
    seconds = {"made comparable": time.monotonic() - began}
    own_figures = figures[figures["region"] != COUNTRY]
    features = likeness.features(own_figures, own)
    figures, sheets = grown(own_figures, own, times)
    for name, answer in answers(figures, features, sheets):
        began = time.monotonic()
        made = answer()
        seconds[name] = time.monotonic() - began
        made.to_parquet(folder / f"{name}.parquet", index=False)
        print(f"  {name}: {len(made)} rows in {seconds[name]:.1f} s", flush=True)
    series = len(figures[["indicator", "region"]].drop_duplicates())
    (folder / "seconds.json").write_text(json.dumps({"series": series, "seconds": seconds}))
    return 0


def answers(
    figures: pd.DataFrame, features: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]
) -> Iterator[tuple[str, Answer]]:
    """What the monitor asks of the engines, and the changes of every series."""
    from stuurhuis.connectors.sample import reading
    from stuurhuis.engines.signals import changes
    from stuurhuis.steering.tasks import judging, outlook, sharing
    from stuurhuis.steering.tasks.portions import each, stacked

    province = {one.code: one.province for one in reading.regions()}
    table = figures.assign(series=judging.series_name(figures))[["series", "period", "value", "segment"]]

    def judged() -> pd.DataFrame:
        beside = judging.beside_budget(figures, sheets, RATE)
        alone = judging.on_their_own(figures, sheets, RATE)
        return stacked([beside.judged, alone.judged], ())

    yield "forecasts", lambda: outlook.outlook(figures, sheets)[0]
    yield "changes", lambda: stacked(each(table, figures["indicator"], changes), ())
    yield "signals", judged
    yield "shares", lambda: sharing.shared(figures, features, sheets, province)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), Path(sys.argv[2])))
