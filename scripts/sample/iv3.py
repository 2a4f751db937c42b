# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Iv3: what municipalities planned to spend and have spent, per task field and in all."""

from pathlib import Path

import pandas as pd

from sample.tidying import declare_zeros, table, tidy
from stuurhuis.engines.classifications import combined, comparable_sums, municipal_changes

VARIANTS = {"000": "begroting", "005": "rekening"}
SOURCE = "cbs-iv3"
# Task fields of the social domain that were divided anew in 2023 and 2025: only together they are one series.
COMBINED = "wijkteams-wmo-jeugd"
COMBINED_ID = "lasten-wijkteams-wmo-jeugd"


def slug(task_field: str) -> str:
    """`6.71` becomes `lasten-6-71`."""
    return "lasten-" + task_field.replace(".", "-")


def observations(shared: Path) -> pd.DataFrame:
    """All Iv3 indicators in euros, tidy."""
    folder = shared / "data" / "indicators"
    totals = pd.read_csv(folder / "iv3_gemeenten_2017_2026_totals.csv.gz")
    fields = pd.read_csv(
        folder / "iv3_gemeenten_2017_2026_lasten_per_taakveld.csv.gz",
        dtype={"taakveld": str, "verslagsoort": str},
    )
    totals["variant"] = totals["verslagsoort"].str[-3:].map(VARIANTS)
    fields["variant"] = fields["verslagsoort"].str[-3:].map(VARIANTS)
    delivered = _deliveries(totals, shared)
    by_field = _task_fields(fields, delivered)
    everything = pd.concat(
        [by_field, _combined(by_field), _main_fields(totals), _totals(totals, fields)], ignore_index=True
    )
    everything = _with_deliveries(everything, delivered)
    everything = everything.assign(
        indicator=everything["base"] + "-" + everything["variant"],
        status=everything["delivered"].map({True: "final", False: "not_delivered"}),
        region=everything["gm_code"],
        period=everything["jaar"],
    )
    return tidy(declare_zeros(_without_empty_series(everything), SOURCE), source=SOURCE)


def _deliveries(totals: pd.DataFrame, shared: Path) -> pd.DataFrame:
    """Every municipality of every year, budget and account, with whether it delivered (a total of 0 is: it
    did not).

    The account of Weesp over 2022 is not awaited: Weesp went up in Amsterdam on 24 March 2022.
    """
    lists = pd.read_csv(shared / "data" / "geography" / "gemeenten_per_jaar_2010_2026.csv")[
        ["jaar", "gm_code"]
    ]
    awaited = lists.merge(totals[["jaar", "variant"]].drop_duplicates(), on="jaar")
    known = totals[["jaar", "gm_code", "variant", "lasten", "baten"]]
    awaited = awaited.merge(known, on=["jaar", "gm_code", "variant"], how="left")
    awaited["delivered"] = awaited["lasten"].fillna(0).ne(0) | awaited["baten"].fillna(0).ne(0)
    weesp = awaited["gm_code"].eq("GM0457") & awaited["jaar"].eq(2022) & awaited["variant"].eq("rekening")
    return awaited.loc[~weesp, ["jaar", "gm_code", "variant", "delivered"]]


def _with_deliveries(values: pd.DataFrame, delivered: pd.DataFrame) -> pd.DataFrame:
    done = values.merge(delivered, on=["jaar", "gm_code", "variant"], how="inner")
    done["value"] = done["value"].where(done["delivered"])
    return done


def _task_fields(fields: pd.DataFrame, delivered: pd.DataFrame) -> pd.DataFrame:
    """Every municipality × task field of that year; no row is a 0 (the task fields add up to the total
    exactly).
    """
    frame = delivered.merge(fields[["jaar", "variant", "taakveld"]].drop_duplicates(), on=["jaar", "variant"])
    given = fields[["jaar", "gm_code", "variant", "taakveld", "lasten_x1000eur"]]
    frame = frame.merge(given, on=["jaar", "gm_code", "variant", "taakveld"], how="left")
    frame["value"] = frame["lasten_x1000eur"].fillna(0) * 1000
    frame["base"] = frame["taakveld"].map(slug)
    return frame[["jaar", "gm_code", "variant", "base", "value"]]


