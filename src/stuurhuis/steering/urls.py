# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of steering; they stay the same, so that one can send them to others."""

from django.urls import URLPattern, path

from stuurhuis.steering.pages import comparison, country, course, deeds, indicator, origin, signal

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
    path("kaart/", country.first, name="country_first"),
    path("kaart/<slug:name>/", country.page, name="country"),
]
