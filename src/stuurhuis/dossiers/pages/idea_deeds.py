# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Support an idea, sharpen it, say why not, or take it back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.dossiers.actions import ideas as actions
from stuurhuis.dossiers.forms.ideas import AnswerWordsForm, DeclineForm, SharpenForm
from stuurhuis.dossiers.queries import ideas
from stuurhuis.dossiers.rules.ideas import IdeaIsOver, OwnIdea, SharpeningIsAnswered
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Do, initial, write

OVER = gettext_lazy("Dit idee heeft al een antwoord.")
REFUSALS = {
    IdeaIsOver: (None, OVER),
    OwnIdea: (None, gettext_lazy("Dit is je eigen idee.")),
    SharpeningIsAnswered: (None, gettext_lazy("Dit voorstel is al beantwoord.")),
}
DEEDS = {
    "steun": (actions.support, gettext_lazy("Je steunt dit idee.")),
    "niet-meer": (actions.take_back_support, gettext_lazy("Je steunt dit idee niet meer.")),
    "terug": (actions.withdraw, gettext_lazy("Je idee is teruggenomen.")),
}


@login_required
@require_POST
def do(request: Request, idea: UUID, how: str) -> HttpResponse:
    """Support it, support it no longer, or take it back."""
    if how not in DEEDS:
        raise Http404(how)
    deed, said = DEEDS[how]
    try:
        deed(str(idea), **asked_by(request))
        messages.success(request, said)
    except (IdeaIsOver, OwnIdea, actions.NothingToTakeBack):
        messages.error(request, OVER)
    return redirect("ideas") if how == "terug" else redirect("idea", idea)


@login_required
def sharpen(request: Request, idea: UUID) -> HttpResponse:
    """Propose better words."""
    found = ideas.idea(str(idea), **asked_by(request))
    form = SharpenForm(request.POST or None, initial=initial(found.words))
    return _fill(
        request, form, lambda said: actions.sharpen(str(idea), *said, **asked_by(request)), idea=found,
        title=_("Hoe wordt dit idee scherper?"), button=_("Woorden voorstellen"),
    )  # fmt: skip


@login_required
def answer_words(request: Request, idea: UUID, sharpening: int) -> HttpResponse:
    """Take these words, or leave them, and say why."""
    found = ideas.idea(str(idea), **asked_by(request))
    proposed = ideas.sharpening(sharpening, **asked_by(request))
    return _fill(
        request, AnswerWordsForm(request.POST or None),
        lambda said: actions.answer_words(sharpening, *said, **asked_by(request)), idea=found,
        title=_("Wordt het idee hier scherper van?"), lead=proposed.reason, proposed=proposed.words,
        button=_("Antwoord geven"),
    )  # fmt: skip


@login_required
def decline(request: Request, idea: UUID) -> HttpResponse:
    """Say why it is not taken up now."""
    found = ideas.idea(str(idea), **asked_by(request))
    return _fill(
        request, DeclineForm(request.POST or None),
        lambda said: actions.decline(str(idea), said, **asked_by(request)), idea=found,
        title=_("Waarom pakken we dit nu niet op?"), button=_("Antwoord geven"),
    )  # fmt: skip


def _fill(request: Request, form: Any, do: Do, **shown: Any) -> HttpResponse:
    """A page with one form about an idea, which leads back to it."""
    found = shown["idea"]
    return write(
        request, form, do, back=reverse("idea", args=[found.id]), template="dossiers/idea_form.html",
        refusals=REFUSALS, step="connect", **{"lead": found.words.question, **shown},
    )  # fmt: skip
