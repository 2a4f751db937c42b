# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which figures belong to a dossier today, in words that can be kept: those of what it was born from."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from stuurhuis.dossiers.rules.known import KnownFigure
from stuurhuis.dossiers.rules.retention import InBoth
from stuurhuis.dossiers.rules.words import Origin
from stuurhuis.engines.notation import figure
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.policy import NotThere
from stuurhuis.site.design.periods import written
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.places import indicator_address, regions
from stuurhuis.steering.queries import decisions, indicator, judgement
from stuurhuis.steering.queries.overview import NotJudgedYet
from stuurhuis.steering.rules.decisions import KnownForecast, KnownIndicator, KnownJudgement
from stuurhuis.steering.rules.scales import Scale, scale
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.rules.views import Region, Series

AHEAD = 2  # coming periods that are kept
GONE = (NotThere, NotJudgedYet, indicator.IndicatorUnknown)


def known_figures(request: Request, origin: Origin) -> tuple[KnownFigure, ...]:
    """The figures of now: of the signal or the goal that a dossier was born from; none without figures."""
    kind, _colon, key = origin.reference.partition(":")
    try:
        return tuple(KINDS[kind](request, key)) if kind in KINDS else ()
    except GONE:
        return ()


def _of_signal(request: Request, key: str) -> Iterator[KnownFigure]:
    signal = SignalKey(*key.split("/"))
    place = regions().get(signal.region)
    if place is None:
        return
    series = indicator.series(place, signal.indicator, **asked_by(request))
    own = place.code == request.actor.organisation
    said = judgement.in_force(signal.indicator, **asked_by(request)) if own else ()
    judged = tuple(
        KnownJudgement(one.period, one.expected, one.low, one.high, one.reasons, one.overrules)
        for one in (each.words for each in said)
    )
    yield _kept(_stands(series, judged), place, series.version)


def _of_goal(request: Request, key: str) -> Iterator[KnownFigure]:
    code = request.actor.organisation
    place = Region(code, parties.organisation(code).name)
    known = decisions.known_of(int(key), **asked_by(request))
    for one in known.indicators:
        yield _kept(one, place, known.versions[0])


KINDS = {"signal": _of_signal, "goal": _of_goal}


def _stands(series: Series, judged: tuple[KnownJudgement, ...]) -> KnownIndicator:
    """A series as a decision keeps it: its newest figure and what is expected."""
    sheet, told = series.sheet, scale(series.sheet)
    newest = next((one for one in reversed(series.figures) if told.of(one) is not None), None)
    return KnownIndicator(
        sheet.id, sheet.name, sheet.name_en, told.unit, told.shown_decimals, told.per,
        newest.period if newest else "", told.of(newest) if newest else None, "", None, "", "no_target",
        forecasts=tuple(
            KnownForecast(ahead.period, ahead.mean, ahead.lo80, ahead.hi80)
            for ahead in told.ahead(series.ahead, series.figures)
        ),
        judgements=judged,
    )  # fmt: skip


def _kept(one: KnownIndicator, place: Region, version: str) -> KnownFigure:
    words = {}
    for language in ("nl", "en"):
        with override(language):
            words[language] = " ".join(_sentences(one, language))
    return KnownFigure(
        one.id, place.code, one.period, one.value,
        InBoth(f"{one.label('nl')}, {place.name}", f"{one.label('en')}, {place.name}"),
        InBoth(words["nl"], words["en"]), version, _address(place, one.id),
    )  # fmt: skip


def _address(place: Region, name: str) -> str:
    return indicator_address(place.code, name) if place.code in regions() else reverse("goals")


def _sentences(one: KnownIndicator, language: str) -> Iterator[str]:
    """What is known of an indicator, in the language of now."""

    def told(value: float) -> str:
        return figure(value, one.unit, language=language, decimals=one.decimals)

    unit = wording.unit_of(Scale(one.unit, one.decimals or 0, one.per)) if one.per else ""
    if one.value is None:
        yield _("Er was nog geen cijfer.")
    else:
        said = f"{told(one.value)} {unit}".strip()
        yield _("{figure} in {period}.").format(figure=said, period=written(one.period, language))
    if one.target is not None:
        period = written(one.target_period, language)
        yield _("Streefwaarde voor {period}: {figure}.").format(period=period, figure=told(one.target))
    for ahead in one.forecasts[:AHEAD]:
        yield _("Verwacht voor {period}: {mean}, in 80 van de 100 gevallen tussen {low} en {high}.").format(
            period=written(ahead.period, language), mean=told(ahead.mean), low=told(ahead.low),
            high=told(ahead.high),
        )  # fmt: skip
    for said_of in one.judgements:
        if said_of.expected is not None:
            period = written(said_of.period, language)
            yield _("Ons oordeel over {period}: {figure}.").format(
                period=period, figure=told(said_of.expected)
            )
