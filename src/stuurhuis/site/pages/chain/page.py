# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole chain of a thing, both ways: as one small picture with the list behind it, and as a page."""

import re
from typing import Any

from django import template
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.template.context import Context
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.kernel.door import Request
from stuurhuis.site.design import chains
from stuurhuis.site.pages.chain.kinds import kinds
from stuurhuis.site.pages.chain.walk import Chain, walk

SMALL, WHOLE = 12, 120
"""How many links stand on the page of a thing, and on the page of its chain."""
TITLES: dict[str, str | Promise] = {
    "goal": _("Doel"),
    "signal": _("Signaal"),
    "idea": _("Idee"),
    "dossier": _("Opgave"),
    "experiment": _("Proef"),
    "format": _("Format"),
    "adoption": _("Overgenomen"),
    "commitment": _("Samen doen"),
}
REFERENCE = re.compile(r"goal:\d{1,9}|signal:[\w./-]{1,190}|[a-z]+:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
register = template.Library()


@register.inclusion_tag("components/chain.html", takes_context=True)
def chain_of(context: Context, kind: str, key: object) -> dict[str, Any]:
    """`{% chain_of "goal" goal.id %}` draws the chain of a goal; nothing for who works for no government."""
    request: Request = context["request"]
    if not request.actor.is_colleague:
        return {}
    return drawn(request, f"{kind}:{key}", SMALL)


@login_required
def page(request: Request) -> HttpResponse:
    """The chain of one thing, as far as it goes."""
    reference = request.GET.get("van", "")
    shown = drawn(request, reference, WHOLE) if REFERENCE.fullmatch(reference) else {}
    if not shown:
        raise Http404(reference)
    return render(request, "site/chain.html", {"step": "steer", **shown})


def drawn(request: Request, reference: str, most: int) -> dict[str, Any]:
    """All that the picture and the list need; nothing for what one may not see."""
    found = walk(reference, kinds(request), most)
    if not found:
        return {}
    nodes = [_node(found, index, reference) for index in range(len(found))]
    here = next(node for node in nodes if node.here)
    return {
        "reference": reference,
        "nodes": nodes,
        "here": here,
        "more": found.more,
        "picture": chains.draw(nodes),
    }


def _node(found: Chain, index: int, here: str) -> chains.ChainNode:
    link, depth = found.links[index]
    of = next((one.words for one, _depth in found.links if one.reference == link.origin), "")
    title = str(TITLES[link.kind])
    return chains.ChainNode(
        link.kind, title, link.words, link.address, link.state, depth, of, here=link.reference == here
    )
