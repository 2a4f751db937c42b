# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tidy form: indicator, region, period, value, status, source; and how it is written."""

import csv
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

COLUMNS = ["indicator", "region", "period", "value", "status", "source"]
STATUSES = {"final", "provisional", "estimate", "missing", "not_delivered"}
HERE = Path(__file__).parent
SCHEMA = pa.schema([(name, pa.float64() if name == "value" else pa.string()) for name in COLUMNS])


def table(name: str) -> pd.DataFrame:
    """A hand-made table of this folder (semicolons), everything as text; refuses a row of another length."""
    with (HERE / name).open(encoding="utf-8", newline="") as stream:
        head, *rows = csv.reader(stream, delimiter="," if name in {"themes.csv", "breaks.csv"} else ";")
    if wrong := [row for row in rows if len(row) != len(head)]:
        raise ValueError(f"{name}: a row must have {len(head)} cells: {wrong[0]}")
    return pd.DataFrame(rows, columns=head)


def tidy(frame: pd.DataFrame, *, source: str, status: str = "final") -> pd.DataFrame:
    """Observations with `indicator`, `region`, `period`, `value` (and perhaps `status`) in the tidy form."""
    done = frame.assign(source=source, period=frame["period"].astype(str))
    if "status" not in done:
        done["status"] = status
    empty = done["value"].isna() & done["status"].ne("not_delivered")
    done["status"] = done["status"].mask(empty, "missing")
    return done[COLUMNS].sort_values(["indicator", "region", "period"], ignore_index=True)


def declare_zeros(frame: pd.DataFrame, source: str) -> pd.DataFrame:
    """Zeros that mean missing, as declared in `zeros.csv`, become missing; refuses more or fewer of them."""
    done = frame.copy()
    for row in table("zeros.csv").query("source == @source and becomes == 'missing'").to_dict("records"):
        zeros = done["indicator"].eq(row["indicator"]) & done["value"].eq(0)
        if zeros.sum() != int(row["rows"]):
            raise ValueError(
                f"{source}: {zeros.sum()} zeros in {row['indicator']}, {row['rows']} are declared"
            )
        done.loc[zeros, "value"] = float("nan")
    return done


def withdraw(frame: pd.DataFrame) -> pd.DataFrame:
    """Figures that cannot be true (`withdrawn.csv`, each with its reason) become missing."""
    done, named = frame.copy(), ["source", "indicator", "region", "period"]
    for row in table("withdrawn.csv").to_dict("records"):
        wrong = (done[named] == [row[key] for key in named]).all(axis=1)
        done["value"] = done["value"].mask(wrong)
        done["status"] = done["status"].mask(wrong, "missing")
    return done


def write_observations(frame: pd.DataFrame, path: Path) -> None:
    """A Parquet file (zstd) of observations; refuses doubles and unknown statuses."""
    doubles = frame.duplicated(["indicator", "region", "period"])
    if doubles.any():
        raise ValueError(
            f"{path.name}: {doubles.sum()} observations occur twice, first {frame[doubles].iloc[0].to_dict()}"
        )
    if not set(frame["status"]) <= STATUSES:
        raise ValueError(f"{path.name}: unknown status in {set(frame['status'])}")
    rows = pa.Table.from_pandas(frame, schema=SCHEMA, preserve_index=False).replace_schema_metadata()
    pq.write_table(rows, path, compression="zstd", compression_level=19)


def write_csv(frame: pd.DataFrame, path: Path) -> None:
    """A plain CSV file: commas, line feeds, UTF-8."""
    frame.to_csv(path, index=False, lineterminator="\n")


def write_json(content: Any, path: Path) -> None:
    """A JSON file without needless spaces, keys in order."""
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
