# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every field is classified, and keys point home or down: asked of the models as they run."""

from pathlib import Path

from house import tables

ROOT = Path(__file__).parents[2]


def test_every_field_says_its_category_its_confidentiality_and_its_term() -> None:
    offences = tables.unclassified(tables.own_models())

    assert not offences, "\n".join(map(str, offences))


def test_every_key_points_home_or_down() -> None:
    offences = tables.sideways_keys(tables.own_models())

    assert not offences, "\n".join(map(str, offences))


def test_there_is_a_table_to_hold_to_it() -> None:
    assert tables.own_models()
