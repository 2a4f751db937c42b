# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of dossiers; where one begins, with the words of another module, stands in the site."""

from django.urls import URLPattern, path

from stuurhuis.dossiers.pages import deeds, dossier, overview, taking_part

urlpatterns: list[URLPattern] = [
    path("opgaven/", overview.page, name="dossiers"),
    path("opgaven/<uuid:dossier>/", dossier.page, name="dossier"),
    path("opgaven/<uuid:dossier>/verwoorden/", deeds.reword, name="reword_dossier"),
    path("opgaven/<uuid:dossier>/stand/", deeds.move, name="move_dossier"),
    path("opgaven/<uuid:dossier>/afsluiten/", deeds.close, name="close_dossier"),
    path("opgaven/<uuid:dossier>/organisatie/", taking_part.ask, name="ask_organisation"),
    path("opgaven/<uuid:dossier>/collega/", taking_part.seat, name="seat_in_dossier"),
    path("opgaven/<uuid:dossier>/ik/<slug:role>/", taking_part.sit, name="sit_in_dossier"),
    path("opgaven/deelname/<int:part>/<slug:how>/", taking_part.answer, name="answer_dossier"),
]
