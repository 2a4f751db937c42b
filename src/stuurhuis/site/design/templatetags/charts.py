# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Charts, figures and periods for templates. What each chart may be given stands in
`site/design/given.py`."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from stuurhuis.engines import notation as figures
from stuurhuis.site.design import bars as bar_rows
from stuurhuis.site.design import (
    fan,
    fan_markup,
    given,
    given_marks,
    map_markup,
    maps,
    outlines,
    periods,
    series_markup,
    sparks,
)
from stuurhuis.site.design.fan_plan import Words, cut_off, judged, written

register = template.Library()


def _language() -> str:
    return get_language() or "nl"


@register.filter
def figure(value: float | None, unit: str = "") -> str:
    """`{{ 105600000|figure:"€" }}` gives € 105,6 mln; `{{ 12.3|figure:"%" }}` gives 12,3 %; a dash for
    None."""
    return figures.figure(given.real(value), unit, language=_language())


@register.simple_tag(name="figure")
def figure_tag(
    value: float | None, unit: str = "", *, decimals: int | None = None, signed: bool = False
) -> str:
    """The same as the filter, with a number of decimals, or with a plus sign."""
    return figures.figure(given.real(value), unit, language=_language(), decimals=decimals, signed=signed)


@register.filter
def period(value: object) -> str:
    """`{{ "2017-Q1"|period }}` gives 1e kwartaal 2017."""
    return periods.written(str(value), _language())


@register.inclusion_tag("charts/spark.html")
def spark(chart: object) -> dict[str, Any]:
    """The small picture of a signal."""
    return {"drawn": sparks.draw(given.spark_of(chart))}


@register.inclusion_tag("charts/fan.html")
def fan_chart(chart: object) -> dict[str, Any]:
    """The large chart of a series, in three sizes of which the page shows the one that fits."""
    series, words = given.fan_chart_of(chart), _words()
    drawn = fan.draw_all(series, words)
    return {
        "chart": series,
        "sizes": drawn,
        "description": _described(series, words),
        "goes_on": _goes_on(series, words) if drawn else "",
        "with_near": any(one.near is not None for one in series.targets),
    }


@register.filter
def marks(drawn: fan.DrawnFan) -> str:
    """What stands inside one size of the large chart."""
    return fan_markup.inside(drawn)


@register.simple_tag
def series_rows(series: Sequence[Any]) -> str:
    """Series of a municipality as rows of a table, each with its newest figure and what is usual."""
    words = series_markup.RowWords(_language(), usual=_("Gewoonlijk"), not_judged=_("niet beoordeeld"))
    return series_markup.rows(series, words)


def _goes_on(chart: given.FanChart, words: Words) -> str:
    """Until where the light fan goes, when the drawing ends before it."""
    cut = cut_off(chart)
    if cut is None:
        return ""
    period, value = cut
    return _("De lichte waaier loopt boven de tekening door: in {period} tot {value}.").format(
        period=periods.written(period, words.language), value=written(chart, value, words)
    )


@register.inclusion_tag("charts/bars.html")
def bars(chart: object, *, hide_title: bool = False) -> dict[str, Any]:
    """A comparison among peers, a row each."""
    return {"drawn": bar_rows.draw(given.bars_of(chart), _language()), "hide_title": hide_title}


def _words() -> Words:
    return Words(
        language=_language(),
        expected=_("{value} verwacht"),
        target=_("doel {value}"),
        judged=_("ons oordeel {value}"),
        observed=_("{value} in {period}"),
    )


