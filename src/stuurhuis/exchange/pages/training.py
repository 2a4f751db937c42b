# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can I learn, where is there room, and what did I sign up for?"""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.exchange.actions import training, training_seats
from stuurhuis.exchange.facts.training import SeatAsked, SeatAwaited
from stuurhuis.exchange.forms.training import FORM_WORDS, LEVEL_WORDS, ScoreForm
from stuurhuis.exchange.queries import opening
from stuurhuis.exchange.queries import training as queries
from stuurhuis.exchange.queries.training import CourseOnOffer, SeatOf
from stuurhuis.exchange.rules.training import NotNow, SeatState, Topic
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write

REFUSALS: Mapping[type[Exception], str | Promise] = {
    training_seats.TooLate: gettext_lazy(
        "Dat kan niet meer: het is begonnen, gaat niet door of de termijn is voorbij."
    ),
    training_seats.AlreadyIn: gettext_lazy("Je staat al ingeschreven of op de wachtlijst."),
    training_seats.NoManager: gettext_lazy(
        "Deze opleiding vraagt instemming van je leidinggevende. Noem die eerst in je profiel."
    ),
    training.NotBegun: gettext_lazy("Wie er was, weet je als het begonnen is."),
    NotNow: gettext_lazy("Dat kan nu niet meer."),
}
STATE_WORDS: Mapping[SeatState, str | Promise] = {
    SeatState.ASKED: gettext_lazy("wacht op instemming van je leidinggevende"),
    SeatState.WAITING: gettext_lazy("op de wachtlijst"),
    SeatState.OFFERED: gettext_lazy("er is plaats voor je"),
    SeatState.TAKEN: gettext_lazy("je doet mee"),
    SeatState.ENDED: gettext_lazy("gaat niet door voor jou"),
}


@login_required
def page(request: Request) -> HttpResponse:
    """The catalogue, what closes one's own gap first, and one's own seats."""
    opening.may_take_part(**asked_by(request))
    asked = request.GET.get("woorden", "").strip()
    there = queries.courses(**asked_by(request))
    lacks = queries.my_gap(**asked_by(request)).topics
    seats = queries.my_seats(**asked_by(request))
    joined = {one.course for one in seats if one.state is not SeatState.ENDED and one.attended is not False}
    closing = [(one, closes) for one in there if one.id not in joined and (closes := _closes(one, lacks))]
    context = {
        "step": "connect",
        "asked": asked,
        "closing": [_told(one, closes) for one, closes in closing] if not asked else [],
        "courses": [_told(one) for one in there if _is_about(one, asked)],
        "seats": [_seat(one) for one in seats],
        "consents": queries.to_consent(**asked_by(request)),
        "team": queries.team_gap(**asked_by(request)),
        "lacks": lacks,
    }
    return render(request, "exchange/courses.html", context)


@login_required
def course(request: Request, course: int) -> HttpResponse:
    """One course: what one learns, when it is given, and where there is room."""
    there = queries.course(course, **asked_by(request))
    mine = [_seat(one) for one in queries.my_seats(**asked_by(request)) if one.course == course]
    living = {one["of"].words.starts_at for one in mine if one["of"].state is not SeatState.ENDED}
    teaches = course in queries.taught(**asked_by(request))
    context = {
        "step": "connect",
        **_told(there, _closes(there, queries.my_gap(**asked_by(request)).topics)),
        "own": there.organisation == request.actor.organisation,
        "mine": mine,
        "taken": living,
        "teaches": teaches,
        "learners": queries.learners(course, **asked_by(request)) if teaches else (),
        "now": request.at,
    }
    return render(request, "exchange/course.html", context)


@login_required
@require_POST
def enrol(request: Request, course: int, session: int) -> HttpResponse:
    """Take a seat, or join the line."""
    told = done(request, lambda: training_seats.enrol(session, **asked_by(request)))
    if isinstance(told, SeatAwaited):
        messages.success(
            request, _("Het is vol. Je staat op de wachtlijst; komt er plaats, dan zie je dat hier.")
        )
    elif isinstance(told, SeatAsked):
        messages.success(request, _("Je plaats is vastgehouden tot je leidinggevende heeft geantwoord."))
    elif told is not None:
        messages.success(request, _("Je doet mee."))
    return redirect("training_course", course)


@login_required
@require_POST
def accept(request: Request, seat: int) -> HttpResponse:
    """Take the seat that came free."""
    if done(request, lambda: training_seats.accept(seat, **asked_by(request))):
        messages.success(request, _("De plaats is van jou."))
    return redirect("courses")


@login_required
@require_POST
def leave(request: Request, seat: int) -> HttpResponse:
    """Give up one's seat or place in line."""
    if done(request, lambda: training_seats.leave(seat, **asked_by(request))):
        messages.success(request, _("Je bent afgemeld. Je plaats gaat naar wie wacht."))
    return redirect("courses")


@login_required
@require_POST
def consent(request: Request, seat: int) -> HttpResponse:
    """The manager agrees, or does not."""
    deed = training_seats.refuse if request.POST.get("antwoord") == "nee" else training_seats.consent
    if done(request, lambda: deed(seat, **asked_by(request))):
        messages.success(request, _("Je antwoord is doorgegeven."))
    return redirect("courses")


@login_required
def score(request: Request, learner: int) -> HttpResponse:
    """Say what it was worth."""
    found = next((one for one in queries.my_seats(**asked_by(request)) if one.learner == learner), None)
    if found is None or not found.attended:
        raise Http404(learner)
    return write(
        request,
        ScoreForm(request.POST or None, initial={"given": found.score, "remark": found.remark}),
        lambda said: training.score(learner, *said, **asked_by(request)),
        back=reverse("courses"),
        template="form.html",
        step="connect",
        title=_("Wat had je aan {title}?").format(title=found.title),
        lead=_("Wie de opleiding geeft, ziet je antwoord met je naam."),
        button=_("Geef je oordeel"),
    )


def done(request: Request, do: Callable[[], Any]) -> Any:
    """What was done; nothing when it was refused, and then it is told why."""
    try:
        return do()
    except tuple(REFUSALS) as refusal:
        messages.error(request, str(REFUSALS[type(refusal)]))
        return None


def _told(one: CourseOnOffer, closes: tuple[Topic, ...] = ()) -> dict[str, Any]:
    """A course with the reason why it is for you."""
    room = next((each for each in one.sessions if each.free and not each.is_cancelled), None)
    return {
        "course": one,
        "closes": [topic.words for topic in closes],
        "level": LEVEL_WORDS[one.words.level],
        "form": FORM_WORDS[one.words.form],
        "room": room,
    }


def _closes(one: CourseOnOffer, lacks: tuple[Topic, ...]) -> tuple[Topic, ...]:
    return tuple(topic for topic in lacks if topic.key in one.keys)


def _is_about(one: CourseOnOffer, asked: str) -> bool:
    told = " ".join((one.words.title, one.words.summary, *one.words.topics, one.owner)).casefold()
    return all(word in told for word in asked.casefold().split())


def _seat(one: SeatOf) -> dict[str, Any]:
    words = _("gaat niet door") if one.is_cancelled else STATE_WORDS[one.state]
    return {"of": one, "state": words, "can_leave": one.state is not SeatState.ENDED and one.attended is None}
