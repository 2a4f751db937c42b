# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Inhabitants, crime, health, municipal fund and key figures: what happens around a municipality."""

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from sample.tidying import declare_zeros, table, tidy, withdraw
from stuurhuis.engines.classifications import comparable, reconcile

# Columns of the key figures that mean the same in 2021 and in 2024: indicator, column 2021, column 2024,
# factor.
BOTH_YEARS = (
    ("kwb-huishoudensgrootte", "Demographics|Avg household size", "huishoudensgrootte", 1),
    # The source of 2021 calls it population density; it is the density of addresses (correlation 0.9996
    # with 2024).
    ("kwb-adressendichtheid", "Demographics|Population density (per km²)", "adressendichtheid", 1),
    ("kwb-woz-waarde", "Housing|Avg WOZ value (x€1k)", "wozWaarde", 1000),
    ("kwb-koopwoningen", "Housing|Owner-occupied (%)", "koopwoningen", 1),
    ("kwb-eengezinswoningen", "Housing|Single-family homes (%)", "eengezinswoning", 1),
    ("kwb-inkomen-per-inwoner", "IncomeWealth|Avg income per inhabitant (x€1k)", "inkomenPerInwoner", 1000),
    ("kwb-afstand-huisarts", "Services|Distance to GP (km)", "afstandHuisarts", 1),
    ("kwb-afstand-supermarkt", "Services|Distance to supermarket (km)", "afstandSupermarkt", 1),
    ("kwb-afstand-basisschool", "Services|Distance to school (km)", "afstandSchool", 1),
    ("kwb-basisscholen-3km", "Services|Schools within 3km", "scholenBinnen3km", 1),
    ("kwb-65-plus", "Demographics|65+ years (%)", "aandeel65plus", 1),
    ("kwb-0-14", "Demographics|Under 15 years (%)", "aandeel0tot15", 1),
)
ONLY_2024 = (
    ("kwb-huishoudens", "huishoudens", 1),
    ("kwb-inwoners-per-km2", "dichtheid", 1),
    ("kwb-oppervlakte-land", "oppervlakteLandKm2", 1),
)
LAST_CIRCULAR = "september 2024"


def inhabitants(shared: Path) -> pd.DataFrame:
    """Inhabitants on 1 January, 2017-2026."""
    frame = pd.read_csv(shared / "data" / "indicators" / "inwoners_gemeente_2017_2026.csv")
    frame = frame.rename(columns={"gm_code": "region", "jaar": "period", "inwoners": "value"})
    return tidy(frame.assign(indicator="inwoners", value=frame["value"].astype(float)), source="cbs-inwoners")


def crime_until_2020(shared: Path) -> pd.DataFrame:
    """Crime 2010-2020 on the municipalities of then. A 0 is a municipality that did not exist; absent ones
    are missing.
    """
    frame = pd.read_csv(shared / "data" / "indicators" / "misdrijven_gemeente_2010_2020.csv")
    frame = frame[frame["TotaalGeregistreerdeMisdrijven_1"] != 0]
    frame["region"] = _codes(zip(frame["RegioS"], frame["Perioden"], strict=True))
    lists = pd.read_csv(shared / "data" / "geography" / "gemeenten_per_jaar_2010_2026.csv")
    awaited = lists[lists["jaar"] <= 2020].rename(columns={"jaar": "Perioden", "gm_code": "region"})
    frame = frame.merge(awaited[["Perioden", "region"]], on=["Perioden", "region"], how="outer")
    columns = {
        "misdrijven-totaal": "TotaalGeregistreerdeMisdrijven_1",
        "misdrijven-per-1000": "GeregistreerdeMisdrijvenPer1000Inw_3",
    }
    parts = [
        frame[["region"]].assign(period=frame["Perioden"], value=frame[column], indicator=indicator)
        for indicator, column in columns.items()
    ]
    observed = declare_zeros(pd.concat(parts, ignore_index=True), "cbs-83648ned")
    return withdraw(tidy(observed, source="cbs-83648ned"))


def _codes(named: Iterable[tuple[str, int]]) -> list[str]:
    found = [reconcile([name], year=int(year))[0] for name, year in named]
    unclear = [answer for answer in found if answer.code is None]
    if unclear:
        raise ValueError(f"names without a clear code: {unclear}")
    return [str(answer.code) for answer in found]


