# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where figures come from is known before there are figures."""

from dataclasses import replace

import pytest

from stuurhuis.kernel import lake
from stuurhuis.kernel.lake.register import DataSetNameRefused, SourceUnknown

pytestmark = pytest.mark.django_db

WASTE = lake.Source(
    id="cbs-waste",
    name_nl="Afval",
    name_en="Waste",
    publisher="CBS",
    licence="CC BY 4.0",
    known_faults_nl="Zero means missing before 2012",
)
HOUSEHOLD = lake.DataSet(
    id="waste", source="cbs-waste", title_nl="Huishoudelijk afval", title_en="Household waste"
)


def test_a_source_comes_back_as_it_was_registered() -> None:
    lake.register_source(WASTE)
    assert lake.source("cbs-waste") == WASTE
    assert WASTE in lake.sources()
    assert lake.source("cbs-water") is None


def test_registering_again_brings_the_row_up_to_date() -> None:
    lake.register_source(WASTE)
    lake.register_data_set(HOUSEHOLD)
    lake.register_source(replace(WASTE, licence="CC0"))
    lake.register_data_set(replace(HOUSEHOLD, title_en="Waste of households"))
    assert [source.licence for source in lake.sources() if source.id == WASTE.id] == ["CC0"]
    assert [each.title_en for each in lake.data_sets() if each.id == "waste"] == ["Waste of households"]


def test_a_data_set_needs_a_source_and_a_plain_name() -> None:
    with pytest.raises(SourceUnknown, match="cbs-waste"):
        lake.register_data_set(HOUSEHOLD)
    lake.register_source(WASTE)
    for name in ("../waste", "", "Waste", "a/b", "w" * 81):
        with pytest.raises(DataSetNameRefused):
            lake.register_data_set(replace(HOUSEHOLD, id=name))
