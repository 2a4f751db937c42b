# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of reviews; what needs a file or finds a person stands in the site."""

from django.urls import URLPattern, path

from stuurhuis.review.pages import answering, calendar, document, overview, request, traces

urlpatterns: list[URLPattern] = [
    path("toetsen/", overview.page, name="reviews"),
    path("toetsen/mijn-gegevens/", traces.page, name="review_traces"),
    path("toetsen/<uuid:document>/", document.page, name="review_document"),
    path("toetsen/<uuid:document>/bestand/<int:number>/", document.file, name="review_file"),
    path("toetsen/<uuid:document>/collega/", document.seat, name="seat_colleague"),
    path("toetsen/<uuid:document>/collega/<int:person>/weg/", document.unseat, name="unseat_colleague"),
    path("toetsen/<uuid:document>/opmerking/<int:remark>/", answering.respond, name="respond_to_remark"),
    path("toetsen/verzoek/<int:number>/", request.page, name="review_request"),
    path("toetsen/verzoek/<int:number>/dag.ics", calendar.day, name="review_day"),
    path("toetsen/verzoek/<int:number>/meelezen/", request.accept, name="accept_review"),
    path("toetsen/verzoek/<int:number>/doorgeven/", request.decline, name="decline_review"),
    path("toetsen/verzoek/<int:number>/opmerking/", request.remark, name="make_remark"),
    path("toetsen/verzoek/<int:number>/opmerking/<int:key>/weg/", request.take_back, name="take_remark_back"),
    path("toetsen/verzoek/<int:number>/afronden/", answering.close, name="close_review"),
    path("toetsen/verzoek/<int:number>/intrekken/", answering.withdraw, name="withdraw_review"),
]
