# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Needs and offers: hard constraints are never broken, points add up, and who has nothing is told why."""

import copy
import time
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stuurhuis.engines.matching import UnusableRow, UnusableRules, match, match_whole

RULES: dict[str, Any] = {
    "capacity": "plekken",
    "must": [
        {"name": "soort", "kind": "equal", "need": "soort"},
        {"name": "eigen huis", "kind": "differ", "need": "organisatie"},
        {"name": "tarief", "kind": "at_most", "need": "budget", "offer": "tarief"},
        {"name": "uren", "kind": "at_least", "need": "uren"},
        {"name": "talen", "kind": "one_of", "need": "taal", "offer": "talen"},
        {"name": "periode", "kind": "days", "need": ["van", "tot"], "least": 5},
        {"name": "reistijd", "kind": "near", "need": ["lat", "lon"], "at_most": 150},
    ],
    "criterion": [
        {"name": "kennis", "kind": "overlap", "need": "kennis", "weight": 5},
        {"name": "afstand", "kind": "near", "need": ["lat", "lon"], "far": 100, "weight": 2.5},
        {"name": "begin", "kind": "soon", "need": "van", "far": 60, "weight": 1},
        {"name": "drive", "kind": "figure", "offer": "drive", "low": 1, "high": 5, "weight": 3},
        {"name": "beschikbaar", "kind": "days", "need": ["van", "tot"], "enough": 30, "weight": 0.7},
        {"name": "thuis", "kind": "equal", "need": "provincie", "weight": 0.33},
    ],
}
WORDS = ["energie", "water", "zorg", "wonen", "data", "inkoop"]


def side(many: int, seed: int, name: str) -> pd.DataFrame:
    dice = np.random.default_rng(seed)

    def words(most: int) -> list[str]:
        return [
            "; ".join(
                f"{word}:{dice.integers(1, 6)}"
                for word in dice.choice(WORDS, dice.integers(0, most), replace=False)
            )
            for _ in range(many)
        ]

    start = np.datetime64("2026-01-01") + dice.integers(0, 60, many)
    figures = {
        column: dice.integers(low, high, many).astype(float)
        for column, low, high in (
            ("budget", 60, 140),
            ("tarief", 50, 120),
            ("uren", 4, 30),
            ("drive", 1, 6),
            ("plekken", 0, 3),
        )
    }
    return pd.DataFrame(
        {
            "id": [f"{name}{one:03}" for one in range(many)],
            "soort": dice.choice(["klus", "Klus", "toets", ""], many, p=[0.5, 0.3, 0.1, 0.1]),
            "organisatie": dice.choice(["GM1", "GM2", "GM3", ""], many),
            "taal": dice.choice(["nl", "en; de", ""], many),
            "talen": dice.choice(["nl; en", "nl", "de"], many),
            "provincie": dice.choice(["OV", "GE"], many),
            "kennis": words(4),
            "van": start.astype(str),
            "tot": np.where(dice.random(many) < 0.2, "", (start + dice.integers(0, 90, many)).astype(str)),
            "lat": 51.5 + 2 * dice.random(many),
            "lon": 4 + 3 * dice.random(many),
            **figures,
        }
    )


def words_of(text: str) -> set[str]:
    return {part.partition(":")[0].strip() for part in text.split(";") if part.strip()}


def may(need: Any, offer: Any) -> bool:
    """The hard constraints once more, one pair at a time."""
    first = max(need.van, offer.van)
    last = min(need.tot or "9999-12-31", offer.tot or "9999-12-31")
    days = (np.datetime64(last) - np.datetime64(first)).astype(int) + 1
    north, east = np.radians(offer.lat - need.lat), np.radians(offer.lon - need.lon)
    half = np.sin(north / 2) ** 2
    half += np.cos(np.radians(need.lat)) * np.cos(np.radians(offer.lat)) * np.sin(east / 2) ** 2
    return bool(
        offer.plekken >= 1
        and need.soort.lower() in {"", offer.soort.lower()}
        and (not need.organisatie or need.organisatie != offer.organisatie)
        and offer.tarief <= need.budget
        and offer.uren >= need.uren
        and (not need.taal or words_of(need.taal) & words_of(offer.talen))
        and days >= 5
        and 2 * 6371 * np.arcsin(np.sqrt(half)) <= 150
    )


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_who_is_suggested_meets_every_constraint_and_nobody_who_does_is_left_out(seed: int) -> None:
    needs, offers = side(8, seed, "v"), side(25, seed + 1, "a")

    found = match(needs, offers, RULES, top=25)

    allowed = {
        (need.id, offer.id)
        for need in needs.itertuples()
        for offer in offers.itertuples()
        if may(need, offer)
    }
    assert set(zip(found.table["need"], found.table["offer"], strict=True)) == allowed
    assert set(found.unmet["need"]) == set(needs["id"]) - {need for need, _offer in allowed}


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 5))
def test_points_add_up_and_without_a_criterion_exactly_its_points_are_gone(seed: int, which: int) -> None:
    needs, offers = side(8, seed, "v"), side(25, seed + 1, "a")
    fewer = copy.deepcopy(RULES)
    gone = fewer["criterion"].pop(which)["name"]

    all_of_it = match(needs, offers, RULES, top=25)
    less = match(needs, offers, fewer, top=25).table.set_index(["need", "offer"])["score"]

    scores = all_of_it.table.set_index(["need", "offer"])["score"]
    points = all_of_it.points.set_index(["need", "offer", "criterion"])["points"].unstack(fill_value=0.0)
    points = points.reindex(scores.index, fill_value=0.0)
    np.testing.assert_allclose(points.sum(axis=1), scores, atol=1e-9)
    lost = points.get(gone, 0.0)
    np.testing.assert_allclose((scores - lost).sort_index(), less.sort_index(), atol=1e-9)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from([0.0, 2.0]))
