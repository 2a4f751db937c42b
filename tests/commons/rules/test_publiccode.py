# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A publiccode.yml is read as YAML means it, and what the standard asks of it is told at once."""

from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.commons.rules import publiccode, yaml_text
from stuurhuis.commons.rules.publiccode import CodeFault, CodeFaultKind
from stuurhuis.commons.rules.yaml_text import Node, NotYaml

OURS = (Path(__file__).parents[3] / "publiccode.yml").read_text(encoding="utf-8")
word = st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1, max_size=8)
scalar = word | st.text(st.characters(categories=("L", "N", "P", "Zs", "S")), max_size=20)
nodes = st.recursive(
    scalar,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3) | st.dictionaries(word, inner, min_size=1, max_size=3)
    ),
    max_leaves=10,
)


@given(st.dictionaries(word, nodes, min_size=1, max_size=4))
def test_what_a_yaml_library_writes_is_read_the_same(said: dict[str, Node]) -> None:
    text = yaml.safe_dump(said, allow_unicode=True, default_flow_style=False, default_style='"', width=10_000)
    assert yaml_text.read(text) == yaml.load(text, yaml.BaseLoader)


@pytest.mark.parametrize(
    "text",
    [
        OURS,
        "a: b # nee\nc: 'it''s' # ja\nd: \"x: y # z\"\n",
        "a:\n- b\n- c: d\n  e: f\n-\n  - g\n",
        "a: >\n  een\n  twee\n\n  drie\nb: |-\n  x\n   y\nc: [een, 'twee', drie]\n",
        "---\n# alleen dit\na: 1\n",
    ],
)
def test_what_people_write_is_read_as_the_library_does(text: str) -> None:
    assert yaml_text.read(text) == yaml.load(text, yaml.BaseLoader)


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("a: b\n\tc: d", 2, "tab"),
        ("a: b\n   c: d", 2, "indent"),
        ("a: b\na: c", 2, "twice"),
        ("a: &x b", 1, "strange"),
        ('a: "b', 1, "quote"),
        ("los woord", 1, "key"),
    ],
)
def test_what_is_no_yaml_is_refused_by_its_line(text: str, line: int, why: str) -> None:
    with pytest.raises(NotYaml) as refused:
        yaml_text.read(text)
    assert (refused.value.line, refused.value.why) == (line, why)


@given(st.text(max_size=80))
def test_anything_is_read_or_refused(text: str) -> None:
    with suppress(NotYaml):
        assert yaml_text.read(text) is not None


def test_our_own_file_is_right_and_tells_of_the_program() -> None:
    read = publiccode.read(OURS)
    assert read.faults == ()
    assert (read.name, read.licence, read.status) == ("Stuurhuis", "EUPL-1.2", "development")
    assert len(read.features) >= 4


def test_all_that_is_missing_is_told_at_once() -> None:
    found = publiccode.read("name: x\nurl: hier\nsoftwareType: website\n").faults
    assert CodeFault(CodeFaultKind.NO_ADDRESS, "url", word="hier") in found
    assert CodeFaultKind.NO_WORD in {one.kind for one in found}
    missing = {one.key for one in found if one.kind is CodeFaultKind.MISSING}
    assert {"publiccodeYmlVersion", "legal.license", "description", "maintenance.type"} <= missing
    [refused] = publiccode.read("a: b\n\tc").faults
    assert refused == CodeFault(CodeFaultKind.UNREADABLE, line=2, word="tab")


def test_lengths_and_contacts_are_looked_at() -> None:
    short = OURS.replace("shortDescription: Overheden", f"shortDescription: {'x' * 160} Overheden")
    assert CodeFaultKind.TOO_LONG in {one.kind for one in publiccode.read(short).faults}
    nobody = OURS.replace("  contacts:\n    - name: The maintainers of Stuurhuis\n", "")
    assert (
        CodeFault(CodeFaultKind.NEEDS, "maintenance.contacts", word="community")
        in publiccode.read(nobody).faults
    )
