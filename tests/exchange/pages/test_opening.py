# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting in order what must be, in the site."""

from django.test import Client

from small_country import AT


def test_an_administrator_records_what_is_in_order(marije: Client) -> None:
    form = {"decided_on": f"{AT:%Y-%m-%d}", "reference": "zaak 2026-17"}
    answer = marije.post("/verbinden/meedoen/dpia/", form, follow=True)
    assert "zaak 2026-17" in answer.content.decode()


def test_an_unknown_requirement_is_not_there(marije: Client) -> None:
    assert marije.get("/verbinden/meedoen/geluk/").status_code == 404


def test_who_may_not_record_hears_why(sanne: Client) -> None:
    assert sanne.get("/verbinden/meedoen/dpia/").status_code == 403
