# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the exchange; they stay the same, so that one can send them to others."""

from django.urls import URLPattern, path

from stuurhuis.exchange.pages import opening, pulse

urlpatterns: list[URLPattern] = [
    path("verbinden/meedoen/", opening.page, name="opening"),
    path("verbinden/meedoen/<slug:kind>/", opening.record, name="record_assurance"),
    path("verbinden/meedoen/<int:assurance>/intrekken/", opening.withdraw, name="withdraw_assurance"),
    path("verbinden/puls/", pulse.page, name="pulse"),
    path("verbinden/puls/nieuw/", pulse.plan, name="plan_pulse"),
    path("verbinden/puls/<int:pulse_round>/", pulse.answer, name="answer_pulse"),
    path("verbinden/puls/team/", pulse.add_team, name="add_team"),
    path("verbinden/puls/team/<int:team>/weg/", pulse.end_team, name="end_team"),
]
