# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A command leads to a page where the site really runs, and says so when it does not run."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from stuurhuis.site import whereabouts


@pytest.fixture(autouse=True)
def _own_folder(settings: Settings, tmp_path: Path) -> None:
    settings.WORK_FOLDER = tmp_path


@pytest.fixture
def somebody_answers() -> Iterator[int]:
    """A port of this computer where somebody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


def test_where_the_site_runs_is_told_for_as_long_as_it_runs(somebody_answers: int) -> None:
    with whereabouts.running_at(f"http://127.0.0.1:{somebody_answers}"):
        assert whereabouts.lead_to("/doelen/") == f"Te zien op http://127.0.0.1:{somebody_answers}/doelen/"
    assert "draait nu niet" in whereabouts.lead_to("/doelen/")


def test_an_address_that_nobody_answers_any_more_is_not_told() -> None:
    with whereabouts.running_at("http://127.0.0.1:9"):
        assert "draait nu niet. Start `stuurhuis serve`; daarna staat het op /doelen/" in whereabouts.lead_to(
            "/doelen/"
        )


def test_the_address_that_people_type_goes_before(settings: Settings) -> None:
    settings.PUBLIC_ADDRESS = "https://stuurhuis.zwolle.nl"
    assert whereabouts.lead_to("/doelen/") == "Te zien op https://stuurhuis.zwolle.nl/doelen/"
