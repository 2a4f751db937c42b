# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Public code by the book: publiccode.yml, licences, and the pages that a newcomer looks for."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
REQUIRED = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}
STATUS = {"concept", "development", "beta", "stable", "obsolete"}
PAGES = (
    "README.md",
    "README.nl.md",
    "LICENSE",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "GOVERNANCE.md",
    "CODE_OF_CONDUCT.md",
    "CODEOWNERS",
    "CHANGELOG.md",
    "publiccode.yml",
    "REUSE.toml",
)


@pytest.fixture(scope="module")
def publiccode() -> dict[str, Any]:
    return dict(yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8")))


def test_publiccode_has_every_required_key(publiccode: dict[str, Any]) -> None:
    assert set(publiccode) >= REQUIRED
    assert publiccode["developmentStatus"] in STATUS
    assert publiccode["softwareType"].startswith("standalone/")
    assert publiccode["legal"]["license"] == "EUPL-1.2"
    assert publiccode["maintenance"]["type"] != "community" or publiccode["maintenance"]["contacts"]
    assert isinstance(publiccode["localisation"]["localisationReady"], bool)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_publiccode_describes_itself_in_both_languages(publiccode: dict[str, Any], language: str) -> None:
    said = publiccode["description"][language]

    assert language in publiccode["localisation"]["availableLanguages"]
    assert len(said["shortDescription"]) <= 150
    assert 150 <= len(said["longDescription"]) <= 10_000
    assert len(said["genericName"]) <= 35
    assert said["features"]


def test_publiccode_names_the_version_of_the_package(publiccode: dict[str, Any]) -> None:
    package = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert publiccode["softwareVersion"] == package["version"]
    assert publiccode["legal"]["license"] == package["license"]


@pytest.mark.parametrize("name", PAGES)
def test_the_page_that_a_newcomer_looks_for_is_there(name: str) -> None:
    assert len((ROOT / name).read_text(encoding="utf-8")) > 200


def test_the_licence_is_the_one_that_reuse_knows() -> None:
    assert (ROOT / "LICENSE").read_text() == (ROOT / "LICENSES/EUPL-1.2.txt").read_text()


def test_a_fragment_of_the_changelog_has_a_known_kind() -> None:
    kinds = {".feature.md", ".api.md", ".db.md", ".fix.md", ".removed.md"}
    fragments = list((ROOT / "changes").glob("*.md"))

    assert all("".join(path.suffixes[-2:]) in kinds for path in fragments)


def test_every_decision_has_a_number_a_status_and_what_follows() -> None:
    decisions = sorted((ROOT / "docs/decisions").glob("*.md"))

    numbers = [int(page.name[:4]) for page in decisions]
    assert numbers[0] == 1
    assert len(set(numbers)) == len(numbers)
    for page in decisions:
        text = page.read_text(encoding="utf-8")
        assert re.search(r"status", text, re.IGNORECASE), page.name
        assert "## Decision" in text, page.name


def test_both_readmes_name_the_same_commands_and_pages() -> None:
    english, dutch = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.nl.md"))

    for word in (
        "make run",
        "make test",
        "make check",
        "make bench",
        "docs/architecture.md",
        "docs/images/home.png",
    ):
        assert word in english, word
        assert word in dutch, word
