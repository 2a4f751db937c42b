# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was settled, as a file for the administration: a table, a journal for hledger, an invoice in UBL."""

from io import BytesIO
from typing import IO

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from stuurhuis.connectors.accounting import hledger, table, ubl
from stuurhuis.exchange.queries.settling_invoice import NoDetails, invoice_of
from stuurhuis.exchange.queries.settling_statement import NoCalendarPeriod, statement
from stuurhuis.kernel.door import Request, asked_by

KINDS = {"csv": "text/csv; charset=utf-8", "journal": "text/plain; charset=utf-8"}


@login_required
def period(request: Request, period: str, ending: str) -> HttpResponse:
    """The statement of a period as a table or as a journal."""
    if ending not in KINDS:
        raise Http404(ending)
    try:
        found = statement(period, **asked_by(request))
    except NoCalendarPeriod as unknown:
        raise Http404(period) from unknown
    file = BytesIO()
    if ending == "csv":
        table.write(file, found)
    else:
        file.write(hledger.journal(found).encode())
    return _file(file, KINDS[ending], f"verrekend-{found.organisation}-{found.period}.{ending}")


@login_required
def invoice(request: Request, period: str, other: str) -> HttpResponse:
    """The invoice to another over a period; what is missing for one is said."""
    try:
        told = invoice_of(period, other, **asked_by(request))
        content = ubl.invoice(told)
    except NoCalendarPeriod as unknown:
        raise Http404(period) from unknown
    except NoDetails as unsaid:
        messages.error(request, _missing(str(unsaid), other, request.actor.organisation))
        return redirect("settling_period")
    except ubl.InvoiceRefused as refused:
        messages.error(
            request, _("Er kan nog geen factuur komen. Dit ontbreekt: {what}.").format(what=refused)
        )
        return redirect("settling_period")
    return _file(BytesIO(content), "application/xml; charset=utf-8", f"factuur-{told.number}.xml")


def _missing(whose: str, other: str, own: str) -> str:
    if whose == own:
        return _("Vul eerst de gegevens voor facturen van je eigen organisatie in.")
    return _("{code} vulde nog niet in wat er op een factuur aan hen staat.").format(code=other)


def _file(file: IO[bytes], kind: str, name: str) -> HttpResponse:
    file.seek(0)
    return HttpResponse(
        file.read(),
        content_type=kind,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
