# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of shared formats; what needs another module, or a file to take along, stands in the site."""

from django.urls import URLPattern, path

from stuurhuis.commons.pages import (
    adoption,
    commitments,
    making,
    overview,
    provisions,
    software,
    taking,
)
from stuurhuis.commons.pages import format as one

urlpatterns: list[URLPattern] = [
    path("samen/", commitments.plans, name="plans"),
    path("samen/<uuid:plan>/", commitments.plan, name="plan"),
    path("samen/<uuid:plan>/intrekken/", commitments.withdraw, name="withdraw_plan"),
    path("samen/<uuid:plan>/<slug:how>/", commitments.answer, name="answer_plan"),
    path("formats/", overview.page, name="formats"),
    path("formats/publiccode/", software.bring_in, name="read_publiccode"),
    path("formats/<uuid:of>/", one.page, name="format"),
    path("formats/<uuid:of>/versie/<int:number>/", one.version, name="format_version"),
    path("formats/<uuid:of>/publiccode.yml", software.file, name="publiccode"),
    path("formats/<uuid:of>/tekst/", making.write_text, name="write_format"),
    path("formats/<uuid:of>/invullen/", making.add_variable, name="add_variable"),
    path("formats/<uuid:of>/invullen/<slug:key>/", making.change_variable, name="change_variable"),
    path("formats/<uuid:of>/invullen/<slug:key>/weg/", making.drop_variable, name="drop_variable"),
    path("formats/<uuid:of>/delen/", making.share, name="share_format"),
    path("formats/<uuid:of>/intrekken/", making.withdraw, name="withdraw_format"),
    path("formats/<uuid:of>/weg/", making.throw_away, name="throw_away_format"),
    path("formats/<uuid:of>/bedankt/", adoption.thank, name="thank_maker"),
    path("formats/<uuid:of>/samen/", provisions.bind, name="bind_party"),
    path("formats/samen/<int:bound>/weg/", provisions.release, name="release_party"),
    path("formats/samen/<int:bound>/", provisions.say, name="take_stance"),
    path("formats/kopie/<uuid:adopted>/", adoption.page, name="adoption"),
    path("formats/kopie/<uuid:adopted>/eerder/<int:copy>/", adoption.earlier, name="earlier_copy"),
    path("formats/kopie/<uuid:adopted>/invullen/", adoption.fill_in, name="fill_copy"),
    path("formats/kopie/<uuid:adopted>/blok/<slug:key>/", adoption.twist, name="twist_block"),
    path("formats/kopie/<uuid:adopted>/tonen/<slug:how>/", adoption.show, name="show_copy"),
    path("formats/kopie/<uuid:adopted>/bevestigen/", adoption.confirm, name="confirm_use"),
    path("formats/kopie/<uuid:adopted>/stoppen/", adoption.stop, name="stop_using"),
    path("formats/kopie/<uuid:adopted>/nieuw/", taking.page, name="take_version"),
    path("formats/kopie/<uuid:adopted>/nieuw/terug/", taking.undo, name="undo_step"),
    path("formats/kopie/<uuid:adopted>/nieuw/<slug:key>/schrijf/", taking.write, name="write_step"),
    path("formats/kopie/<uuid:adopted>/nieuw/<slug:key>/<slug:how>/", taking.choose, name="choose_step"),
]
