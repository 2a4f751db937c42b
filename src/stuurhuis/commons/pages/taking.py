# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is new in the version of the maker, beside ours; and what do we take of it?"""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.commons.actions import adoption as actions
from stuurhuis.commons.forms.adoption import TwistForm, ValuesForm
from stuurhuis.commons.pages import sentences
from stuurhuis.commons.pages.adoption import fill
from stuurhuis.commons.pages.format import frame
from stuurhuis.commons.pages.told import NO_BLOCK, written
from stuurhuis.commons.queries import adoption as queries
from stuurhuis.commons.queries import formats
from stuurhuis.commons.rules import threeway
from stuurhuis.commons.rules.adoption import AdoptionSeen
from stuurhuis.commons.rules.content import Content
from stuurhuis.commons.rules.formats import FormatSeen, NoSuchFormatMove, VersionSeen
from stuurhuis.commons.rules.threeway import Choice, NotChosen, Step, Three
from stuurhuis.commons.rules.wordmarks import marks
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import done

Row = dict[str, Any]
HOW = {"ons": Choice.MINE, "nieuw": Choice.THEIRS}


class Beside:
    """The three contents, and the steps so far."""

    def __init__(self, request: Request, adopted: UUID) -> None:
        self.adoption: AdoptionSeen = queries.adoption(str(adopted), **asked_by(request))
        if not self.adoption.own or self.adoption.stopped_on:
            raise Http404(adopted)
        self.found: FormatSeen = formats.format_of(self.adoption.format, **asked_by(request))
        self.copy = queries.copies(adopted, **asked_by(request))[0]
        versions = {one.number: one for one in formats.versions(UUID(self.found.id), **asked_by(request))}
        begun = queries.taking(adopted, **asked_by(request))
        newest = versions[self.found.number]
        self.version: VersionSeen = begun[0] if begun else newest
        self.steps: tuple[Step, ...] = begun[1] if begun else ()
        self.was: Content = versions[self.adoption.version].content

    @property
    def threes(self) -> tuple[Three, ...]:
        """The blocks that differ."""
        return threeway.to_choose(threeway.threes(self.was, self.version.content, self.copy.content))


@login_required
def page(request: Request, adopted: UUID) -> HttpResponse:
    """Every block that differs, with what was chosen; at the end one confirms."""
    beside = Beside(request, adopted)
    if beside.version.number == beside.adoption.version:
        messages.success(request, _("Jullie kopie is bij: er is geen nieuwere versie."))
        return redirect("adoption", adopted)
    form = _asked(request, beside)
    if form and form.is_bound and form.is_valid() and _finish(request, beside, form):
        messages.success(request, _("Jullie kopie is bij versie {n}.").format(n=beside.version.number))
        return redirect("adoption", adopted)
    context = {
        **frame(beside.found, request),
        "adoption": beside.adoption,
        "version": beside.version,
        "rows": [_row(one, beside) for one in beside.threes],
        "steps": len(beside.steps),
        "form": form,
        "waits": [one for one in beside.threes if _chosen(one, beside) is None],
    }
    return render(request, "commons/taking.html", context, status=422 if request.method == "POST" else 200)


@login_required
@require_POST
def choose(request: Request, adopted: UUID, key: str, how: str) -> HttpResponse:
    """Keep one's own, or take the new one."""
    if how not in HOW:
        raise Http404(how)
    try:
        actions.choose(str(adopted), Step(key, HOW[how]), **asked_by(request))
    except NoSuchFormatMove:
        messages.error(request, sentences.TOO_LATE)
    return redirect("take_version", adopted)


@login_required
def write(request: Request, adopted: UUID, key: str) -> HttpResponse:
    """Write one text out of both."""
    beside = Beside(request, adopted)
    three = next((one for one in beside.threes if one.key == key), None)
    block = (three.theirs or three.mine) if three else None
    if three is None or block is None:
        raise Http404(key)
    known = Content((), (*beside.version.content.variables, *beside.copy.content.variables))
    form = TwistForm(
        request.POST or None, block=block, content=known, tell=sentences.fault, initial={"told": three.both}
    )
    return fill(
        request, form, beside.adoption, beside.found,
        lambda said: actions.choose(str(adopted), Step(key, Choice.WRITTEN, said), **asked_by(request)),
        title=block.title, button=_("Zo wordt het"), back=reverse("take_version", args=[adopted]),
        explained=_("Eerst staat jullie tekst, daaronder de nieuwe. Maak er één tekst van."),
    )  # fmt: skip


@login_required
@require_POST
def undo(request: Request, adopted: UUID) -> HttpResponse:
    """Take back the last step."""
    try:
        actions.undo(str(adopted), **asked_by(request))
        messages.success(request, _("De laatste keuze is teruggenomen."))
    except NoSuchFormatMove:
        messages.error(request, sentences.TOO_LATE)
    return redirect("take_version", adopted)


def _finish(request: Request, beside: Beside, form: ValuesForm) -> bool:
    def do(said: tuple[dict[str, str], bool]) -> object:
        return actions.finish(beside.adoption.id, said[0], **asked_by(request))

    return done(form, do, sentences.REFUSALS)


def _asked(request: Request, beside: Beside) -> ValuesForm | None:
    """What the copy will ask that is not filled in yet; None while something is still to be chosen."""
    try:
        content = threeway.merged(beside.was, beside.version.content, beside.copy.content, beside.steps)
    except NotChosen:
        return None
    new = tuple(one for one in content.variables if beside.copy.content.variable(one.key) != one)
    given = request.POST if request.method == "POST" else None
    return ValuesForm(given, content=Content((), new), known=beside.copy.values)


def _row(three: Three, beside: Beside) -> Row:
    chosen = threeway.choices(beside.steps).get(three.key)
    was, theirs, mine = written(three.was, three.theirs, three.mine)
    return {
        "one": three,
        "title": (three.theirs or three.mine or NO_BLOCK).title,
        "changed": sentences.CHANGED[three.who],
        "theirs": marks(was, theirs),
        "mine": marks(was, mine),
        "choice": _chosen(three, beside),
        "is_proposed": chosen is None,
        "written": chosen.text if chosen else "",
        "may_write": three.theirs is not None and three.mine is not None,
    }


def _chosen(three: Three, beside: Beside) -> Choice | None:
    step = threeway.choices(beside.steps).get(three.key)
    return step.choice if step else three.proposed
