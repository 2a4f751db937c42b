# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How good are the chances that targets are met? Said beside what came, on the sample.

From one, two and three periods back, as the monitor rehearses it: half of the municipalities teach, with what
was known at that moment only, and the other half is judged here. Brier score beside the base rate (who always
says the share that came, as if that was known) and beside history (who says how often the indicator moved so
far before). `python -m benchmarks.targets`.
"""

import os
import sys

import django
import pandas as pd


def main() -> int:
    """Print what was learnt, the reliability picture, and the scores by where one stood and how far ahead."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stuurhuis.site.settings")
    django.setup()
    from benchmarks.country.figures import COUNTRY, comparable
    from stuurhuis.connectors.sample.delivering import Sample
    from stuurhuis.steering.tasks import rehearsing

    sheets = {sheet.id: sheet for sheet in Sample().indicator_sheets()}
    figures = comparable(Sample(), sheets)
    trials = rehearsing.rehearsed(figures[figures["region"] != COUNTRY], sheets)
    taught = rehearsing.learnt(trials[rehearsing.is_teaching(trials["region"])])
    print(f"taught now, by half of the municipalities:\n{taught.round(2).to_string(index=False)}\n")
    said = rehearsing.judged(trials)
    print("chance  came  targets")
    for _, rows in said.groupby((said["chance"] * rehearsing.BINS).astype(int)):
        print(f"{rows['chance'].mean():6.2f} {rows['came'].mean():5.2f} {len(rows):8}")
    print("\nback ahead targets  chance  came  Brier  base rate  history")
    for (back, ahead), rows in said.groupby(["back", "ahead"]):
        print(line(str(back), str(ahead), rows))
    for ahead, rows in said.groupby("ahead"):
        print(line("all", str(ahead), rows))
    print(line("all", "all", said))
    return 0


def line(back: str, ahead: str, rows: pd.DataFrame) -> str:
    """One row of the table of scores."""
    came = rows["came"].mean()
    ours, history = (((rows[name] - rows["came"]) ** 2).mean() for name in ("chance", "before"))
    return (
        f"{back:>4} {ahead:>5} {len(rows):>7}  {rows['chance'].mean():6.2f} {came:5.2f} {ours:6.3f}"
        f" {came * (1 - came):10.3f} {history:8.3f}"
    )


if __name__ == "__main__":
    sys.exit(main())
