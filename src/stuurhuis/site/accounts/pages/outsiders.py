# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask a partner that is no government, or a resident, to take part in a dossier, with an own account."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.dossiers.actions import taking_part as actions
from stuurhuis.dossiers.forms.taking_part import AddressForm, OutsiderForm
from stuurhuis.dossiers.pages.overview import place_of
from stuurhuis.dossiers.pages.sentences import REFUSALS
from stuurhuis.dossiers.queries import dossiers, taking_part
from stuurhuis.dossiers.rules.taking_part import KNOWN, PartWords
from stuurhuis.dossiers.rules.words import DossierSeen
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write
from stuurhuis.kernel.memberships import admitting
from stuurhuis.kernel.memberships.actions import AlreadyMember
from stuurhuis.kernel.policy import NotThere
from stuurhuis.site.accounts import inviting

HERE: Refusals = {
    **REFUSALS,
    inviting.NotSent: ("email", gettext_lazy("De mail ging niet weg. Probeer het later nog eens.")),
    AlreadyMember: ("email", gettext_lazy("Met dit adres doet al iemand mee.")),
}


@login_required
def ask(request: Request, dossier: UUID) -> HttpResponse:
    """Say who, and where the invitation goes."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    taking_part.may_ask(str(dossier), **asked_by(request))
    return _write(
        request, found, OutsiderForm(request.POST or None), lambda said: _asked(request, found, *said),
        title=_("Vraag een partner of een inwoner"), button=_("Uitnodiging versturen"),
    )  # fmt: skip


@login_required
def again(request: Request, dossier: UUID, code: str) -> HttpResponse:
    """Invite somebody else of a partner that was asked, or the same once more when the link is over."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    taking_part.may_ask(str(dossier), **asked_by(request))
    asked = taking_part.parts(dossier, **asked_by(request))
    if not code.startswith(parties.OUTSIDE) or code not in {
        one.partner for one in asked if one.state in KNOWN
    }:
        raise NotThere
    return _write(
        request, found, AddressForm(request.POST or None), lambda said: _invite(request, found, code, said),
        title=_("Nodig nog iemand uit voor {place}").format(place=place_of(code)),
        button=_("Uitnodiging versturen"),
    )  # fmt: skip


def _asked(request: Request, found: DossierSeen, name: str, email: str, words: PartWords) -> object:
    """Know the partner, ask it, and invite; when the mail does not go, it was not asked."""
    here = place_of(request.actor.organisation)
    called = name or _("Een inwoner, gevraagd door {place}").format(place=here)
    code = admitting.welcome(called, **asked_by(request)).organisation
    fact = actions.ask(found.id, code, words, **asked_by(request))
    try:
        _invite(request, found, code, email)
    except inviting.NotSent:
        actions.withdraw(fact.part, **asked_by(request))
        raise
    return fact


def _invite(request: Request, found: DossierSeen, code: str, email: str) -> None:
    here = place_of(request.actor.organisation)
    inviting.invite_outside(email, code, here, found.words.question, at=request.at)


def _write(request: Request, found: DossierSeen, form: Any, do: Any, **shown: Any) -> HttpResponse:
    more: Mapping[str, Any] = {"lead": found.words.question, "dossier": found, "step": "connect"}
    return write(
        request, form, do, back=reverse("dossier", args=[found.id]), template="site/outsiders.html",
        refusals=HERE, said=_("De uitnodiging is weg. De link erin werkt één keer, zeven dagen lang."),
        **more, **shown,
    )  # fmt: skip
