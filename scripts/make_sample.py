# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the sample data inside the package from the public figures in ../shared/data.

    .venv/bin/python scripts/make_sample.py [--shared ../shared] [--out src/stuurhuis/connectors/sample/data]
        [--borders src/stuurhuis/engines/classifications/borders.csv]

The same figures give the same bytes. What is left out, what is missing and why stands in `scripts/sample/`.
"""

import argparse
from pathlib import Path
from typing import Any

import pandas as pd

from sample import iv3, outlines, surroundings
from sample.tidying import table, write_csv, write_json, write_observations

ROOT = Path(__file__).parents[1]
CLASSIFICATIONS = ROOT / "src" / "stuurhuis" / "engines" / "classifications"
DATA_SETS = {
    "cbs-iv3": iv3.observations,
    "cbs-inwoners": surroundings.inhabitants,
    "cbs-83648ned": surroundings.crime_until_2020,
    "politie-47022ned": surroundings.crime_from_2021,
    "rivm-50150ned": surroundings.health,
    "cbs-70072ned": surroundings.deaths,
    "bzk-gemeentefonds": surroundings.municipal_fund,
    "cbs-85039ned": surroundings.key_figures_2021,
    "cbs-85984ned": surroundings.key_figures_2024,
}
SHEET = [
    *(
        "id",
        "name_nl",
        "name_en",
        "definition_nl",
        "definition_en",
        "unit",
        "decimals",
        "direction",
        "kind",
        "theme",
    ),
    *("task_field", "source", "frequency", "per", "combine", "weight", "counterpart"),
    *("known_issues_nl", "known_issues_en"),
]


def main() -> None:
    """Writes all files and says how large they are."""
    parser = argparse.ArgumentParser(description="Make the sample data of the package.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument(
        "--out", type=Path, default=ROOT / "src" / "stuurhuis" / "connectors" / "sample" / "data"
    )
    parser.add_argument("--borders", type=Path, default=CLASSIFICATIONS / "borders.csv")
    wanted = parser.parse_args()
    wanted.out.mkdir(parents=True, exist_ok=True)
    contents = []
    for name, make in DATA_SETS.items():
        observations = make(wanted.shared)
        write_observations(observations, wanted.out / f"{name}.parquet")
        contents.append(_content(name, observations))
        series = observations.groupby(["indicator", "region"]).ngroups
        print(f"{name}: {len(observations)} rows, {series} series")
    write_csv(pd.DataFrame(contents), wanted.out / "data_sets.csv")
    _write_tables(wanted.out, {name for row in contents for name in str(row["indicators"]).split()})
    shapes = outlines.read(wanted.shared)
    _write_map(outlines.regions(wanted.shared), shapes, wanted.out)
    write_csv(outlines.borders(shapes), wanted.borders)
    print(f"{sum(path.stat().st_size for path in wanted.out.iterdir()) / 1e6:.2f} MB in {wanted.out}")


def _content(name: str, observations: pd.DataFrame) -> dict[str, str | int]:
    return {
        "id": name,
        "source": name,
        "rows": len(observations),
        "indicators": " ".join(sorted(observations["indicator"].unique())),
        "first_period": observations["period"].min(),
        "last_period": observations["period"].max(),
    }


def _write_tables(out: Path, observed: set[str]) -> None:
    """The sheets of what is observed (task fields of 2025 have no accounts yet) and the registers."""
    sheets = pd.concat([surroundings.indicators(), iv3.indicators()], ignore_index=True)
    sheets = sheets[sheets["id"].isin(observed)]
    write_csv(sheets.assign(frequency="Y")[SHEET], out / "indicators.csv")
    for name in ("sources.csv", "themes.csv", "breaks.csv"):
        write_csv(table(name), out / name)


def _write_map(regions: pd.DataFrame, shapes: dict[str, Any], out: Path) -> None:
    write_csv(regions, out / "regions.csv")
    provinces = dict(zip(regions["code"], regions["province"], strict=True))
    write_json(outlines.outlines(shapes, provinces), out / "outlines.json")


if __name__ == "__main__":
    main()
