# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How good are forecasts and the chances that targets are met? Said beside what came, on the sample.

From one to five periods back, as the monitor rehearses it, with what was known then. Brier score beside the
base rate (who always says the share that came, as if that was known) and beside history (who says how often
the indicator moved so far before); and how often what came lay within the margins.
`python -m benchmarks.targets`.
"""

import os
import sys

import django
import pandas as pd

HEADING = "ahead back targets  chance  came  Brier  base rate  history  in 80  in 95"


def main() -> int:
    """Print the reliability table, and the scores by source, how far ahead and where one stood."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stuurhuis.site.settings")
    django.setup()
    from benchmarks.country.figures import COUNTRY, comparable
    from stuurhuis.connectors.sample.delivering import Sample
    from stuurhuis.steering.tasks import rehearsing

    sheets = {sheet.id: sheet for sheet in Sample().indicator_sheets()}
    figures = comparable(Sample(), sheets)
    said = rehearsing.rehearsed(figures[figures["region"] != COUNTRY], sheets)
    print("chance  came  targets")
    for _, rows in said.groupby((said["chance"] * rehearsing.BINS).astype(int)):
        print(f"{rows['chance'].mean():6.2f} {rows['came'].mean():5.2f} {len(rows):8}")
    for source, of_source in said.groupby("source"):
        print(f"\n{source}\n{HEADING}")
        for ahead, rows in of_source.groupby("ahead"):
            for back, then in rows.groupby("back"):
                print(line(str(ahead), str(back), then))
            print(line(str(ahead), "all", rows))
    print(f"\n{line('all', 'all', said)}")
    return 0


def line(ahead: str, back: str, rows: pd.DataFrame) -> str:
    """One row of the table of scores."""
    came = rows["came"].mean()
    ours, history = (((rows[name] - rows["came"]) ** 2).mean() for name in ("chance", "before"))
    inside = [100 * rows["value"].between(rows[f"lo{one}"], rows[f"hi{one}"]).mean() for one in (80, 95)]
    return (
        f"{ahead:>5} {back:>4} {len(rows):>7}  {rows['chance'].mean():6.2f} {came:5.2f} {ours:6.3f}"
        f" {came * (1 - came):10.3f} {history:8.3f}  {inside[0]:5.1f}  {inside[1]:5.1f}"
    )


if __name__ == "__main__":
    sys.exit(main())
