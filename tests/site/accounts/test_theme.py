# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the site looks for the people of an organisation is theirs to choose."""

import pytest
from django.test import Client

from stuurhuis.kernel import parties

pytestmark = pytest.mark.django_db(transaction=True)
CHOOSE = "/organisatie/uiterlijk/"


def test_an_administrator_chooses_and_everybody_of_the_organisation_sees_it(
    marije: Client, sanne: Client
) -> None:
    assert b'data-theme="stuurhuis"' in marije.get("/toegankelijkheid/").content

    assert marije.post(CHOOSE, {"theme": "ma"}).status_code == 302

    assert parties.organisation("GM0150").theme == "ma"
    assert b'data-theme="ma"' in marije.get("/toegankelijkheid/").content
    assert b'data-theme="stuurhuis"' in sanne.get("/toegankelijkheid/").content  # works for another one


def test_who_is_no_administrator_may_not(sanne: Client) -> None:
    assert sanne.post(CHOOSE, {"theme": "ma"}).status_code == 403
    assert parties.organisation("GM0193").theme == ""


def test_a_theme_that_is_not_there_is_that_of_the_installation(marije: Client) -> None:
    marije.post(CHOOSE, {"theme": "../../etc"})

    assert parties.organisation("GM0150").theme == ""
    assert marije.get("/toegankelijkheid/").status_code == 200


def test_a_visitor_is_led_to_signing_in(visitor: Client) -> None:
    assert visitor.post(CHOOSE, {"theme": "ma"})["Location"].startswith("/inloggen/")
