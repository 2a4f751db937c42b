# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of dossiers; where one begins, with the words of another module, stands in the site."""

from django.urls import URLPattern, path

from stuurhuis.dossiers.pages import (
    agreements,
    brief,
    deeds,
    dossier,
    files,
    idea_deeds,
    ideas,
    overview,
    proposals,
    room,
    taking_part,
)

urlpatterns: list[URLPattern] = [
    path("ideeen/", ideas.page, name="ideas"),
    path("ideeen/<uuid:idea>/", ideas.idea, name="idea"),
    path("ideeen/<uuid:idea>/scherper/", idea_deeds.sharpen, name="sharpen_idea"),
    path("ideeen/<uuid:idea>/waarom-niet/", idea_deeds.decline, name="decline_idea"),
    path("ideeen/<uuid:idea>/scherper/<int:sharpening>/", idea_deeds.answer_words, name="answer_sharpening"),
    path("ideeen/<uuid:idea>/<slug:how>/", idea_deeds.do, name="do_idea"),
    path("opgaven/", overview.page, name="dossiers"),
    path("opgaven/over-mij/", overview.mine, name="my_seats"),
    path("opgaven/<uuid:dossier>/", dossier.page, name="dossier"),
    path("opgaven/<uuid:dossier>/verwoorden/", deeds.reword, name="reword_dossier"),
    path("opgaven/<uuid:dossier>/stand/", deeds.move, name="move_dossier"),
    path("opgaven/<uuid:dossier>/afsluiten/", deeds.close, name="close_dossier"),
    path("opgaven/<uuid:dossier>/organisatie/", taking_part.ask, name="ask_organisation"),
    path("opgaven/<uuid:dossier>/collega/", taking_part.seat, name="seat_in_dossier"),
    path("opgaven/<uuid:dossier>/ik/<slug:role>/", taking_part.sit, name="sit_in_dossier"),
    path("opgaven/deelname/<int:part>/<slug:how>/", taking_part.answer, name="answer_dossier"),
    path("opgaven/<uuid:dossier>/taak/", room.set_task, name="set_dossier_task"),
    path("opgaven/<uuid:dossier>/taak/<int:task>/<slug:how>/", room.end_task, name="end_dossier_task"),
    path("opgaven/<uuid:dossier>/bladzijde/", brief.page, name="dossier_brief"),
    path("opgaven/<uuid:dossier>/bestand/", files.put, name="put_dossier_file"),
    path("opgaven/<uuid:dossier>/bestand/<uuid:file>/", files.opened, name="open_dossier_file"),
    path("opgaven/<uuid:dossier>/bestand/<uuid:file>/weg/", files.take_away, name="take_dossier_file_away"),
    path("opgaven/<uuid:dossier>/zeg/", room.say, name="say_in_dossier"),
    path("opgaven/<uuid:dossier>/zeg/<int:message>/terug/", room.take_back, name="take_back_in_dossier"),
    path("opgaven/<uuid:dossier>/erbij/<int:attached>/weg/", proposals.detach, name="detach_from_dossier"),
    path("opgaven/<uuid:dossier>/gevraagd/<int:asked>/<slug:how>/", proposals.answer, name="answer_asked"),
    path("opgaven/<uuid:dossier>/afspraak/", agreements.promise, name="promise_in_dossier"),
    path(
        "opgaven/<uuid:dossier>/afspraak/<int:agreement>/niet-nagekomen/",
        agreements.break_off,
        name="break_promise",
    ),
    path(
        "opgaven/<uuid:dossier>/afspraak/<int:agreement>/andere-dag/",
        agreements.renegotiate,
        name="renegotiate_promise",
    ),
    path(
        "opgaven/<uuid:dossier>/afspraak/<int:agreement>/<slug:how>/",
        agreements.answer,
        name="answer_promise",
    ),
]
