# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Adopt a format: what is known of the organisation is filled in, what is its own is asked."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.commons.actions import adoption as actions
from stuurhuis.commons.forms.adoption import ValuesForm
from stuurhuis.commons.pages.format import frame
from stuurhuis.commons.pages.sentences import REFUSALS
from stuurhuis.commons.queries import formats
from stuurhuis.commons.rules.content import NOTHING_SAID, Content, VariableKind
from stuurhuis.commons.rules.formats import Origin
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write
from stuurhuis.site.design import themes
from stuurhuis.site.pages.origins import begun

PARTIES: dict[str, str | Promise] = {
    "municipality": gettext_lazy("gemeente"),
    "province": gettext_lazy("provincie"),
    "water_board": gettext_lazy("waterschap"),
    "safety_region": gettext_lazy("veiligheidsregio"),
    "environment_service": gettext_lazy("omgevingsdienst"),
    "ministry": gettext_lazy("ministerie"),
}


@login_required
def page(request: Request, of: UUID) -> HttpResponse:
    """A field for everything that the format declares; afterwards there is a copy of one's own."""
    found = formats.format_of(str(of), **asked_by(request))
    shared = [one for one in formats.versions(of, **asked_by(request)) if one.shared]
    content = shared[0].content if shared else NOTHING_SAID
    source = begun(request, request.GET.get("uit", "")).origin
    origin = Origin(source.reference, source.words, source.address)
    form = ValuesForm(
        request.POST or None, content=content, known=known_of(request, content), points=found.words.points
    )

    def do(said: tuple[dict[str, str], bool]) -> object:
        values, settles = said
        return actions.adopt(str(of), values, origin, settles=settles, **asked_by(request))

    seen_by = _("iedereen") if found.words.is_public else _("alle overheden")
    return write(
        request, form, do, onward=lambda fact: reverse("adoption", args=[fact.adoption]),
        back=reverse("format", args=[of]), template="commons/form.html", refusals=REFUSALS,
        title=_("Neem dit over"), lead=found.words.name, button=_("Maak onze kopie"),
        explained=_("Dat jullie dit gebruiken, ziet {who}. Wat jullie invullen niet.").format(who=seen_by),
        **frame(found, request),
    )  # fmt: skip


def known_of(request: Request, content: Content) -> dict[str, str]:
    """What is known of who adopts, for each variable that asks it."""
    here = parties.organisation(request.actor.organisation or parties.COUNTRY)
    kind = str(PARTIES.get(here.kind, ""))
    by_kind = {
        VariableKind.NAME: here.name,
        VariableKind.PARTY: kind,
        VariableKind.LOGO: f"{kind.capitalize()} {here.name}" if here.kind == "municipality" else here.name,
        VariableKind.COLOUR: themes.accent(here.theme or settings.CHOSEN_THEME),
    }
    return {one.key: by_kind[one.kind] for one in content.variables if one.kind in by_kind}
