# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An invoice in UBL: what is told stands in it, it adds up, and it is refused when it cannot be made.

Whether it is an invoice after EN 16931 and NLCIUS is asked in `test_ubl_rules`.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Literal
from xml.etree import ElementTree as ET

import pytest

from stuurhuis.connectors.accounting import ubl
from stuurhuis.exchange.ports.settling import Invoice, InvoiceLine, InvoiceParty

NAMES = {
    "": "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}
DEVENTER = InvoiceParty(
    "Deventer", "00000001001234567000", "Grote Kerkhof 1", "7411 KT", "Deventer", "NL001234567B01"
)
ZWOLLE = InvoiceParty("Zwolle", "00000001002564440000", "Grote Kerkplein 15", "8011 PK", "Zwolle", "")
DAY = date(2026, 7, 2)
INVOICE = Invoice(
    "2026-Q3-GM0150-GM0193", date(2026, 10, 1), date(2026, 10, 31), date(2026, 7, 1), date(2026, 9, 30),
    DEVENTER, ZWOLLE, "NL91ABNA0417164300", "S",
    (InvoiceLine("delivery agreement:12", 192005, DAY), InvoiceLine("correction agreement:12", -64000, DAY)),
)  # fmt: skip
ORDER = [  # of UBL 2.1, cut down to what stands in ours
    "CustomizationID", "ProfileID", "ID", "IssueDate", "DueDate", "InvoiceTypeCode", "DocumentCurrencyCode",
    "BuyerReference", "InvoicePeriod", "AccountingSupplierParty", "AccountingCustomerParty", "PaymentMeans",
    "TaxTotal", "LegalMonetaryTotal", "InvoiceLine", "InvoiceLine",
]  # fmt: skip


def read(told: Invoice = INVOICE) -> ET.Element:
    """The invoice, read back."""
    return ET.fromstring(ubl.invoice(told))


def value(place: ET.Element, path: str) -> str:
    """The text of an element that must be there."""
    found = place.find(path, NAMES)
    assert found is not None, path
    assert found.text, path
    return found.text


def money(place: ET.Element, path: str) -> Decimal:
    """An amount, in euros."""
    found = place.find(path, NAMES)
    assert found is not None, path
    assert found.get("currencyID") == "EUR"
    return Decimal(found.text or "")


def test_it_says_after_which_agreement_it_was_made() -> None:
    told = read()
    assert value(told, "cbc:CustomizationID") == (
        "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0"
    )
    assert value(told, "cbc:InvoiceTypeCode") == "380"
    assert value(told, "cbc:ID") == INVOICE.number


def test_the_elements_stand_in_the_order_of_the_schema() -> None:
    assert [part.tag.rpartition("}")[2] for part in read()] == ORDER


@pytest.mark.parametrize("side", ["AccountingSupplierParty", "AccountingCustomerParty"])
def test_both_governments_are_known_by_their_oin_and_their_address(side: str) -> None:
    party = read().find(f"cac:{side}/cac:Party", NAMES)
    assert party is not None
    for path in ("cbc:EndpointID", "cac:PartyLegalEntity/cbc:CompanyID"):
        found = party.find(path, NAMES)
        assert found is not None
        assert found.get("schemeID") == "0190"
        assert len(found.text or "") == 20
    for path in ("StreetName", "CityName", "PostalZone"):
        assert value(party, f"cac:PostalAddress/cbc:{path}")
    assert value(party, "cac:PostalAddress/cac:Country/cbc:IdentificationCode") == "NL"
    assert value(party, "cac:PartyLegalEntity/cbc:RegistrationName")


def test_it_says_how_to_pay() -> None:
    means = read().find("cac:PaymentMeans", NAMES)
    assert means is not None
    assert value(means, "cbc:PaymentMeansCode") in {"30", "48", "49", "57", "58", "59"}
    assert value(means, "cac:PayeeFinancialAccount/cbc:ID") == INVOICE.iban


@pytest.mark.parametrize(
    ("category", "vat"), [("S", Decimal("268.81")), ("E", Decimal(0)), ("O", Decimal(0))]
)
def test_the_sums_add_up(category: Literal["S", "E", "O"], vat: Decimal) -> None:
    told = read(replace(INVOICE, vat_category=category))
    lines = told.findall("cac:InvoiceLine", NAMES)
    nets = [money(line, "cbc:LineExtensionAmount") for line in lines]
    for line, net in zip(lines, nets, strict=True):
        price = money(line, "cac:Price/cbc:PriceAmount")
        assert price >= 0
        assert Decimal(value(line, "cbc:InvoicedQuantity")) * price == net
    total = told.find("cac:LegalMonetaryTotal", NAMES)
    assert total is not None
    net = money(total, "cbc:LineExtensionAmount")
    assert net == sum(nets) == money(total, "cbc:TaxExclusiveAmount")
    assert money(told, "cac:TaxTotal/cbc:TaxAmount") == vat
    assert money(told, "cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount") == vat
    assert money(total, "cbc:TaxInclusiveAmount") == net + vat == money(total, "cbc:PayableAmount")


def test_without_vat_the_reason_is_given_and_outside_its_scope_no_number() -> None:
    exempt, outside = read(replace(INVOICE, vat_category="E")), read(replace(INVOICE, vat_category="O"))
    reason = "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReason"
    assert value(exempt, reason)
    assert value(outside, reason)
    number = "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID"
    assert value(exempt, number) == DEVENTER.vat_number
    assert outside.find(number, NAMES) is None
    assert outside.find(".//cac:ClassifiedTaxCategory/cbc:Percent", NAMES) is None


@pytest.mark.parametrize(
    ("told", "what"),
    [
        (replace(INVOICE, seller=replace(DEVENTER, oin="")), "OIN van wie levert"),
        (replace(INVOICE, buyer=replace(ZWOLLE, street="")), "straat van wie betaalt"),
        (replace(INVOICE, iban=""), "IBAN"),
        (replace(INVOICE, seller=replace(DEVENTER, vat_number="")), "btw-nummer"),
        (replace(INVOICE, lines=()), "bedrag boven nul"),
    ],
)
def test_what_is_missing_is_said_instead_of_made(told: Invoice, what: str) -> None:
    with pytest.raises(ubl.InvoiceRefused, match=what):
        ubl.invoice(told)


def test_the_same_invoice_gives_the_same_bytes() -> None:
    assert ubl.invoice(INVOICE) == ubl.invoice(INVOICE)
