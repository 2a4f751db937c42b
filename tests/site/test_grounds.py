# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every ground has a page in docs/law and a name on the screen; neither has one too many."""

from pathlib import Path

from django.utils import translation

from stuurhuis.site import grounds

LAW = Path(__file__).parents[2] / "docs" / "law"


def test_every_page_of_the_law_has_a_name_on_the_screen() -> None:
    assert set(grounds.NAMES) == {page.stem for page in LAW.glob("*.md")}


def test_a_ground_is_named_in_both_languages() -> None:
    for key in grounds.NAMES:
        dutch = grounds.name_of(key)
        with translation.override("en"):
            assert grounds.name_of(key) != dutch