def _combined(fields: pd.DataFrame) -> pd.DataFrame:
    """The comparable sum of the social domain; every task field of that year is there, as a figure or a 0."""
    names = {slug(code): code for code, _, _ in comparable_sums()[COMBINED]}
    part = fields.assign(task_field=fields["base"].map(names)).dropna(subset="task_field")
    totals = [
        combined(rows.rename(columns={"gm_code": "region", "jaar": "period"}), COMBINED).assign(
            variant=variant
        )
        for variant, rows in part.groupby("variant")
    ]
    total = pd.concat(totals).rename(columns={"region": "gm_code", "period": "jaar"})
    return total.assign(base=COMBINED_ID)


def _main_fields(totals: pd.DataFrame) -> pd.DataFrame:
    parts = []
    for code in table("hoofdtaakvelden.csv")["code"]:
        part = totals[["jaar", "gm_code", "variant"]].assign(value=totals[f"lasten_htv_{code}"] * 1000)
        parts.append(part.assign(base=f"lasten-{code}"))
    return _all_awaited(pd.concat(parts, ignore_index=True))


def _totals(totals: pd.DataFrame, fields: pd.DataFrame) -> pd.DataFrame:
    overhead = fields[fields["taakveld"] == "0.4"][["jaar", "gm_code", "variant", "lasten_x1000eur"]]
    whole = totals.merge(overhead, on=["jaar", "gm_code", "variant"], how="left")
    staff = whole["salarissen"] + whole["inhuur"]
    computed = {
        "aandeel-inhuur": whole["inhuur"] / staff.where(staff > 0) * 100,
        "aandeel-overhead": whole["lasten_x1000eur"] / whole["lasten"].where(whole["lasten"] > 0) * 100,
        "solvabiliteit": whole["eigen_vermogen"]
        / whole["balanstotaal"].where(whole["balanstotaal"] > 0)
        * 100,
    }
    parts = []
    for row in table("totals.csv").to_dict("records"):
        value = computed[row["id"]].round(2) if row["id"] in computed else whole[row["column"]] * 1000
        part = whole[["jaar", "gm_code", "variant"]].assign(value=value, base=row["id"])
        parts.append(part[part["variant"].eq("rekening")] if row["account_only"] else part)
    return _all_awaited(pd.concat(parts, ignore_index=True))


def _all_awaited(values: pd.DataFrame) -> pd.DataFrame:
    """Also the municipalities that have no row at all that year (budget 2025), with nothing filled in."""
    absent = [(2025, code) for code in ("GM0415", "GM0310", "GM1961", "GM1731")]
    rows = values[["variant", "base"]].drop_duplicates()
    rows = rows[rows["variant"].eq("begroting")]
    parts = [rows.assign(jaar=year, gm_code=code, value=float("nan")) for year, code in absent]
    known = set(zip(values["jaar"], values["gm_code"], values["variant"], strict=True))
    if any((year, code, "begroting") in known for year, code in absent):
        raise ValueError("the source now has the budgets of 2025 that were missing: take out this list")
    return pd.concat([values, *parts], ignore_index=True)


def _without_empty_series(frame: pd.DataFrame) -> pd.DataFrame:
    """Leaves out a task field in which a municipality, with all it is made of, never booked nor planned
    anything.
    """
    together = frame["region"].map(_connected()).fillna(frame["region"])
    booked = frame["value"].fillna(0).ne(0)
    return frame[booked.groupby([frame["base"], together]).transform("any")]


def _connected() -> dict[str, str]:
    """Each municipality that changed, with one name for all that are connected by changes."""
    root: dict[str, str] = {}

    def find(code: str) -> str:
        while root.setdefault(code, code) != code:
            code = root[code]
        return code

    for change in municipal_changes():
        root[find(change.from_code)] = find(change.to_code)
    return {code: find(code) for code in root}


def indicators() -> pd.DataFrame:
    """The sheets of all Iv3 indicators, budget and account apart."""
    rows = [*_task_field_rows(), *_main_field_rows(), *_combined_rows(), *_total_rows()]
    return pd.DataFrame([sheet for row in rows for sheet in _variants(row)])


def _themes() -> dict[str, str]:
    return {row["code"]: row["theme"] for row in table("hoofdtaakvelden.csv").to_dict("records")}


