# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which files are taken into a room, and under which name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.dossiers.rules.files import (
    KINDS,
    MOST,
    FileGiven,
    KindNotAllowed,
    NotWhatItSays,
    TooLarge,
    accept,
)

PDF = b"%PDF-1.7 whatever"


@pytest.mark.parametrize("name", ["pagina.html", "plaatje.svg", "macro.docm", "prog.exe", "zonder", ".pdf"])
def test_what_can_run_or_has_no_kind_is_refused(name: str) -> None:
    with pytest.raises(KindNotAllowed):
        accept(FileGiven(name, PDF))


def test_a_file_is_what_its_name_says() -> None:
    accept(FileGiven("Plan.PDF", PDF))
    accept(FileGiven("foto.jpeg", b"\xff\xd8\xff\xe0"))
    accept(FileGiven("lijst.csv", "naam;bedrag\nZwolle;€ 3".encode()))
    for name, content in (
        ("plan.pdf", b"<html>"), ("lijst.csv", b"\xff\xfe\x00"), ("brief.docx", PDF), ("leeg.txt", b""),
    ):  # fmt: skip
        with pytest.raises(NotWhatItSays):
            accept(FileGiven(name, content))


def test_ten_megabytes_is_the_most() -> None:
    accept(FileGiven("groot.pdf", PDF + b" " * (MOST - len(PDF))))
    with pytest.raises(TooLarge):
        accept(FileGiven("groter.pdf", PDF + b" " * (MOST - len(PDF) + 1)))


@given(name=st.text(max_size=200), kind=st.sampled_from(sorted(KINDS)))
def test_whatever_it_is_called_the_name_is_one_that_a_disk_takes(name: str, kind: str) -> None:
    called = FileGiven(f"a{name}b.{kind}", PDF).called
    assert called.endswith(f".{kind}")
    assert 0 < len(called) <= 120
    assert not set(called) & set('/\\"<>|:*?\r\n\0')
