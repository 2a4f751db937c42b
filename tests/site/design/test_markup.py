# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is written without a template is escaped as a template would, and leads to the other language."""

import pytest
from django.test import RequestFactory
from django.urls import translate_url
from django.utils import translation

from stuurhuis.site.design import fan, fan_markup, fan_plan, navigation, series_markup
from stuurhuis.steering.rules.signals import Expectation

SERIES = {
    "name": "Wonen <& werken>", "url": "/x/?a=1&b=2", "period": "2024", "value": 12.5, "unit": "%",
    "unit_words": "'per' 1.000", "decimals": 1, "outside": True, "why_not": "", "seen": None,
}  # fmt: skip
WORDS = series_markup.RowWords("nl", usual="Gewoonlijk", not_judged="niet <beoordeeld>")


def test_names_and_words_of_a_series_are_escaped() -> None:
    row = series_markup.rows([SERIES], WORDS)
    assert '<a href="/x/?a=1&amp;b=2">Wonen &lt;&amp; werken&gt;</a>' in row
    assert "&#x27;per&#x27; 1.000" in row
    assert "niet &lt;beoordeeld&gt;" in row
    assert '<tr role="row" class="outside">' in row


def test_what_was_to_be_expected_stands_beside_its_figure() -> None:
    seen = Expectation("2024", 12.5, 12.0, 10.0, 14.0)
    row = series_markup.rows([SERIES | {"seen": seen, "outside": False}], WORDS)
    assert 'data-label="Gewoonlijk">10,0' in row
    assert "outside" not in row


def test_words_on_a_chart_are_escaped() -> None:
    text = fan_plan.Text("1", "2", "<b>&", "start", "peer")
    drawn = fan.DrawnFan(fan_plan.SIZES[0], "9", "9", "1", "8", (text,), (text,), text, (), (), (), (text,))
    marks = fan_markup.inside(drawn)
    assert marks.count("&lt;b&gt;&amp;") == 4
    assert "<b>" not in marks


@pytest.mark.parametrize(("language", "other"), [("nl", "en"), ("en", "nl")])
@pytest.mark.parametrize("path", ["/kies/", "/gemeente/GM0193/?van=en", "/zoek/?q=/en/"])
def test_the_other_language_is_where_the_urls_say(language: str, other: str, path: str) -> None:
    here = path if language == "nl" else f"/en{path}"
    with translation.override(language):
        [entry] = navigation.languages(RequestFactory().get(here))
        assert (entry.key, entry.url) == (other, translate_url(here, other))