def crime_from_2021(shared: Path) -> pd.DataFrame:
    """Crime 2021-2025 on today's municipalities, and per 1,000 inhabitants (of then, added up over
    mergers).
    """
    frame = _long(shared, "Politie via CBS 47022NED")
    frame = frame.assign(indicator="misdrijven-totaal", status="final")
    frame.loc[frame["period"] == frame["period"].max(), "status"] = "provisional"
    people = _inhabitants_today(inhabitants(shared))
    rate = frame.assign(period=frame["period"].astype(str)).merge(people, on=["region", "period"], how="left")
    rate["value"] = (rate["value"] / rate["people"] * 1000).round(1)
    rate["indicator"] = "misdrijven-per-1000"
    return tidy(pd.concat([frame, rate], ignore_index=True), source="politie-47022ned")


def _inhabitants_today(people: pd.DataFrame) -> pd.DataFrame:
    """Inhabitants of then on the municipalities of today."""
    rules = pd.DataFrame({"id": ["inwoners"], "combine": ["sum"], "weight": [""]})
    today = comparable(people, rules).table
    return today[["region", "period", "value"]].rename(columns={"value": "people"})


def _long(shared: Path, source: str) -> pd.DataFrame:
    frame = pd.read_csv(shared / "data" / "indicators" / "veiligheid_gezondheid_gemeente_2012_2025_long.csv")
    frame = frame[frame["bron"] == source]
    names = {"gm_code": "region", "jaar": "period", "waarde": "value", "indicator": "column"}
    return frame.rename(columns=names)[["region", "period", "value", "column"]]


def health(shared: Path) -> pd.DataFrame:
    """Experienced health: estimates of a model."""
    frame = _long(shared, "RIVM 50150NED").assign(indicator="ervaren-gezondheid")
    return tidy(frame, source="rivm-50150ned", status="estimate")


def deaths(shared: Path) -> pd.DataFrame:
    """Deaths per 1,000 inhabitants, 2024."""
    return tidy(_long(shared, "CBS 70072ned").assign(indicator="sterfte-per-1000"), source="cbs-70072ned")


def municipal_fund(shared: Path) -> pd.DataFrame:
    """Measures of the municipal fund, of the last circular for each year; those for 2025 are projected."""
    frame = pd.read_csv(shared / "data" / "indicators" / "gemeentefonds_maatstaven_2024_2025.csv")
    frame = frame[frame["circulaire"] == LAST_CIRCULAR]
    sheets = table("indicators.csv").query("source == 'bzk-gemeentefonds'")
    parts = [
        pd.DataFrame(
            {
                "indicator": sheet["id"],
                "region": frame["CBS"].map("GM{:04d}".format),
                "period": frame["uitkeringsjaar"],
                "value": frame[sheet["column"]].round(0),
                "status": frame["uitkeringsjaar"].map({2024: "final", 2025: "estimate"}),
            }
        )
        for sheet in sheets.to_dict("records")
    ]
    return tidy(pd.concat(parts, ignore_index=True), source="bzk-gemeentefonds")


def key_figures_2021(shared: Path) -> pd.DataFrame:
    """Key figures of 2021, on the 352 municipalities of then."""
    frame = pd.read_csv(shared / "data" / "indicators" / "kwb2021_gemeente_breed.csv")
    sheets = table("indicators.csv").query("source == 'cbs-85039ned'")
    columns = [(sheet["id"], sheet["column"], 1) for sheet in sheets.to_dict("records")]
    columns += [(indicator, column, factor) for indicator, column, _, factor in BOTH_YEARS]
    return tidy(_key_figures(frame, 2021, columns), source="cbs-85039ned")


def key_figures_2024(shared: Path) -> pd.DataFrame:
    """Key figures of 2024, on today's municipalities."""
    frame = pd.read_csv(shared / "data" / "indicators" / "kwb2024_gemeente.csv")
    frame["aandeel65plus"] = (frame["inwoners65plus"] / frame["inwoners"] * 100).round(2)
    frame["aandeel0tot15"] = (frame["inwoners0tot15"] / frame["inwoners"] * 100).round(2)
    columns = [(indicator, column, factor) for indicator, _, column, factor in BOTH_YEARS]
    return tidy(_key_figures(frame, 2024, [*columns, *ONLY_2024]), source="cbs-85984ned")


def _key_figures(frame: pd.DataFrame, year: int, columns: Iterable[tuple[str, str, int]]) -> pd.DataFrame:
    parts = [
        pd.DataFrame(
            {
                "indicator": indicator,
                "region": frame["gm_code"],
                "period": year,
                "value": (frame[column] * factor).round(2),
            }
        )
        for indicator, column, factor in columns
    ]
    return pd.concat(parts, ignore_index=True)


def indicators() -> pd.DataFrame:
    """The sheets of all indicators about the surroundings."""
    sheets = table("indicators.csv").drop(columns="column")
    return sheets.assign(task_field="", counterpart="")
