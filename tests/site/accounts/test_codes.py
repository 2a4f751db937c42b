# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The codes of an organisation stand on the page of its people."""

import pytest
from django.test import Client

from stuurhuis.kernel.store.models import Organisation

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = "/organisatie/mensen/"


def test_the_page_tells_the_codes_of_the_organisation(sanne: Client) -> None:
    shown = sanne.get(PEOPLE).content.decode()

    assert all(f"<dd>{code}</dd>" in shown for code in ("GM0193", "gm0193", "00000001001900249000"))


def test_an_oin_that_is_not_known_is_said_to_be_so(sanne: Client) -> None:
    Organisation.objects.filter(code="GM0193").update(oin="")

    assert "<dd>niet bekend</dd>" in sanne.get(PEOPLE).content.decode()
    assert "<dd>not known</dd>" in sanne.get(f"/en{PEOPLE}").content.decode()
