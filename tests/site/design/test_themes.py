# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tokens: every colour is one, every theme has them all, and none is left in the style sheets."""

import re
from pathlib import Path

import pytest

from stuurhuis.site.design import themes

STATIC = Path(themes.__file__).parent / "static" / "design"
SHEETS = sorted(path for path in STATIC.glob("*.css"))
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(")
SET = re.compile(r"^\s*(--[\w-]+):", re.MULTILINE)
USED = re.compile(r"var\((--(?:basis|stuurhuis)-[\w-]+)")


def tokens(name: str) -> set[str]:
    """The tokens that a theme sets."""
    return set(SET.findall((STATIC / "themes" / f"{name}.css").read_text()))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_colour_outside_the_themes(sheet: Path) -> None:
    assert COLOUR.findall(sheet.read_text()) == []


@pytest.mark.parametrize("name", themes.THEMES)
def test_a_theme_sets_every_colour_that_the_first_one_sets(name: str) -> None:
    assert tokens("stuurhuis") <= tokens(name)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
@pytest.mark.parametrize("name", themes.THEMES)
def test_every_token_that_is_used_is_set(sheet: Path, name: str) -> None:
    own = set(SET.findall("".join(path.read_text() for path in SHEETS)))
    known = own | tokens(name)
    inline = set(re.findall(r"(--stuurhuis-[\w-]+):", sheet.read_text()))
    assert set(USED.findall(sheet.read_text())) - known - inline == set()


def test_every_theme_file_is_on_the_list() -> None:
    assert {path.stem for path in (STATIC / "themes").glob("*.css")} == set(themes.THEMES)


def test_an_unknown_theme_is_refused() -> None:
    with pytest.raises(themes.UnknownTheme, match="use one of stuurhuis, ma"):
        themes.known("zwolle")