def _euro(**more: str) -> dict[str, str]:
    plain = {"unit": "€", "decimals": "0", "direction": "neutral", "per": "1", "combine": "sum", "weight": ""}
    return {
        **plain,
        "account_only": "",
        "known_issues_nl": "",
        "known_issues_en": "",
        "verb": "lasten",
        **more,
    }


def _task_field_rows() -> list[dict[str, str]]:
    issues = {row["code"]: row for row in table("task_field_issues.csv").to_dict("records")}
    rows = []
    for row in table("taakvelden.csv").to_dict("records"):
        issue = issues.get(row["code"], {"known_issues_nl": "", "known_issues_en": ""})
        rows.append(
            _euro(
                **{key: row[key] for key in ("name_nl", "name_en", "what_nl", "what_en")},
                id=slug(row["code"]),
                theme=_themes()[row["code"][0]],
                task_field=row["code"],
                known_issues_nl=issue["known_issues_nl"],
                known_issues_en=issue["known_issues_en"],
            )
        )
    return rows


def _main_field_rows() -> list[dict[str, str]]:
    return [
        _euro(
            id=f"lasten-{row['code']}",
            name_nl=f"{row['name_nl']} (alles samen)",
            name_en=f"{row['name_en']} (all together)",
            what_nl=f"alle taakvelden van {row['name_nl'].lower()} samen",
            what_en=f"all task fields of {row['name_en'].lower()} together",
            theme=row["theme"],
            task_field=row["code"],
        )
        for row in table("hoofdtaakvelden.csv").to_dict("records")
    ]


def _combined_rows() -> list[dict[str, str]]:
    members = ", ".join(code for code, _, _ in comparable_sums()[COMBINED])
    return [
        _euro(
            id=COMBINED_ID,
            name_nl="Wijkteams, Wmo en jeugd samen",
            name_en="Neighbourhood teams, social support and youth together",
            what_nl="wijkteams, Wmo en jeugdhulp samen",
            what_en="neighbourhood teams, social support and youth care together",
            theme="sociaal-domein",
            task_field="",
            known_issues_nl="Deze som is te volgen door de indelingen van 2023 en 2025 heen. "
            f"Taakvelden: {members}.",
            known_issues_en="This sum can be followed across the divisions of 2023 and 2025. "
            f"Task fields: {members}.",
        )
    ]


def _total_rows() -> list[dict[str, str]]:
    return [
        {str(name): str(cell) for name, cell in row.items()} | {"verb": ""}
        for row in table("totals.csv").to_dict("records")
    ]


SENTENCES = {
    ("lasten", "rekening"): (
        "Wat de gemeente dat jaar uitgaf aan {}.",
        "What the municipality spent that year on {}.",
    ),
    ("lasten", "begroting"): (
        "Wat de gemeente vooraf dacht uit te geven aan {}.",
        "What the municipality planned beforehand to spend on {}.",
    ),
    ("", "rekening"): ("Volgens de jaarrekening: {}.", "According to the annual accounts: {}."),
    ("", "begroting"): ("Volgens de eerste begroting: {}.", "According to the original budget: {}."),
}


def _variants(row: dict[str, str]) -> list[dict[str, str]]:
    sheets = []
    for variant, english in (("rekening", "account"), ("begroting", "budget")):
        if row["account_only"] and variant == "begroting":
            continue
        dutch, foreign = SENTENCES[row["verb"], variant]
        spent = f"{row['name_nl']}: lasten" if row["verb"] else row["name_nl"]
        costs = f"{row['name_en']}: expenses" if row["verb"] else row["name_en"]
        sheet = {
            key: value for key, value in row.items() if key not in {"column", "what_nl", "what_en", "verb"}
        }
        sheet.update(
            id=f"{row['id']}-{variant}",
            name_nl=f"{spent} ({variant})",
            name_en=f"{costs} ({english})",
            definition_nl=dutch.format(row["what_nl"]),
            definition_en=foreign.format(row["what_en"]),
            weight=row["weight"] and f"{row['weight']}-{variant}",
            counterpart=f"{row['id']}-begroting" if variant == "rekening" and not row["account_only"] else "",
            kind="means",
            source=SOURCE,
        )
        sheets.append(sheet)
    return sheets
