# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make the list of decentralised governments in the package: python scripts/governments.py ../shared.

The OINs and the notes stand in no file of ../shared: they were put in the list by hand, and stay.
"""

import csv
import sys
from pathlib import Path

KINDS = {
    "gemeente": "municipality",
    "provincie": "province",
    "waterschap": "water_board",
    "veiligheidsregio": "safety_region",
    "omgevingsdienst": "environment_service",
}
RENAMED = {"GM1982": "Land van Cuijk"}  # its name since 2022; the list still calls it Cuijk
TARGET = Path(__file__).parents[1] / "src/stuurhuis/kernel/store/governments.csv"


def rows(data: Path) -> list[dict[str, str]]:
    """One row a government, by code."""
    with (data / "geography/gemeenten_per_jaar_2010_2026.csv").open(encoding="utf-8") as file:
        province = {row["gm_code"]: f"PV{row['prv_code']}" for row in csv.DictReader(file) if row["prv_code"]}
    with TARGET.open(encoding="utf-8") as file:
        by_hand = {row["code"]: row for row in csv.DictReader(file)}
    with (data / "organisations/decentrale_overheden_tooi_codes_2024.csv").open(encoding="utf-8") as file:
        found = [_row(row, province, by_hand[row["geo_code"]]) for row in csv.DictReader(file)]
    return sorted(found, key=lambda row: (row["kind"] != "province", row["code"]))


def _row(row: dict[str, str], province: dict[str, str], by_hand: dict[str, str]) -> dict[str, str]:
    code = row["geo_code"]
    return {
        "code": code,
        "kind": KINDS[row["type"]],
        "name": RENAMED.get(code, row["naam"].removeprefix("Gemeente ").removeprefix("Provincie ")),
        "tooi_code": row["tooi_code"],
        "oin": by_hand["oin"],
        "province_id": province.get(code, ""),
        "note": by_hand["note"],
    }


if __name__ == "__main__":
    table = rows(Path(sys.argv[1]) / "data")
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
    print(f"{len(table)} governments in {TARGET}")