def test_the_order_of_the_rows_makes_no_difference(seed: int, spread: float) -> None:
    needs, offers = side(8, seed, "v"), side(25, seed + 1, "a")
    rules = RULES | {"spread": spread}

    one = match(needs, offers, rules, top=3).table
    other = match(needs.iloc[::-1], offers.sample(frac=1, random_state=seed), rules, top=3).table

    pd.testing.assert_frame_equal(one, other.sort_values(["need", "rank"], ignore_index=True))


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_a_whole_plan_keeps_every_capacity_and_is_no_worse_than_taking_turns(seed: int) -> None:
    needs, offers = side(10, seed, "v"), side(12, seed + 1, "a")

    found = match_whole(needs, offers, RULES, clock=time.monotonic)

    assert found.plan is not None
    assert found.plan.proven
    room = offers.set_index("id")["plekken"].copy()
    assert (found.table["offer"].value_counts().rsub(room).dropna() >= 0).all()
    assert found.table["need"].is_unique
    assert set(found.table["need"]) | set(found.unmet["need"]) == set(needs["id"])
    taken = 0.0
    unmatched = 12.53
    for _need, rows in match(needs, offers, RULES, top=99).table.groupby("need"):
        free = rows[rows["offer"].map(room) >= 1]
        taken += float(free["score"].iloc[0]) if len(free) else -unmatched
        if len(free):
            room[free["offer"].iloc[0]] -= 1
    matched = set(match(needs, offers, RULES).table["need"])
    left = len(matched - set(found.table["need"]))
    assert found.table["score"].sum() - unmatched * left >= taken - 1e-6


def small(**changes: Any) -> tuple[pd.DataFrame, pd.DataFrame]:
    needs = pd.DataFrame({"id": ["v1"], "kennis": ["energie:4; water"], "plaats": ["Zwolle"]})
    offers = pd.DataFrame(
        {
            "id": ["a1", "a2", "a3"],
            "kennis": ["energie:2", "energie:5; water", ""],
            "plaats": ["Zwolle", "Ede", ""],
        }
    )
    return needs.assign(**changes.get("needs", {})), offers.assign(**changes.get("offers", {}))


SKILLS = {"criterion": [{"name": "kennis", "kind": "overlap", "need": "kennis", "weight": 4}]}


def test_the_reasons_are_words_that_add_up_in_both_languages() -> None:
    table = match(*small(), SKILLS).table.set_index("offer")

    assert table.loc["a2", "reasons"] == "kennis: energie, water (2 van 2) (+4,00)"
    assert table.loc["a1", "reasons"] == "kennis: energie (niveau 2 van 4) (1 van 2) (+1,00)"
    assert table.loc["a1", "reasons_en"] == "kennis: energie (level 2 of 4) (1 of 2) (+1.00)"
    assert table.loc["a3", "reasons"] == "voldoet aan alle eisen; geen punten"
    assert table["rank"].to_dict() == {"a2": 1, "a1": 2, "a3": 3}


def test_what_an_offer_does_not_say_fails_unless_the_rules_say_otherwise() -> None:
    must = {"name": "plaats", "kind": "equal", "need": "plaats"}

    strict = match(*small(), SKILLS | {"must": [must]}).table
    mild = match(*small(), SKILLS | {"must": [must | {"unknown": "yes"}]}).table

    assert strict["offer"].tolist() == ["a1"]
    assert mild["offer"].tolist() == ["a1", "a3"]


