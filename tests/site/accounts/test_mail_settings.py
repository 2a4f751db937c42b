# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where mail goes, and how many proxies are believed, is said by the environment, or refused."""

import pytest

from stuurhuis.site.environment import SettingRefused, read


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
