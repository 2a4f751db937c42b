# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was not chosen stands nowhere: not on the page, not in the feed, not in a file. What stands, stays."""

import csv
import json
import re
from dataclasses import replace
from html import unescape
from io import StringIO

from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as some

from small_country import AT, ZWOLLE
from stuurhuis.site import open_figures
from stuurhuis.steering.pages import public
from stuurhuis.steering.pages.public_sentences import in_one_line
from stuurhuis.steering.queries.publishing import Edition, Publication
from stuurhuis.steering.rules.public_changes import changes
from stuurhuis.steering.rules.published import PublicStory, kept, recalled
from stuurhuis.steering.rules.publishing import Aspect, Choice, PublicWords, made_public
from whole_public_story import GOALS, NEVER, agreement_of, marks, things, whole_story

STORY = whole_story()
THINGS = sorted({thing for goal in GOALS for thing in things(goal)})
CHOICES = some.builds(
    Choice,
    some.frozensets(some.sampled_from(Aspect)),
    some.frozensets(some.sampled_from(GOALS)),
    some.frozensets(some.sampled_from(THINGS)),
)
IV3 = {"planned": 4321, "iv3_year": "2025"}
DATA = re.compile(r'<data value="([^"]+)"')


def publication(story: PublicStory) -> Publication:
    """The first publication of this."""
    return Publication(Edition(1, ZWOLLE, 1, AT), PublicWords(), story, "")


def page_of(story: PublicStory) -> str:
    """The page that a stranger sees."""
    return unescape(render_to_string("steering/public_story.html", public.told(story, PublicWords(), "nl")))


def whole_of(story: PublicStory) -> dict[str, str]:
    """Every way out, as text."""
    before = made_public(STORY, Choice(frozenset(Aspect), frozenset(), frozenset()))
    return {
        "page": page_of(story),
        "feed": "\n".join(map(in_one_line, changes(before, story))),
        "csv": open_figures.as_csv(publication(story)).decode("utf-8-sig"),
        "json": open_figures.as_json(publication(story)).decode(),
        "kept": json.dumps(kept(story)),
    }


def goes_out(choice: Choice, aspect: Aspect, goal: int, key: int | str) -> bool:
    """Whether this was chosen; what is about an indicator goes out with it, or not at all."""
    if aspect in {Aspect.FORECAST, Aspect.JUDGEMENTS, Aspect.AGREEMENTS}:
        with_it = choice.takes(Aspect.INDICATORS, goal, key)
        agreed = aspect is not Aspect.AGREEMENTS or agreement_of(goal, str(key)) in choice.things
        return with_it and agreed and aspect in choice.aspects
    return choice.takes(aspect, goal, key)


@settings(max_examples=60)
@given(CHOICES)
def test_what_was_not_chosen_stands_nowhere(choice: Choice) -> None:
    ways_out = whole_of(made_public(STORY, choice))
    for goal in GOALS:
        hidden = [mark for aspect, key, mark in marks(goal) if not goes_out(choice, aspect, goal, key)]
        hidden += [] if goal in choice.goals else [f"doel-naam-{goal}", f"doel-waarom-{goal}"]
        for way, text in ways_out.items():
            assert [mark for mark in (*hidden, NEVER) if mark in text] == [], way


@settings(max_examples=30)
@given(CHOICES)
def test_what_was_chosen_is_there_and_every_number_of_the_page_is_in_the_files(choice: Choice) -> None:
    story = made_public(STORY, choice)
    ways_out = whole_of(story)
    shown = [
        mark
        for goal in choice.goals
        for aspect, key, mark in marks(goal)
        if goes_out(choice, aspect, goal, key)
    ]
    assert [mark for mark in shown if mark not in ways_out["json"]] == []
    rows = list(csv.DictReader(StringIO(ways_out["csv"])))
    figures = {float(row["value"]) for row in rows}
    assert {float(number) for number in DATA.findall(ways_out["page"])} <= figures
    assert figures == {row["value"] for row in json.loads(ways_out["json"])["figures"]}
    assert all(row["source"] and row["licence"] and row["version"] and row["period"] for row in rows)
    reckoned = [row for row in rows if row["kind"].startswith("expected") or row["kind"] == "chance"]
    assert {(row["source"], row["licence"]) for row in reckoned} <= {("Berekend door Stuurhuis", "CC BY 4.0")}


@settings(max_examples=60)
@given(CHOICES)
def test_what_is_kept_comes_back_the_same(choice: Choice) -> None:
    story = made_public(STORY, choice)
    assert recalled(json.loads(json.dumps(kept(story)))) == story


def test_outside_its_figures_the_page_holds_no_number_but_dates_and_addresses() -> None:
    every = Choice(frozenset(Aspect), frozenset(GOALS), frozenset(THINGS))
    page = page_of(made_public(STORY, every))
    text = re.sub(r"<data.*?</data>|<svg.*?</svg>|<[^>]+>", " ", page, flags=re.DOTALL)
    plain = re.sub(r"[a-z]+-[\w-]+", "", text)  # the marks
    left = set(re.findall(r"\d[\d.,]*\d|\d", plain)) - {"2020", "2024", "2026"}
    assert left <= {"1", "2", "3", "80", "100", "4.0", "83648"}, (
        left
    )  # days, counts, 80 of 100, licence, table


def test_a_budget_that_nobody_knows_is_a_dash_and_one_of_iv3_says_so() -> None:
    every = Choice(frozenset(Aspect), frozenset(GOALS), frozenset(THINGS))
    story = made_public(STORY, every)
    programme, goal = story.programmes[0], story.programmes[0].goals[0]
    unknown, of_iv3 = (replace(goal.costs[0], realised=None, **said) for said in ({"planned": None}, IV3))
    left = replace(goal, costs=(unknown, of_iv3))
    page = page_of(replace(story, programmes=(replace(programme, goals=(left,)),)))
    assert "Niet van elk taakveld is bekend wat er begroot is." in page
    assert "begroting volgens Iv3 2025" in page
    assert "<span>–" in page
    assert "None" not in page
