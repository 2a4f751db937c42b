# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the exchange; they stay the same, so that one can send them to others."""

from django.urls import URLPattern, path

from stuurhuis.exchange.pages import (
    locations,
    obstacles,
    opening,
    pulse,
    settling,
    settling_deeds,
    settling_keeping,
    workplaces,
)

urlpatterns: list[URLPattern] = [
    path("verbinden/meedoen/", opening.page, name="opening"),
    path("verbinden/meedoen/<slug:kind>/", opening.record, name="record_assurance"),
    path("verbinden/meedoen/<int:assurance>/intrekken/", opening.withdraw, name="withdraw_assurance"),
    path("verbinden/waar-stokt-het/", obstacles.page, name="obstacles"),
    path("verbinden/puls/", pulse.page, name="pulse"),
    path("verbinden/puls/nieuw/", pulse.plan, name="plan_pulse"),
    path("verbinden/puls/<int:pulse_round>/", pulse.answer, name="answer_pulse"),
    path("verbinden/puls/team/", pulse.add_team, name="add_team"),
    path("verbinden/puls/team/<int:team>/weg/", pulse.end_team, name="end_team"),
    path("verbinden/verrekenen/", settling.page, name="settling"),
    path("verbinden/verrekenen/overzicht/", settling.period, name="settling_period"),
    path("verbinden/verrekenen/tarieven/", settling.tariffs, name="tariffs"),
    path("verbinden/verrekenen/tarieven/nieuw/", settling_keeping.tariff, name="set_tariff"),
    path("verbinden/verrekenen/rekening/", settling_keeping.account, name="settling_account"),
    path("verbinden/verrekenen/grens/", settling_keeping.limit, name="settling_limit"),
    path("verbinden/verrekenen/factuurgegevens/", settling_keeping.details, name="invoice_details"),
    path("verbinden/verrekenen/gift/<uuid:key>/", settling_keeping.give, name="settling_gift"),
    path("verbinden/verrekenen/nieuw/<uuid:key>/", settling_deeds.agree, name="agree_settlement"),
    path("verbinden/verrekenen/<uuid:key>/", settling.one, name="settlement"),
    path("verbinden/verrekenen/<uuid:key>/reserveer/", settling_deeds.reserve, name="reserve_settlement"),
    path("verbinden/verrekenen/<uuid:key>/lever/", settling_deeds.deliver, name="deliver_settlement"),
    path(
        "verbinden/verrekenen/<uuid:key>/goed/<uuid:entry>/", settling_deeds.accept, name="accept_settlement"
    ),
    path("verbinden/verrekenen/<uuid:key>/niet-goed/", settling_deeds.dispute, name="dispute_settlement"),
    path("verbinden/verrekenen/<uuid:key>/los/", settling_deeds.release, name="release_settlement"),
    path(
        "verbinden/verrekenen/<uuid:key>/corrigeer/<uuid:wrong>/<uuid:entry>/",
        settling_deeds.correct,
        name="correct_settlement",
    ),
    path("verbinden/werkplekken/", workplaces.page, name="workplaces"),
    path("verbinden/werkplekken/agenda.ics", workplaces.calendar, name="workplace_calendar"),
    path("verbinden/werkplekken/<int:location>/", workplaces.place, name="workplace"),
    path("verbinden/werkplekken/plek/<int:desk>/boek/", workplaces.book, name="book_desk"),
    path("verbinden/werkplekken/boeking/<int:booking>/terug/", workplaces.free, name="free_desk"),
    path("verbinden/werkplekken/boeking/<int:booking>/er-zijn/", workplaces.confirm, name="confirm_desk"),
    path("verbinden/werkplekken/wie/<int:occupant>/", workplaces.choose_seen_by, name="choose_seen_by"),
    path("verbinden/gebouwen/", locations.page, name="locations"),
    path("verbinden/gebouwen/nieuw/", locations.add, name="add_location"),
    path("verbinden/gebouwen/<int:location>/", locations.run, name="run_location"),
    path("verbinden/gebouwen/<int:location>/gegevens/", locations.describe, name="describe_location"),
    path("verbinden/gebouwen/<int:location>/uitlenen/", locations.lend, name="lend_location"),
    path("verbinden/gebouwen/<int:location>/weg/", locations.close, name="close_location"),
    path("verbinden/gebouwen/<int:location>/verdieping/", locations.add_floor, name="add_floor"),
    path(
        "verbinden/gebouwen/<int:location>/verdieping/<int:floor>/",
        locations.add_desk,
        name="add_desk",
    ),
    path(
        "verbinden/gebouwen/<int:location>/plek/<int:desk>/",
        locations.describe_desk,
        name="describe_desk",
    ),
    path(
        "verbinden/gebouwen/<int:location>/plek/<int:desk>/weg/",
        locations.take_desk_away,
        name="take_desk_away",
    ),
]
