# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of steering; they stay the same, so that one can send them to others."""

from django.urls import URLPattern, path

from stuurhuis.steering.pages import (
    comparison,
    country,
    course,
    deeds,
    digest,
    goal_deeds,
    goals,
    indicator,
    money,
    origin,
    sheet_deeds,
    sheets,
    signal,
)

urlpatterns: list[URLPattern] = [
    path("gemeente/<slug:code>/reeksen/", course.page, name="course"),
    path("gemeente/<slug:code>/vergelijk/", comparison.page, name="comparison"),
    path("gemeente/<slug:code>/indicator/<slug:name>/", indicator.page, name="indicator"),
    path("gemeente/<slug:code>/indicator/<slug:name>/herkomst/", origin.page, name="origin"),
    path("gemeente/<slug:code>/indicator/<slug:name>/volg/", deeds.follow, name="follow"),
    path("gemeente/<slug:code>/signaal/<slug:name>/<str:period>/<slug:kind>/", signal.page, name="signal"),
    path(
        "gemeente/<slug:code>/signaal/<slug:name>/<str:period>/<slug:kind>/rust/",
        deeds.put_aside,
        name="put_aside",
    ),
    path("volg/<int:follow>/weg/", deeds.unfollow, name="unfollow"),
    path("rust/<int:deferral>/weg/", deeds.take_up, name="take_up"),
    path("mijn/mail/", digest.choose, name="choose_digest"),
    path("mail/stop/<str:token>/", digest.stop, name="stop_digest"),
    path("kaart/", country.first, name="country_first"),
    path("kaart/<slug:name>/", country.page, name="country"),
    path("doelen/", goals.page, name="goals"),
    path("doelen/geld/", money.page, name="money"),
    path("doelen/geld/grens/", money.set_materiality, name="set_materiality"),
    path("doelen/begin/", goal_deeds.begin, name="begin_tree"),
    path("doelen/programma/", goal_deeds.add_programme, name="add_programme"),
    path("doelen/programma/<int:programme>/", goal_deeds.reword_programme, name="reword_programme"),
    path("doelen/programma/<int:programme>/doel/", goal_deeds.set_goal, name="set_goal"),
    path("doelen/<int:goal>/", goals.goal, name="goal"),
    path("doelen/<int:goal>/woorden/", goal_deeds.reword_goal, name="reword_goal"),
    path("doelen/<int:goal>/indicator/", goal_deeds.choose_indicator, name="choose_indicator"),
    path("doelen/<int:goal>/streefwaarde/<int:measured>/", goal_deeds.set_target, name="set_target"),
    path("doelen/<int:goal>/inspanning/", goal_deeds.plan_measure, name="plan_measure"),
    path("doelen/<int:goal>/inspanning/<int:measure>/", goal_deeds.change_measure, name="change_measure"),
    path("doelen/<int:goal>/geld/", goal_deeds.allot, name="allot"),
    path("doelen/<int:goal>/eigenaar/<slug:what>/<int:key>/", sheet_deeds.name_owner, name="name_owner"),
    path("indicatoren/", sheets.library, name="library"),
    path("indicatoren/nieuw/", sheet_deeds.add, name="add_sheet"),
    path("indicatoren/<slug:name>/", sheets.sheet, name="sheet"),
    path("indicatoren/<slug:name>/kies/", sheets.choose_for, name="choose_for"),
    path("indicatoren/<slug:name>/aanpassen/", sheet_deeds.change, name="change_sheet"),
    path("indicatoren/<slug:name>/cijfer/", sheet_deeds.keep_figure, name="keep_figure"),
    path("doelen/<slug:what>/<int:key>/einde/", goal_deeds.end, name="end"),
]
