# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who am I here, in whose name do I work, and where am I signed in?"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request
from stuurhuis.kernel.memberships import actions
from stuurhuis.site.accounts import erasing, examples
from stuurhuis.site.accounts.forms import ChooseOrganisation, CloseAccount, role_words
from stuurhuis.site.visitors import CHOSEN

View = Callable[..., HttpResponseBase]


def own_account(view: View) -> View:
    """A page that keeps an account: an example person has none to keep."""

    @login_required
    @wraps(view)
    def kept(request: Request, *parts: Any, **named: Any) -> HttpResponseBase:
        if examples.is_example(request.user):
            return render(request, "accounts/no_account.html", {}, status=403)
        return view(request, *parts, **named)

    return kept


@login_required
def page(request: Request) -> HttpResponse:
    """The person, the organisations, and the way to everything that keeps the account safe."""
    held = parties.memberships(request.user.pk, at=request.at)
    works = [
        {
            "name": parties.organisation(one.organisation).name,
            "roles": [role_words(role) for role in sorted(one.roles)],
            "since": one.since,
            "now": one.organisation == request.actor.organisation,
        }
        for one in held
    ]
    context = {
        "works": works,
        "form": _form(request) if len(held) > 1 else None,
        "is_example": examples.is_example(request.user),
    }
    return render(request, "accounts/account.html", context)


@login_required
@require_POST
def choose_organisation(request: Request) -> HttpResponse:
    """Work in the name of another organisation from now on, in this session."""
    form = _form(request)
    if not form.is_valid():
        messages.error(request, _("Voor die organisatie werk je niet."))
        return redirect("account")
    code = form.cleaned_data["organisation"]
    request.session[CHOSEN] = code
    name = parties.organisation(code).name
    messages.success(request, _("Je werkt nu namens {name}.").format(name=name))
    return redirect("account")


def close(request: Request) -> HttpResponse:
    """Close one's own account, and have oneself forgotten at once for who wants that."""
    form = CloseAccount(request.POST if request.method == "POST" else None)
    if form.is_valid() and _closed(request, form):
        return redirect("home")
    return render(request, "accounts/account_close.html", {"form": form}, status=422 if form.errors else 200)


def _closed(request: Request, form: CloseAccount) -> bool:
    person, forget = request.user.pk, form.cleaned_data["how"] == "forget"
    try:
        (actions.forget if forget else actions.close)(person, actor=request.actor, at=request.at)
    except actions.LastAdministrator as last:
        name = parties.organisation(last.args[0]).name
        said = _("Je bent de laatste beheerder van {name}. Wijs eerst een andere beheerder aan.")
        form.add_error(None, said.format(name=name))
        return False
    erasing.erase(person, request.at)
    if forget:
        erasing.erase_addresses(person)
    logout(request)
    messages.success(request, _("Je account is gesloten."))
    return True


def _form(request: Request) -> ChooseOrganisation:
    held = parties.memberships(request.user.pk, at=request.at)
    choices = [(one.organisation, parties.organisation(one.organisation).name) for one in held]
    given = request.POST if request.method == "POST" else None
    return ChooseOrganisation(given, choices=choices, initial={"organisation": request.actor.organisation})
