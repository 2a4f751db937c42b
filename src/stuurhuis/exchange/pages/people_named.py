# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Name a manager or a stand-in, say that one is not, and propose words to a colleague."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.exchange.actions import people_edits, people_items, people_lines
from stuurhuis.exchange.forms.people import EditForm, NamedForm, StandInForm
from stuurhuis.exchange.pages.people import own_or_404, shown
from stuurhuis.exchange.queries import opening
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write
from stuurhuis.kernel.memberships import queries as memberships

Answer = Callable[..., HttpResponse]
REFUSALS: Refusals = {
    people_items.NotAColleague: ("person", gettext_lazy("Kies een collega van je eigen organisatie.")),
    people_lines.NobodyToStandInFor: (
        "person",
        gettext_lazy("Nog niemand noemde jou als leidinggevende."),
    ),
}
EDIT_REFUSALS: Refusals = {
    people_edits.ProposedAlready: ("words_said", gettext_lazy("Dit stelde je al voor.")),
    people_edits.NotForAnother: (None, gettext_lazy("Dit kan alleen je collega zelf zeggen.")),
}


@login_required
def name_manager(request: Request) -> HttpResponse:
    """Say who one's manager is."""
    return _name(
        request,
        NamedForm(_colleagues(request), request.POST or None),
        lambda person: people_lines.name_manager(person, **asked_by(request)),
        title=_("Wie is je leidinggevende?"),
        lead=_("Je leidinggevende ziet dat, en stemt in als je ergens anders gaat helpen."),
    )


@login_required
def name_decider(request: Request) -> HttpResponse:
    """Say, as a manager, who decides when one is away."""
    return _name(
        request,
        NamedForm(_colleagues(request), request.POST or None),
        lambda person: people_lines.name_stand_in(person, **asked_by(request)),
        title=_("Wie beslist als jij er niet bent?"),
        lead=_("Voor iedereen die jou als leidinggevende noemde. Over zichzelf beslist niemand."),
    )


@login_required
def name_stand_in(request: Request) -> HttpResponse:
    """Say whom one can ask when one is away."""
    found = own_or_404(request)
    form = StandInForm(_colleagues(request), request.POST or None)
    return _name(
        request,
        form,
        lambda person: people_items.name_stand_in(
            found.id, person, form.audience_chosen(), **asked_by(request)
        ),
        title=_("Wie kan men vragen als jij er niet bent?"),
        lead=_("Je collega ziet dat je die noemt, en kan nee zeggen."),
    )


@login_required
def suggest(request: Request, profile: int, item: int | None = None) -> HttpResponse:
    """Propose something new, or better words for one thing."""
    found = shown(request, profile)
    better = next((one for one in found.items if one.id == item), None)
    if found.person == request.actor.person or (item is not None and better is None):
        raise Http404
    before = {"words_said": better.words.words} if better else None
    return write(
        request,
        EditForm(request.POST or None, better=better is not None, initial=before),
        lambda said: people_edits.suggest(profile, *said, item=item, **asked_by(request)),
        back=reverse("person", args=[profile]),
        template="form.html",
        refusals=EDIT_REFUSALS,
        step="connect",
        title=_("Stel {name} iets voor").format(name=found.name),
        button=_("Stel voor"),
    )


def _one_click(deed: Callable[..., object], said: str | Promise) -> Answer:
    """A deed with one click, after which one is at one's own profile."""

    @login_required
    @require_POST
    def answer(request: Request, key: int) -> HttpResponse:
        deed(key, **asked_by(request))
        messages.success(request, str(said))
        return redirect("profile")

    return answer


accept_edit = _one_click(people_edits.accept, gettext_lazy("Overgenomen in je profiel."))
decline_edit = _one_click(people_edits.decline, gettext_lazy("Niet overgenomen; het voorstel is weg."))
remove_stand_in = _one_click(people_items.remove_stand_in, gettext_lazy("Er staat nu geen vervanger."))
decline_stand_in = _one_click(people_items.decline_stand_in, gettext_lazy("Je bent geen vervanger meer."))
end_line = _one_click(people_lines.end_line, gettext_lazy("Er staat nu geen leidinggevende."))
refuse_line = _one_click(people_lines.refuse_line, gettext_lazy("Doorgegeven: jij bent het niet."))
step_back = _one_click(people_lines.step_back, gettext_lazy("Je beslist hier niet meer over."))


def _name(request: Request, form: Any, do: Callable[[int], object], *, title: str, lead: str) -> HttpResponse:
    opening.may_take_part(**asked_by(request))
    return write(
        request,
        form,
        do,
        back=f"{reverse('profile')}#lijn",
        template="form.html",
        refusals=REFUSALS,
        step="connect",
        title=title,
        lead=lead,
        button=_("Bewaar"),
    )


def _colleagues(request: Request) -> list[tuple[int, str]]:
    """Everybody of the own organisation but oneself."""
    if not request.actor.organisation:
        return []
    found = memberships.members(**asked_by(request))
    return [(one.person, one.name or one.email) for one in found if one.person != request.actor.person]