def _described(chart: given.FanChart, words: Words) -> str:
    """The chart in a few sentences, for who does not see it."""
    known = [point for point in chart.history if point.value is not None]
    if not known:
        return ""
    first, last = known[0], known[-1]
    said = [
        _("Van {before} in {start} naar {now} in {end}.").format(
            before=written(chart, first.value or 0.0, words),
            start=periods.written(first.period, words.language),
            now=written(chart, last.value or 0.0, words),
            end=periods.written(last.period, words.language),
        )
    ]
    if chart.forecast:
        ahead = chart.forecast[-1]
        said.append(
            _("Verwacht in {period}: {mean}, met 80 % zekerheid tussen {low} en {high}.").format(
                period=periods.written(ahead.period, words.language),
                mean=written(chart, ahead.mean, words),
                low=written(chart, ahead.lo80, words),
                high=written(chart, ahead.hi80, words),
            )
        )
    return " ".join([*said, *_described_rest(chart, words)])


def _described_rest(chart: given.FanChart, words: Words) -> list[str]:
    broken = _("Breuk in de bron in {period}: {label}.")
    return [
        *(_described_target(one, chart, words) for one in chart.targets),
        *(_described_judgement(one, chart, words) for one in chart.judged),
        *(broken.format(period=cut.period, label=cut.label) for cut in chart.breaks),
    ]


def _described_target(one: given_marks.Target, chart: given.FanChart, words: Words) -> str:
    said = {"period": periods.written(one.period, words.language), "value": written(chart, one.value, words)}
    if one.near is None:
        return _("Streefwaarde: {value} in {period}.").format(**said)
    return _("Streefwaarde: {value} in {period}; tot {near} is nog dichtbij.").format(
        near=written(chart, one.near, words), **said
    )


def _described_judgement(one: given_marks.Judged, chart: given.FanChart, words: Words) -> str:
    period = periods.written(one.period, words.language)
    if one.low is None or one.high is None:
        return _("Ons oordeel over {period}: {value}.").format(period=period, value=judged(chart, one, words))
    low, high = written(chart, one.low, words), written(chart, one.high, words)
    if one.value is None:
        return _("Ons oordeel over {period}: tussen {low} en {high}.").format(
            period=period, low=low, high=high
        )
    return _("Ons oordeel over {period}: {value}, tussen {low} en {high}.").format(
        period=period, value=written(chart, one.value, words), low=low, high=high
    )


@register.filter
def paired(columns: Sequence[Any], row: Sequence[Any]) -> list[tuple[Any, Any]]:
    """Each cell of a table row with its column; raises ValueError when their numbers differ."""
    return list(zip(columns, row, strict=True))


@register.filter
def unlocalise(value: float) -> str:
    """A number as machines read it, for attributes and addresses."""
    return str(value)


@register.inclusion_tag("charts/map.html")
def country_map(chart: object) -> dict[str, Any]:
    """The map of the country, its legend, and the same as a table."""
    drawn = maps.draw(given.country_map_of(chart), outlines.shipped(), _map_words())
    return {
        "drawn": drawn,
        "shapes": map_markup.shapes(drawn),
        "numbers": map_markup.numbers(drawn),
        "names": map_markup.names(drawn.rows) if drawn.chooses else "",
        "table_rows": "" if drawn.chooses else map_markup.table_rows(drawn.rows),
    }


@register.inclusion_tag("components/chooser.html")
def municipality_chooser(
    municipalities: Sequence[object],
    *,
    action: str,
    typed: str = "",
    error: str = "",
    field: str = "gemeente",
    selected: str = "",
    on_map: bool = True,
) -> dict[str, Any]:
    """Type a municipality or click the map; `municipalities` have code, name and url. The form asks
    `action` with GET."""
    chosen = given.country_map_of(
        {"title": _("Kies je gemeente"), "municipalities": municipalities, "selected": selected or ""}
    )
    places = sorted(chosen.municipalities, key=lambda place: place.name.lstrip("'").casefold())
    return {
        "places": places,
        "map": chosen if on_map else None,
        "action": action,
        "typed": typed,
        "error": error,
        "field": field,
    }


def _map_words() -> maps.MapWords:
    return maps.MapWords(
        language=_language(),
        missing=_("geen cijfer"),
        group=_("klasse {number} van {count}"),
        below=_("minder dan {value}"),
        above=_("{value} en meer"),
        within=_("{low} tot {high}"),
    )
