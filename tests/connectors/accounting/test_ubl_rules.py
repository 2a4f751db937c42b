# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An invoice is held to the schema of UBL 2.1, to all rules of EN 16931, and to those of NLCIUS.

`EN16931-UBL.sch` is the official schematron of CEN, version 1.3.15 of 2025-10-16, as it stands. Of NLCIUS
(SI-UBL 2.0) no package was found; its fatal rules are said here in our own words. Its other rules advise.
"""

from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Literal

import pytest
from lxml import etree

from connectors.accounting.schematron import Assertion, Schematron
from connectors.accounting.test_ubl import INVOICE, NAMES, ZWOLLE
from stuurhuis.connectors.accounting import ubl
from stuurhuis.exchange.ports.settling import Invoice

SPACES = {name: space for name, space in NAMES.items() if name} | {
    "ubl": NAMES[""],
    "xs": "http://www.w3.org/2001/XMLSchema",
}
SELLER, BUYER = (f"cac:Accounting{side}Party/cac:Party" for side in ("Supplier", "Customer"))
ADDRESS = "cbc:StreetName != '' and cbc:CityName != '' and cbc:PostalZone != ''"
DUTCH = "cac:Country/cbc:IdentificationCode = 'NL'"
KNOWN = "cac:PartyLegalEntity/cbc:CompanyID[. != '']/@schemeID = ('0106', '0190')"
NLCIUS = [
    ("BR-NL-0", "/*", f"{SELLER}/cac:PostalAddress/{DUTCH}"),  # else most of the others do not ask anything
    ("BR-NL-1", SELLER, KNOWN),
    ("BR-NL-2", "/*", "cbc:BuyerReference != '' or cac:OrderReference/cbc:ID != ''"),
    ("BR-NL-3", f"{SELLER}/cac:PostalAddress", ADDRESS),
    ("BR-NL-4", f"{BUYER}/cac:PostalAddress", f"not({DUTCH}) or ({ADDRESS})"),
    ("BR-NL-5", "cac:TaxRepresentativeParty/cac:PostalAddress", f"not({DUTCH}) or ({ADDRESS})"),
    ("BR-NL-7", "/ubl:Invoice", "cbc:InvoiceTypeCode = ('380', '384', '389')"),
    ("BR-NL-8", "/*/cbc:InvoiceTypeCode", ". != '381'"),
    ("BR-NL-9", "/*/cbc:InvoiceTypeCode", ". != '384' or exists(/*/cac:BillingReference)"),
    ("BR-NL-10", BUYER, f"not(cac:PostalAddress/{DUTCH}) or {KNOWN}"),
    (
        "BR-NL-11",
        "cac:LegalMonetaryTotal",
        "xs:decimal(cbc:PayableAmount) <= 0 or exists(/*/cac:PaymentMeans)",
    ),
    ("BR-NL-12", "cac:PaymentMeans", "cbc:PaymentMeansCode = ('30', '48', '49', '57', '58', '59')"),
    ("BR-NL-13", "cac:OrderLineReference", "exists(/*/cac:OrderReference/cbc:ID)"),
]
Change = Callable[[str], str]


@pytest.fixture(scope="module")
def norm() -> Schematron:
    """The rules of EN 16931 for UBL."""
    return Schematron.read(Path(__file__).with_name("EN16931-UBL.sch"))


@pytest.fixture(scope="module")
def nlcius() -> Schematron:
    """The rules that the Netherlands added; each in a pattern of its own, so that all are asked."""
    return Schematron([[(where, [Assertion(key, "fatal", test)])] for key, where, test in NLCIUS], SPACES)


@pytest.fixture(scope="module")
def schema() -> "etree.XMLSchema":
    """The schema of an invoice in UBL 2.1."""
    file = files("peppol") / "schema" / "maindoc" / "UBL-Invoice-2.1.xsd"
    return etree.XMLSchema(etree.parse(str(file)))


def changed(old: str, new: str) -> bytes:
    """Our invoice, with one thing in it changed wherever it stands."""
    told = ubl.invoice(INVOICE).decode()
    assert old in told
    return told.replace(old, new).encode()


def keys(found: tuple[list[Assertion], int]) -> set[str]:
    """The names of the rules that were broken."""
    return {one.id for one in found[0]}


@pytest.mark.parametrize("category", ["S", "E", "O"])
def test_an_invoice_breaks_no_rule(
    category: Literal["S", "E", "O"], norm: Schematron, nlcius: Schematron, schema: "etree.XMLSchema"
) -> None:
    told: Invoice = replace(INVOICE, vat_category=category)
    made = ubl.invoice(told)

    schema.assertValid(etree.fromstring(made))
    broken, looked = norm.broken(made)
    assert (broken, looked > 250) == ([], True)
    assert nlcius.broken(made)[0] == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("<cbc:DueDate>2026-10-31</cbc:DueDate>", "", "BR-CO-25"),
        ("<cbc:IdentificationCode>NL</cbc:IdentificationCode>", "", "BR-09"),
        ("<cbc:IdentificationCode>NL</cbc:IdentificationCode>", "", "BR-11"),
        (
            'TaxInclusiveAmount currencyID="EUR">1548.86',
            'TaxInclusiveAmount currencyID="EUR">1548.87',
            "BR-CO-15",
        ),
        ("<cbc:Percent>21</cbc:Percent>", "<cbc:Percent>9</cbc:Percent>", "BR-S-09"),
        ("<cbc:CompanyID>NL001234567B01</cbc:CompanyID>", "", "BR-S-02"),
        ("<cbc:DocumentCurrencyCode>EUR", "<cbc:DocumentCurrencyCode>EURO", "BR-CL-04"),
        ('unitCode="C62"', 'unitCode="STUK"', "BR-CL-23"),
        ("<cbc:EndDate>2026-09-30", "<cbc:EndDate>2026-06-30", "BR-29"),
        ("<cbc:ID>NL91ABNA0417164300</cbc:ID>", "", "BR-61"),
    ],
)
def test_the_norm_would_have_said_so(norm: Schematron, old: str, new: str, rule: str) -> None:
    assert rule in keys(norm.broken(changed(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('schemeID="0190"', 'schemeID="0088"', "BR-NL-1"),
        ("<cbc:BuyerReference>2026-Q3-GM0150-GM0193</cbc:BuyerReference>", "", "BR-NL-2"),
        ("<cbc:StreetName>Grote Kerkhof 1</cbc:StreetName>", "", "BR-NL-3"),
        (f"<cbc:PostalZone>{ZWOLLE.postcode}</cbc:PostalZone>", "", "BR-NL-4"),
        ("<cbc:InvoiceTypeCode>380", "<cbc:InvoiceTypeCode>326", "BR-NL-7"),
        ("<cbc:InvoiceTypeCode>380", "<cbc:InvoiceTypeCode>384", "BR-NL-9"),
        ('schemeID="0190"', 'schemeID="0088"', "BR-NL-10"),
        ("<cbc:PaymentMeansCode>30", "<cbc:PaymentMeansCode>10", "BR-NL-12"),
    ],
)
def test_the_dutch_rules_would_have_said_so(nlcius: Schematron, old: str, new: str, rule: str) -> None:
    assert rule in keys(nlcius.broken(changed(old, new)))


def test_the_schema_would_have_said_so(schema: "etree.XMLSchema") -> None:
    assert not schema.validate(etree.fromstring(changed("cbc:IssueDate", "cbc:IssuedOn")))
