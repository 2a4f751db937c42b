# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is new in what is public of an organisation? A feed (RSS 2.0) for whoever wants to hear of it."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages.places import language_of
from stuurhuis.steering.pages.public import for_everybody
from stuurhuis.steering.pages.public_sentences import in_one_line
from stuurhuis.steering.queries import publishing
from stuurhuis.steering.queries.publishing import Edition

MOST = 20  # items


@for_everybody
def feed(request: Request, of: str) -> HttpResponse:
    """An item for every publication: what changed, goal by goal; of what was withdrawn only that it was."""
    made = publishing.editions(of, **asked_by(request))
    if not made:
        raise Http404(of)
    name = parties.organisation(of).name
    told = Rss201rev2Feed(
        title=_("{name}: wat we willen bereiken").format(name=name),
        link=request.build_absolute_uri(reverse("public_page", args=[of])),
        description=_("Wat {name} openbaar maakt over haar doelen.").format(name=name),
        language=language_of(request),
        feed_url=request.build_absolute_uri(),
    )
    for one in made[:MOST]:
        _add(told, one, request)
    response = HttpResponse(content_type=told.content_type)
    told.write(response, "utf-8")
    return response


def _add(told: Rss201rev2Feed, one: Edition, request: Request) -> None:
    link = request.build_absolute_uri(reverse("public_edition", args=[one.organisation, one.number]))
    title = _("Publicatie {number}").format(number=one.number)
    if one.withdrawn:
        title = _("Publicatie {number} is ingetrokken").format(number=one.number)
        told.add_item(
            title, link, one.reason, pubdate=one.withdrawn, unique_id=f"{link}#ingetrokken",
            unique_id_is_permalink=False,
        )  # fmt: skip
        return
    told.add_item(title, link, _what(one, request), pubdate=one.published, unique_id=link)


def _what(one: Edition, request: Request) -> str:
    """What stands above it, and what changed."""
    found = publishing.publication(one.organisation, one.number, **asked_by(request))
    changed = publishing.changed_in(one.organisation, one.number, **asked_by(request))
    introduction = found.words.introduction if found else ""
    return "\n".join(line for line in (introduction, *map(in_one_line, changed)) if line)
