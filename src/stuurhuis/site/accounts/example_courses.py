# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Example courses of Zwolle and Deventer to look around in: only on this computer, only with the sample.

The courses are made up, and say so in their names; some months later they are planned anew.
"""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.utils import timezone

from stuurhuis.exchange.actions import training as actions
from stuurhuis.exchange.queries import training
from stuurhuis.exchange.rules.training import CourseForm, CourseWords, SessionWords
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor, worker_for

COURSES = {
    "GM0150": (
        CourseWords(
            title="Bewoners vroeg betrekken (voorbeeld)",
            summary="Je ontwerpt een gesprek met bewoners over een plan dat nog kan veranderen, en je toont "
            "wat je met hun inbreng deed. Je oefent met een eigen opgave.",
            topics=("participatie", "gesprekken leiden"),
            level=2,
            form=CourseForm.CLASSROOM,
            points=3,
            opened=True,
            asks_consent=False,
        ),
        CourseWords(
            title="Aanbesteden zonder omwegen (voorbeeld)",
            summary="Je kent de drempels en de procedures, en je schrijft een uitvraag die een kleine "
            "leverancier begrijpt.",
            topics=("aanbesteden", "contracten beheren"),
            level=3,
            form=CourseForm.BOTH,
            points=4,
            opened=True,
            asks_consent=True,
        ),
    ),
    "GM0193": (
        CourseWords(
            title="Cijfers lezen voor wie geen rekenaar is (voorbeeld)",
            summary="Je leest een grafiek met een verwachting, je weet wat onzekerheid betekent en wat je "
            "ermee kunt zeggen.",
            topics=("gegevens analyseren", "statistiek"),
            level=1,
            form=CourseForm.ONLINE,
            points=0,
            opened=True,
            asks_consent=False,
        ),
    ),
}
AHEAD = (9, 37)  # days after the day on which they are loaded
SEATS = (12, 1)
PLACE = "Voorbeeldplein 1, Deventer"


def establish(at: datetime) -> None:
    """Make sure that the example courses are there; nothing on a site that others can reach."""
    if not settings.LOCAL_ONLY:
        return
    for code, courses in COURSES.items():
        worker = worker_for(code)
        there = {one.words.title for one in training.courses(actor=worker, at=at)}
        for words in courses:
            if words.title not in there:
                _give(words, worker, at)


def _give(words: CourseWords, worker: Actor, at: datetime) -> None:
    course = actions.offer(words, actor=worker, at=at).course
    here = timezone.get_default_timezone()
    for ahead, seats in zip(AHEAD, SEATS, strict=True):
        day = day_of(at) + timedelta(days=ahead)
        begins, ends = (datetime.combine(day, time(hour), here) for hour in (13, 17))
        place = "online" if words.form is CourseForm.ONLINE else PLACE
        actions.plan(course, SessionWords(begins, ends, place, seats), actor=worker, at=at)
