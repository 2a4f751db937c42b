# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An invoice in euros as UBL 2.1, after EN 16931 in its Dutch form: NLCIUS 1.0 (SI-UBL 2.0).

Governments are known by their OIN (scheme 0190). Without what NLCIUS asks for (addresses, OIN, a VAT number
where there is VAT, something to pay) there is no invoice but a refusal that says what is missing.
"""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from stuurhuis.exchange.ports.settling import Invoice, InvoiceLine, InvoiceParty

CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0"
PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
OIN = "0190"  # the scheme of the OIN in ISO/IEC 6523
INVOICE, CREDIT_TRANSFER, PIECE = "380", "30", "C62"  # UNTDID 1001, UNTDID 4461, UN/ECE Recommendation 20
PERCENT = {"S": Decimal(21), "E": Decimal(0), "O": None}
REASONS = {"E": "Vrijgesteld van btw", "O": "Buiten de werking van de btw"}
SPACES = {
    "xmlns": "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
    "xmlns:cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "xmlns:cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}


class InvoiceRefused(Exception):
    """An invoice that would not be accepted is not made; says in Dutch what is missing."""


def missing(invoice: Invoice) -> tuple[str, ...]:
    """What NLCIUS asks for and is not there, in words; empty when the invoice can be made."""
    found = []
    for side, role in ((invoice.seller, "wie levert"), (invoice.buyer, "wie betaalt")):
        found += [
            f"{what} van {role}"
            for what, there in (
                ("het OIN", side.oin),
                ("de straat", side.street),
                ("de postcode", side.postcode),
                ("de plaats", side.city),
            )
            if not there
        ]
    if not invoice.iban:
        found.append("het IBAN van wie levert")
    if invoice.vat_category != "O" and not invoice.seller.vat_number:
        found.append("het btw-nummer van wie levert")
    if sum(line.cents for line in invoice.lines) <= 0:
        found.append("een bedrag boven nul")
    return tuple(found)


def invoice(told: Invoice) -> bytes:
    """The invoice as a file; the same invoice gives the same bytes. Raises InvoiceRefused."""
    if faults := missing(told):
        raise InvoiceRefused(", ".join(faults))
    root = Element("Invoice", SPACES)
    for name, value in _head(told):
        _basic(root, name, value)
    period = _part(root, "InvoicePeriod")
    _basic(period, "StartDate", told.since.isoformat())
    _basic(period, "EndDate", told.until.isoformat())
    _party(_part(root, "AccountingSupplierParty"), told.seller, with_vat=told.vat_category != "O")
    _party(_part(root, "AccountingCustomerParty"), told.buyer, with_vat=False)
    means = _part(root, "PaymentMeans")
    _basic(means, "PaymentMeansCode", CREDIT_TRANSFER)
    _basic(means, "PaymentID", told.number)
    _basic(_part(means, "PayeeFinancialAccount"), "ID", told.iban)
    _totals(root, told)
    for number, line in enumerate(told.lines, start=1):
        _line(root, number, line, told.vat_category)
    indent(root)
    body: str = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'.encode()


def vat_of(told: Invoice) -> int:
    """The VAT over the whole, in cents, half a cent up."""
    percent = PERCENT[told.vat_category] or Decimal(0)
    net = sum(line.cents for line in told.lines)
    return int((net * percent / 100).to_integral_value(ROUND_HALF_UP))


def _head(told: Invoice) -> Iterator[tuple[str, str]]:
    yield "CustomizationID", CUSTOMIZATION
    yield "ProfileID", PROFILE
    yield "ID", told.number
    yield "IssueDate", told.issued_on.isoformat()
    yield "DueDate", told.due_on.isoformat()
    yield "InvoiceTypeCode", INVOICE
    yield "DocumentCurrencyCode", "EUR"
    yield "BuyerReference", told.number


def _party(place: Element, side: InvoiceParty, *, with_vat: bool) -> None:
    party = _part(place, "Party")
    _basic(party, "EndpointID", side.oin, schemeID=OIN)
    _basic(_part(party, "PartyIdentification"), "ID", side.oin, schemeID=OIN)
    _basic(_part(party, "PartyName"), "Name", side.name)
    address = _part(party, "PostalAddress")
    _basic(address, "StreetName", side.street)
    _basic(address, "CityName", side.city)
    _basic(address, "PostalZone", side.postcode)
    _basic(_part(address, "Country"), "IdentificationCode", "NL")
    if with_vat:
        scheme = _part(party, "PartyTaxScheme")
        _basic(scheme, "CompanyID", side.vat_number)
        _basic(_part(scheme, "TaxScheme"), "ID", "VAT")
    legal = _part(party, "PartyLegalEntity")
    _basic(legal, "RegistrationName", side.name)
    _basic(legal, "CompanyID", side.oin, schemeID=OIN)


def _totals(root: Element, told: Invoice) -> None:
    net, vat = sum(line.cents for line in told.lines), vat_of(told)
    tax = _part(root, "TaxTotal")
    _money(tax, "TaxAmount", vat)
    subtotal = _part(tax, "TaxSubtotal")
    _money(subtotal, "TaxableAmount", net)
    _money(subtotal, "TaxAmount", vat)
    _category(_part(subtotal, "TaxCategory"), told.vat_category, with_reason=True)
    total = _part(root, "LegalMonetaryTotal")
    _money(total, "LineExtensionAmount", net)
    _money(total, "TaxExclusiveAmount", net)
    _money(total, "TaxInclusiveAmount", net + vat)
    _money(total, "PayableAmount", net + vat)


def _line(root: Element, number: int, line: InvoiceLine, vat_category: str) -> None:
    place = _part(root, "InvoiceLine")
    _basic(place, "ID", str(number))
    _basic(place, "InvoicedQuantity", "1" if line.cents >= 0 else "-1", unitCode=PIECE)
    _money(place, "LineExtensionAmount", line.cents)
    period = _part(place, "InvoicePeriod")
    _basic(period, "StartDate", line.delivered_on.isoformat())
    _basic(period, "EndDate", line.delivered_on.isoformat())
    item = _part(place, "Item")
    _basic(item, "Name", line.name)
    _category(_part(item, "ClassifiedTaxCategory"), vat_category, with_reason=False)
    _money(_part(place, "Price"), "PriceAmount", abs(line.cents))


def _category(place: Element, category: str, *, with_reason: bool) -> None:
    _basic(place, "ID", category)
    percent = PERCENT[category]
    if percent is not None:
        _basic(place, "Percent", str(percent))
    if with_reason and category in REASONS:
        _basic(place, "TaxExemptionReason", REASONS[category])
    _basic(_part(place, "TaxScheme"), "ID", "VAT")


def _part(place: Element, name: str) -> Element:
    return SubElement(place, f"cac:{name}")


def _basic(place: Element, name: str, value: str, **attributes: str) -> None:
    SubElement(place, f"cbc:{name}", attributes).text = value


def _money(place: Element, name: str, cents: int) -> None:
    _basic(place, name, f"{Decimal(cents) / 100:.2f}", currencyID="EUR")
