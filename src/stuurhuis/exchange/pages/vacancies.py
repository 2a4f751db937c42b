# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How do other sites and systems read a vacancy? As schema.org tells it, and as HR-XML does."""

import json
from xml.etree import ElementTree as ET

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils.safestring import SafeString, mark_safe

from stuurhuis.exchange.queries import needs
from stuurhuis.exchange.queries.needs import Sought
from stuurhuis.exchange.rules.kinds import Side
from stuurhuis.exchange.rules.needs import ListingSeen
from stuurhuis.kernel.door import Request, asked_by

HR_XML = "http://www.hr-xml.org/3"
_UNSAFE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def job_posting(one: ListingSeen) -> SafeString:
    """A vacancy as schema.org/JobPosting, in JSON-LD."""
    said = one.words
    told = {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "identifier": {"@type": "PropertyValue", "name": one.place, "value": str(one.id)},
        "title": said.title,
        "description": said.text,
        "datePosted": one.moved_on.isoformat(),
        "validThrough": one.expires_on.isoformat(),
        "employmentType": "TEMPORARY" if said.fields.get("contract") == "temporary" else "FULL_TIME",
        "hiringOrganization": {"@type": "GovernmentOrganization", "name": one.place},
        "jobLocation": {
            "@type": "Place",
            "address": {"@type": "PostalAddress", "addressLocality": one.place, "addressCountry": "NL"},
        },
        "skills": said.fields.get("knowledge", ""),
    }
    return mark_safe(json.dumps(told, ensure_ascii=False).translate(_UNSAFE))  # noqa: S308 < > & are escaped


@login_required
def hr_xml(request: Request) -> HttpResponse:
    """All open vacancies as HR-XML positions, in the way of SETU."""
    ET.register_namespace("", HR_XML)
    root = ET.Element(f"{{{HR_XML}}}PositionOpenings")
    for one in needs.market(Sought("vacancy", Side.NEED), **asked_by(request)):
        _position(root, one)
    answer = HttpResponse(
        ET.tostring(root, encoding="utf-8", xml_declaration=True), content_type="application/xml"
    )
    answer.headers["Content-Disposition"] = 'attachment; filename="vacatures.xml"'
    return answer


def _position(root: ET.Element, one: ListingSeen) -> None:
    position = ET.SubElement(root, f"{{{HR_XML}}}PositionOpening")
    said = {
        "DocumentID": str(one.id),
        "PositionTitle": one.words.title,
        "PositionFormattedDescription": one.words.text,
        "PostingOrganization": one.place,
        "OrganizationID": one.organisation,
        "StartDate": one.words.starts_on.isoformat() if one.words.starts_on else "",
        "EndDate": one.words.ends_on.isoformat() if one.words.ends_on else "",
        "ValidTo": one.expires_on.isoformat(),
        "HoursPerWeek": str(one.words.hours or ""),
        "Competency": one.words.fields.get("knowledge", ""),
        "PayGrade": one.words.fields.get("scale", ""),
    }
    for name, value in said.items():
        if value:
            ET.SubElement(position, f"{{{HR_XML}}}{name}").text = value
