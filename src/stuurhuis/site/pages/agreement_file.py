# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The agreement of three parties as a file to take along: PDF or ODT, with what to go through."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from stuurhuis.connectors.documents.document import Block, Column, Document, Heading, Paragraph, Row, Table
from stuurhuis.exchange.pages import need_words as words
from stuurhuis.exchange.pages.agreements import told_terms
from stuurhuis.exchange.queries import agreements, invites
from stuurhuis.exchange.rules.agreements import AgreementSeen, AgreementState, Signed, Signing, checklist
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.site.reports.files import WRITERS
from stuurhuis.site.reports.spoken import day, language

ENDINGS = ("pdf", "odt")


@login_required
def file(request: Request, agreement: int, ending: str) -> HttpResponse:
    """The agreement as a file."""
    if ending not in ENDINGS:
        raise Http404(ending)
    one = agreements.agreement(agreement, **asked_by(request))
    signed = agreements.signatures(agreement, **asked_by(request))
    who = invites.parties_of(one.invite, **asked_by(request))
    blocks = tuple(_blocks(one, signed, who.person_name if who else ""))
    writer = WRITERS[ending]
    answer = HttpResponse(writer.write(_document(one, blocks)), content_type=writer.kind)
    answer["Content-Disposition"] = f'attachment; filename="afspraak-{one.id}.{ending}"'
    return answer


def _blocks(one: AgreementSeen, signed: tuple[Signed, ...], person: str) -> Iterator[Block]:
    yield Heading(1, _("Wat spreken we af?"))
    yield Paragraph(one.terms.task)
    rows = tuple(Row((label, value)) for label, value in _terms(one, person))
    yield Table(_("Voorwaarden"), (Column(_("Onderwerp"), 2), Column(_("Afspraak"), 4)), rows)
    open_yet = one.state is AgreementState.PROPOSED
    yield Heading(1, _("Wie gaat akkoord?") if open_yet else _("Wie ging akkoord?"))
    yield _signatures(signed)
    yield Heading(1, _("Loop dit na"))
    yield Paragraph(_("Vragen, geen oordeel. Leg ze voor aan je fiscalist of jurist."), quiet=True)
    for row in checklist():
        yield Heading(2, row.question.told(language()))
        yield Paragraph(row.look.told(language()))
        yield Paragraph(f"{row.ground}, {row.source}, {day(row.dated)}", quiet=True)


def _terms(one: AgreementSeen, person: str) -> Iterator[tuple[str, str]]:
    terms, told = one.terms, told_terms(one)
    yield _("Wie"), f"{person}, {one.lender}"
    yield _("Voor"), one.borrower
    yield _("Wanneer"), f"{day(terms.starts_on)} – {day(terms.ends_on)}"
    yield _("Dagen per week"), _figure(terms.days_a_week)
    yield _("Dagen in totaal"), _figure(terms.days)
    yield _("Prijs per dag"), f"{_figure(terms.per_day)} {told['unit']}"
    yield _("Samen"), f"{_figure(terms.total)} {told['unit']} (€ {_figure(terms.worth)})"
    for label, by in told["bears"]:
        yield str(label), str(by)


def _signatures(signed: tuple[Signed, ...]) -> Table:
    by = {each.party: each for each in signed}
    head = (Column(_("Partij"), 2), Column(_("Naam"), 2), Column(_("Akkoord op"), 2))
    rows = tuple(
        Row((str(words.PARTIES[party]), by[party].name, date_format(by[party].on, "j F Y")))
        if party in by
        else Row((str(words.PARTIES[party]), "–", _("nog niet")))
        for party in Signing
    )
    return Table(_("Handtekeningen"), head, rows)


def _figure(value: Any) -> str:
    return number_format(value.normalize(), use_l10n=True, force_grouping=True)


def _document(one: AgreementSeen, blocks: tuple[Block, ...]) -> Document:
    title = _("Afspraak: {title}").format(title=one.title)
    between = _("Tussen {lender} en {borrower}").format(lender=one.lender, borrower=one.borrower)
    return Document(
        title=title,
        subtitle=between,
        organisation=one.borrower,
        day=one.proposed_on,
        language=language(),
        cover=(f"{words.AGREEMENT_STATES[one.state]}.",),
        footer=title,
        contents=_("Inhoud"),
        page=_("Bladzijde"),
        blocks=blocks,
    )
