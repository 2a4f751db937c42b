# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of experiments; where one is designed stands in the site."""

from django.urls import URLPattern, path

from stuurhuis.experiments.pages import deeds, experiment, judging, overview

urlpatterns: list[URLPattern] = [
    path("proeven/", overview.page, name="experiments"),
    path("proeven/<uuid:experiment>/", experiment.page, name="experiment"),
    path("proeven/<uuid:experiment>/loten/", deeds.draw, name="draw_experiment"),
    path("proeven/<uuid:experiment>/beginnen/", deeds.start, name="start_experiment"),
    path("proeven/<uuid:experiment>/leren/", deeds.learnt, name="learnt_of_experiment"),
    path("proeven/<uuid:experiment>/mening/", judging.give_opinion, name="opine_on_experiment"),
    path(
        "proeven/<uuid:experiment>/mening/<int:opinion>/terug/",
        judging.take_back,
        name="take_back_opinion",
    ),
    path("proeven/<uuid:experiment>/oordeel/", judging.judge, name="judge_experiment"),
    path("proeven/<uuid:experiment>/<slug:how>/", deeds.click, name="click_experiment"),
]
