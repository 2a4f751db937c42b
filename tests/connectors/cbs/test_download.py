# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table comes in whole, also when it is killed again and again."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.cbs.statline import TABLE, StatLine, observations
from stuurhuis.connectors.cbs import codes
from stuurhuis.connectors.cbs.addresses import AddressRefused
from stuurhuis.connectors.cbs.client import CbsRefused, CbsUnreachable, CbsUnreadable, Client
from stuurhuis.connectors.cbs.download import Manifest, fetch, pages, read_manifest

SCRIPT = """
import os, signal, sys
from pathlib import Path
from stuurhuis.connectors.cbs.client import Client
from stuurhuis.connectors.cbs.download import fetch
from stuurhuis.connectors.cbs import download
left = int(sys.argv[3])
write = download._write
def dying(path, body):
    global left
    left -= 1
    if left == 0:
        path.with_suffix(".unfinished").write_bytes(body[: len(body) // 2])
        os.kill(os.getpid(), signal.SIGKILL)
    write(path, body)
download._write = dying
with Client(sys.argv[1]) as client:
    fetch(client, "47022NED", Path(sys.argv[2]), modified="m")
"""


def rows(folder: Path, manifest: Manifest) -> list[dict[str, Any]]:
    return [row for page in pages(folder, manifest) for row in page]


def test_all_pages_come_in(client: Client, statline: StatLine, tmp_path: Path) -> None:
    seen: list[int] = []

    manifest = fetch(client, TABLE, tmp_path, modified="m", progress=lambda now: seen.append(now.rows))

    assert manifest.done
    assert seen == [10, 20, 30, 40, 50]
    assert rows(tmp_path, manifest) == observations()
    asked = len(statline.asked)
    assert fetch(client, TABLE, tmp_path, modified="m") == manifest
    assert len(statline.asked) == asked


@pytest.mark.parametrize("left", [1, 2, 3, 6, 7, 10, 11])
def test_a_killed_download_goes_on_where_it_was(
    client: Client, statline: StatLine, tmp_path: Path, left: int
) -> None:
    command = [sys.executable, "-c", SCRIPT, statline.base, str(tmp_path), str(left)]
    killed = subprocess.run(command, check=False, timeout=60)
    assert killed.returncode == -9
    kept = read_manifest(tmp_path)
    before = len(statline.asked)

    manifest = fetch(client, TABLE, tmp_path, modified="m")

    assert rows(tmp_path, manifest) == observations()
    assert len(statline.asked) - before == 5 - (len(kept.pages) if kept else 0)


def test_a_failure_keeps_what_is_in(client: Client, statline: StatLine, tmp_path: Path) -> None:
    def stumble(now: Manifest) -> None:
        if len(now.pages) == 2:
            statline.faults = [(503, {}, b"")] * 4

    with pytest.raises(CbsUnreachable, match="gaat verder"):
        fetch(client, TABLE, tmp_path, modified="m", progress=stumble)
    statline.asked.clear()
    manifest = fetch(client, TABLE, tmp_path, modified="m")

    assert len(statline.asked) == 3
    assert rows(tmp_path, manifest) == observations()


def test_another_edition_or_an_old_link_starts_anew(
    client: Client, statline: StatLine, tmp_path: Path
) -> None:
    def refuse(now: Manifest) -> None:
        statline.faults = [(403, {}, b"")] if len(now.pages) == 2 else []

    with pytest.raises(CbsRefused):
        fetch(client, TABLE, tmp_path, modified="m", progress=refuse)
    statline.faults = [(410, {}, b"")]
    assert len(fetch(client, TABLE, tmp_path, modified="m").pages) == 5
    statline.asked.clear()
    fetch(client, TABLE, tmp_path, modified="later")
    assert len(statline.asked) == 5


def test_a_page_that_changed_on_disk_is_fetched_again(
    client: Client, statline: StatLine, tmp_path: Path
) -> None:
    manifest = fetch(client, TABLE, tmp_path, modified="m")
    (tmp_path / manifest.pages[1].file).write_bytes(b"anders")

    with pytest.raises(CbsUnreadable, match="veranderd"):
        rows(tmp_path, manifest)
    again = fetch(client, TABLE, tmp_path, modified="m")

    assert rows(tmp_path, again) == observations()


def test_a_filter_is_passed_on(client: Client, statline: StatLine, tmp_path: Path) -> None:
    manifest = fetch(client, TABLE, tmp_path, modified="m", filter_="RegioS eq 'GM0193'")

    assert {row["RegioS"].strip() for row in rows(tmp_path, manifest)} == {"GM0193"}
    assert "filter" in statline.asked[0]


@pytest.mark.parametrize("links", ["http://169.254.169.254", "http://127.0.0.1:1"])
def test_a_next_link_to_elsewhere_is_not_followed(
    client: Client, statline: StatLine, tmp_path: Path, links: str
) -> None:
    statline.links = links

    with pytest.raises(AddressRefused):
        fetch(client, TABLE, tmp_path, modified="m")


@given(st.integers(1000, 9999), st.integers(1, 12), st.integers(1, 4))
def test_periods_are_translated(year: int, month: int, quarter: int) -> None:
    assert codes.period(f"{year}JJ00") == str(year)
    assert codes.period(f"{year}MM{month:02d}") == f"{year}-{month:02d}"
    assert codes.period(f"{year}KW{quarter:02d} ") == f"{year}-Q{quarter}"


@given(st.text(max_size=12))
def test_any_other_code_is_refused_and_not_guessed(code: str) -> None:
    try:
        found = codes.period(code)
    except codes.PeriodUnknown:
        return
    assert found[:4] == code.strip()[:4]
