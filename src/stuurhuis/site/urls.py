# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which address shows which page. Dutch has no prefix; English pages are under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from stuurhuis.site.pages import (
    agreement_file,
    calendar,
    choosing,
    connecting,
    dossier_level,
    exports,
    manuscripts,
    mine,
    municipality,
    new_dossier,
    open_figures,
    progress,
    reports,
    reviewers,
    settling_files,
    sources,
    trees,
    year,
)

pages: list[URLPattern | URLResolver] = [
    path("", municipality.home, name="home"),
    path("welkom/", municipality.arrived, name="arrived"),
    path("kies/", choosing.chooser, name="chooser"),
    path("zoek/", choosing.search, name="search"),
    path("gemeente/<slug:code>/", municipality.page, name="municipality"),
    path("gemeente/<slug:code>/signalen.<slug:ending>", exports.signals, name="signals_export"),
    path("gemeente/<slug:code>/indicator/<slug:name>.<slug:ending>", exports.series, name="indicator_export"),
    path(
        "gemeente/<slug:code>/signaal/<slug:name>/<str:period>/<slug:kind>.<slug:ending>",
        exports.signal,
        name="signal_export",
    ),
    path("bronnen/", sources.register, name="sources"),
    path("bronnen/<slug:name>/", sources.source, name="source"),
    path("bronnen/<slug:name>/<slug:data_set>/<int:number>/", sources.version, name="version"),
    path("mijn/", mine.page, name="mine"),
    path("mijn/momenten.ics", calendar.download, name="calendar"),
    path("agenda/<str:token>.ics", calendar.feed, name="calendar_feed"),
    path("verbinden/", connecting.page, name="connect"),
    path(
        "verbinden/verrekenen/overzicht/<str:period>.<slug:ending>",
        settling_files.period,
        name="settling_file",
    ),
    path(
        "verbinden/verrekenen/factuur/<str:period>/<slug:other>.xml",
        settling_files.invoice,
        name="settling_invoice",
    ),
    path(
        "verbinden/afspraken/<int:agreement>/afspraak.<slug:ending>",
        agreement_file.file,
        name="agreement_file",
    ),
    path("doelen/geld/inlezen/", year.bring_in, name="bring_in_year"),
    path("doelen/geld/inlezen/<uuid:token>/<int:year>/<int:month>/", year.look_at, name="look_at_year"),
    path(
        "doelen/geld/inlezen/<uuid:token>/<int:year>/<int:month>/fout.<slug:ending>",
        year.bad_rows,
        name="year_bad_rows",
    ),
    path("doelen/geld/sjabloon.<slug:ending>", year.template, name="year_template"),
    path("doelen/geld/vertaling.toml", year.mapping_file, name="year_mapping"),
    path("doelen/inlezen/", trees.read_in, name="read_tree"),
    path("doelen/formulier.<slug:ending>", trees.form, name="tree_form"),
    path("doelen/boom.<slug:ending>", trees.export, name="tree_export"),
    path("openbaar/<slug:of>/<int:number>.<slug:ending>", open_figures.download, name="public_figures"),
    path("rapportages/<int:report>/", reports.page, name="report"),
    path("rapportages/<int:report>/rapportage.<slug:ending>", reports.file, name="report_file"),
    path("toetsen/nieuw/", manuscripts.offer, name="offer_document"),
    path("toetsen/<uuid:document>/ronde/", manuscripts.new_round, name="open_round"),
    path("toetsen/<uuid:document>/vraag/", reviewers.ask, name="ask_reviewer"),
    path("opgaven/nieuw/", new_dossier.page, name="new_dossier"),
    path("opgaven/<uuid:dossier>/niveau/", dossier_level.page, name="dossier_level"),
    path("voortgang/", progress.progress, name="progress"),
    path("toegankelijkheid/", progress.accessibility, name="accessibility"),
    path("", include("stuurhuis.site.accounts.urls")),
    path("", include("stuurhuis.steering.urls")),
    path("", include("stuurhuis.dossiers.urls")),
    path("", include("stuurhuis.exchange.urls")),
    path("", include("stuurhuis.review.urls")),
    path("", include("stuurhuis.site.design.urls")),
]
urlpatterns: list[URLPattern | URLResolver] = i18n_patterns(*pages, prefix_default_language=False)
