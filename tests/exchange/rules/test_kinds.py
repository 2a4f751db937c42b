# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every kind is a table that can be read, matched with, and that says clearly what is wrong in it."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some
from typer.testing import CliRunner

from stuurhuis.engines.matching import match
from stuurhuis.exchange.rules.fitting import alike, fit
from stuurhuis.exchange.rules.kinds import COLUMNS, FOLDER, FieldType, UnusableKind, kinds, read
from stuurhuis.site import examination
from stuurhuis.site.commandline import app

WANTED = {
    "question", "gig", "secondment", "job_swap", "shadowing", "mentoring", "coaching", "vacancy", "training",
    "workplace", "meeting_room", "peer_review",
}  # fmt: skip
BEGIN = """
name = { nl = "Fiets", en = "Bicycle" }
about = { nl = "Leen een fiets.", en = "Borrow a bicycle." }
leads_to = "appointment"
capacity = 1
stays = 30
ends = { nl = "De fiets is terug.", en = "The bicycle is back." }
"""
MATCH = '[[match.criterion]]\nname = "waarover"\nkind = "overlap"\nneed = "words"\nweight = 3\n'
WRONG = (
    ("name = [", "TOML", "verbeter"),
    (BEGIN, "match", r"\[\[match.criterion\]\]"),
    (BEGIN.replace('"appointment"', '"nothing"') + MATCH, "leads_to", "kies uit"),
    (BEGIN.replace('en = "Bicycle"', 'en = ""') + MATCH, "name", "beide talen"),
    (BEGIN.replace("stays = 30", "stays = 0") + MATCH, "stays", "heel getal"),
    (BEGIN + 'colour = "red"\n' + MATCH, "bovenaan", "colour"),
    (BEGIN + MATCH.replace('need = "words"', 'need = "wheels"'), r"\[\[match.criterion\]\] 1", "wheels"),
    (BEGIN + '[[field]]\nkey = "from"\ntype = "text"\n' + MATCH, r"\[\[field\]\] 1, key", "eigen naam"),
    (BEGIN + 'agrees = ["mayor"]\n' + MATCH, "agrees", "mayor"),
)


def test_every_kind_of_the_issue_is_there() -> None:
    assert set(kinds()) == WANTED


@pytest.mark.parametrize("key", sorted(WANTED))
def test_the_command_line_matches_with_the_table_of_a_kind(key: str, tmp_path: Path) -> None:
    one = kinds()[key]
    columns = {*COLUMNS, *(field.key for field in one.fields)}
    row = dict.fromkeys(columns, "") | {"id": "1", "words": "energie", "organisation": "GM0193"}
    files = [tmp_path / "needs.csv", tmp_path / "offers.csv"]
    for file, organisation in zip(files, ("GM0193", "GM0150"), strict=True):
        pd.DataFrame([row | {"organisation": organisation}]).to_csv(file, index=False)
    rules = str(FOLDER / f"{key}.toml")
    said = CliRunner().invoke(app, ["match", *map(str, files), "--rules", rules])
    assert said.exit_code == 0, said.output


@pytest.mark.parametrize(("text", "where", "what"), WRONG)
def test_what_is_wrong_is_told_with_file_key_and_what_to_do(
    text: str, where: str, what: str, tmp_path: Path
) -> None:
    file = tmp_path / "bicycle.toml"
    file.write_text(text)
    with pytest.raises(UnusableKind, match=rf"bicycle.toml: {where}.*{what}"):
        read(file)


CELLS = {
    "words": some.lists(some.sampled_from(["energie", "water", "beleid", "zorg"]), unique=True).map(
        "; ".join
    ),
    "from": some.sampled_from(["", "2026-01-01", "2026-02-10", "2026-05-01"]),
    "until": some.sampled_from(["", "2026-05-01", "2026-07-10"]),
    "province": some.sampled_from(["", "PV23", "PV25"]),
    "organisation": some.sampled_from(["GM0193", "GM0150"]),
    "number": some.sampled_from(["", "1", "2.5", "8"]),
}


@given(data=some.data(), key=some.sampled_from(sorted(WANTED)))
def test_the_pages_score_as_the_engine_does(data: some.DataObject, key: str) -> None:
    one = kinds()[key]
    how = {column: CELLS[column] for column in COLUMNS - {"hours"}}
    for field in one.fields:
        kind = {FieldType.WORDS: "words", FieldType.NUMBER: "number"}.get(field.type, "province")
        how[field.key] = CELLS[kind]
    rows = [{name: data.draw(cell) for name, cell in how.items()} | {"hours": ""} for _ in range(2)]
    tables = [pd.DataFrame([row | {"id": "1"}]) for row in rows]
    for table in tables:
        for field in one.fields:
            if field.type is FieldType.NUMBER:
                table[field.key] = pd.to_numeric(table[field.key])
    found = match(*tables, one.match, top=1)
    ours = fit(one.match, *rows)
    answered = found.table
    assert (ours is None) is answered.empty
    if ours is not None:
        assert ours.cents == round(answered["score"].iloc[0] * 100)
        for language, column in (("nl", "reasons"), ("en", "reasons_en")):
            said = [
                f"{one.nl if language == 'nl' else one.en} ({one.points(language)})" for one in ours.reasons
            ]
            assert all(words in answered[column].iloc[0] for words in said)
        assert sum(reason.cents for reason in ours.reasons) == ours.cents


def test_titles_that_say_nearly_the_same_are_seen() -> None:
    assert alike("Hulp bij de warmtevisie gevraagd", "Warmtevisie: hulp gevraagd")
    assert not alike("Hulp bij de warmtevisie", "Bureau in Kampen")


def test_the_doctor_names_a_kind_that_cannot_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(examination._kinds()) == []
    (tmp_path / "bicycle.toml").write_text(BEGIN + MATCH.replace("weight = 3", 'weight = "veel"'))
    (tmp_path / "cake.toml").write_text(BEGIN.replace("stays = 30", "stays = 0") + MATCH)
    monkeypatch.setattr(examination.kinds, "FOLDER", tmp_path)
    weight, stays = examination._kinds()
    assert weight.startswith("bicycle.toml: match: [[criterion]] 1, weight")
    assert stays.startswith("cake.toml: stays")