def test_who_is_suggested_to_others_too_sinks_by_named_points() -> None:
    needs = pd.DataFrame({"id": ["v1", "v2", "v3"], "kennis": ["energie", "energie", "energie; water"]})
    offers = pd.DataFrame({"id": ["a1", "a2"], "kennis": ["energie", "water"]})

    found = match(needs, offers, SKILLS | {"spread": 3}, top=1)

    assert found.table["score"].tolist() == [2.0, 2.0, 2.0]
    assert found.table["offer"].tolist() == ["a1", "a1", "a2"]
    assert found.table.loc[0, "reasons"] == (
        "kennis: energie (1 van 1) (+4,00); wordt ook anderen voorgesteld (−2,00)"
    )


def test_a_need_without_an_offer_is_told_what_kept_most_out_and_who_comes_nearest() -> None:
    musts = [
        {"name": "zelfde plaats", "kind": "equal", "need": "plaats"},
        {"name": "twee onderwerpen", "kind": "overlap", "need": "kennis", "least": 2},
    ]

    found = match(*small(), SKILLS | {"must": musts})

    assert found.table.empty
    assert found.unmet.loc[0, "reason"] == (
        "geen aanbod: 'zelfde plaats' viel bij 2 van de 3 af; het dichtst bij komt a1,"
        " waar alleen dit niet klopt: 'twee onderwerpen'"
    )


def test_in_a_whole_plan_who_is_left_without_is_told_why() -> None:
    needs = pd.DataFrame({"id": ["v1", "v2"], "kennis": ["energie", "energie; zorg"]})
    offers = pd.DataFrame({"id": ["a1"], "kennis": ["energie; water"]})

    found = match_whole(needs, offers, SKILLS, clock=time.monotonic)

    assert found.table[["need", "offer", "rank"]].to_numpy().tolist() == [["v1", "a1", 1]]
    assert found.unmet["reason"].tolist() == ["wie past is in dit plan elders meer waard"]


def test_texts_are_compared_by_the_function_that_is_handed_in() -> None:
    rules = {"criterion": [{"name": "vraag", "kind": "text", "need": "plaats", "weight": 2}]}

    found = match(*small(), rules, likeness=lambda text, others: [float(text == one) for one in others])

    assert found.table.loc[0, ["offer", "reasons"]].tolist() == ["a1", "vraag: 100\xa0% gelijkend (+2,00)"]
    with pytest.raises(UnusableRules, match="teksten"):
        match(*small(), rules)


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({}, "geen enkel criterium"),
        (SKILLS | {"speed": 1}, "'speed' is er niet; er kan: capacity"),
        (
            SKILLS | {"must": [{"name": "a", "kind": "same"}]},
            r"\[\[must\]\] 1, kind: 'same' is er niet; kies",
        ),
        (SKILLS | {"must": [{"kind": "equal", "need": "a"}]}, "name: de naam ontbreekt"),
        (SKILLS | {"must": [{"name": "a", "kind": "near", "need": "lat"}]}, "een lijst van 2 kolommen"),
        (SKILLS | {"must": [{"name": "a", "kind": "near", "need": ["a", "b"]}]}, "at_most: 'None' kan niet"),
        ({"criterion": [SKILLS["criterion"][0] | {"weight": -1}]}, "weight: '-1' kan niet"),
        ({"criterion": SKILLS["criterion"] * 2}, "die naam is er al"),
        ({"criterion": [{"name": "a", "kind": "soon", "need": "b", "far": 0, "weight": 1}]}, "boven nul"),
    ],
)
def test_rules_that_cannot_be_used_are_refused_with_their_place(rules: dict[str, Any], words: str) -> None:
    with pytest.raises(UnusableRules, match=words):
        match(*small(), rules)


@pytest.mark.parametrize(
    ("changes", "table", "place", "column"),
    [
        ({"offers": {"id": ["a1", "a2", "a1"]}}, "offers", 2, "id"),
        ({"offers": {"kennis": ["energie", "energie:veel", ""]}}, "offers", 1, "kennis"),
        ({"needs": {"van": ["morgen"]}, "offers": {"van": ""}}, "needs", 0, "van"),
    ],
)
def test_a_cell_that_cannot_be_used_is_named(changes: Any, table: str, place: int, column: str) -> None:
    rules = copy.deepcopy(SKILLS)
    if column == "van":
        rules["criterion"].append({"name": "begin", "kind": "soon", "need": "van", "far": 9, "weight": 1})

    with pytest.raises(UnusableRow) as refusal:
        match(*small(**changes), rules)

    assert (refusal.value.table, refusal.value.place, refusal.value.column) == (table, place, column)
