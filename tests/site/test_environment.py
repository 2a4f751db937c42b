# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the environment says is taken, or refused in Dutch with what to write instead."""

from pathlib import Path

import pytest

from stuurhuis.site.environment import PROGRAM, SettingRefused, read


@pytest.mark.parametrize("address", ["mail.zwolle.nl", "http://mail.zwolle.nl", "smtp://", "smtp:mail"])
def test_what_is_no_mail_server_is_refused(address: str) -> None:
    with pytest.raises(SettingRefused, match="STUURHUIS_MAIL"):
        read({"STUURHUIS_MAIL": address})


@pytest.mark.parametrize("address", ["", "smtp://mail.zwolle.nl", "smtps://a:b@mail.zwolle.nl:465"])
def test_a_mail_server_is_taken(address: str) -> None:
    assert read({"STUURHUIS_MAIL": address}).mail == address


@pytest.mark.parametrize("number", ["-1", "een", "1.5"])
def test_proxies_are_a_number(number: str) -> None:
    with pytest.raises(SettingRefused, match="STUURHUIS_PROXIES"):
        read({"STUURHUIS_PROXIES": number})


def test_no_proxy_is_believed_unless_said() -> None:
    assert read({}).proxies == 0
    assert read({"STUURHUIS_PROXIES": "2"}).proxies == 2


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("STUURHUIS_MAIL", "mail.zwolle.nl", "is geen mailserver; schrijf smtp://"),
        ("STUURHUIS_CBS", "cbs.nl", "is geen webadres; schrijf https://"),
        ("STUURHUIS_PROXIES", "een", "geef een getal"),
        ("STUURHUIS_LAKE_ENGINE", "excel", "kies duckdb of spark"),
        ("STUURHUIS_POORT", "80", "STUURHUIS_POORT: die instelling is er niet; wel STUURHUIS_DATA"),
    ],
)
def test_a_refusal_says_in_dutch_what_to_do(name: str, value: str, said: str) -> None:
    with pytest.raises(SettingRefused, match=said):
        read({name: value})


def test_data_never_go_into_the_program_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROGRAM)
    with pytest.raises(SettingRefused, match="ligt in het programma zelf; noem een andere map"):
        read({})
    with pytest.raises(SettingRefused, match="STUURHUIS_DATA"):
        read({"STUURHUIS_DATA": f"{PROGRAM}/site/var"})
    assert read({"STUURHUIS_DATA": str(tmp_path)}).data == tmp_path
