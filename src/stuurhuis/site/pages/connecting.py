# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who can help us, and whom can we help? Where everything of connecting begins."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.dossiers.policy.room import is_guest
from stuurhuis.exchange.queries import opening
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site.design.navigation import address


@dataclass(frozen=True, slots=True)
class Way:
    """One thing to do, what it is for, and the name of the page where it begins."""

    title: str | Promise
    explanation: str | Promise
    page: str


WAYS: Mapping[str | Promise, tuple[Way, ...]] = {
    _("Samen oppakken"): (
        Way(_("Opgaven"), _("Een vraag, wie meedoet, wat is afgesproken en wat het bracht."), "dossiers"),
        Way(_("Proeven"), _("Wat is geprobeerd, hier en elders, en wat het bracht."), "experiments"),
        Way(_("Samen, als genoeg meedoen"), _("Een plan waar je onder een voorwaarde aan meedoet."), "plans"),
        Way(_("Wie doet hetzelfde?"), _("Wat anderen ook doen, uit wat openbaar is."), "radar"),
        Way(_("Ideeën"), _("Breng er een in, steun het of maak het scherper."), "ideas"),
    ),
    _("Vragen en aanbieden"): (
        Way(_("Vind wie dit weet"), _("Vraag het in gewone taal; je ziet wie, en waarom."), "find_expert"),
        Way(_("Vragen en aanbod"), _("Klussen, detachering, meelopen, coaching en meer."), "market"),
        Way(_("Vraag om mee te lezen"), _("Een collega elders leest je stuk, onafhankelijk."), "reviews"),
    ),
    _("Leren en een plek vinden"): (
        Way(_("Opleidingen"), _("Wat collega's elders geven, en waar nog plaats is."), "courses"),
        Way(_("Werkplekken"), _("Een bureau of zaal, ook bij een andere organisatie."), "workplaces"),
    ),
    _("Van jou en van ons"): (
        Way(_("Mijn profiel"), _("Wat je weet en wilt, en aan wie je dat laat zien."), "profile"),
        Way(_("Verrekenen"), _("Wat we elkaar leverden en schuldig zijn."), "settling"),
        Way(_("Hoe gaat het in het team?"), _("Een paar vragen, zonder naam."), "pulse"),
        Way(_("Wat klopt er niet?"), _("Meldingen over vragen en aanbod."), "moderation"),
        Way(_("Waar stokt het?"), _("Waardoor helpen niet lukte, nooit bij wie."), "obstacles"),
        Way(_("Doet onze organisatie mee?"), _("Wat eerst op orde moet zijn, en wat dat al is."), "opening"),
    ),
}  # fmt: skip


@login_required
def page(request: Request) -> HttpResponse:
    """The ways that are built, and whether one's organisation takes part."""
    if is_guest(request.actor):
        return redirect("dossiers")
    here = request.actor.organisation
    built = {
        title: [{"way": way, "url": address(way.page)} for way in ways if address(way.page)]
        for title, ways in WAYS.items()
    }
    context = {
        "step": "connect",
        "ways": {title: found for title, found in built.items() if found},
        "is_open": bool(here) and opening.state(here, **asked_by(request)).is_open,
    }
    return render(request, "site/connecting.html", context)
