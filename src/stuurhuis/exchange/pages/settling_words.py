# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How is what is settled said on a page?"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy

from stuurhuis.engines.notation import MINUS
from stuurhuis.exchange.forms.settling import UNITS, WHATS
from stuurhuis.exchange.queries.settling import SettlementSeen
from stuurhuis.exchange.rules.agreements import worth as euros_of
from stuurhuis.exchange.rules.settling import EURO, EXCHANGE, What, quantity_of
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals
from stuurhuis.kernel.ledger import queries as ledger
from stuurhuis.kernel.ledger.booking import IdTaken, NoCounterValue, NoMandate, UnknownAccount
from stuurhuis.kernel.ledger.rules import (
    AlreadySettled,
    BelowDebt,
    Expired,
    LessThanAccepted,
    MoreThanBooked,
    MoreThanReserved,
    NotAnAmount,
    NotDelivered,
    OverBudget,
    OverLimit,
)

STATES = {
    "prepared": gettext_lazy("nog niet gereserveerd"),
    "open": gettext_lazy("loopt"),
    "disputed": gettext_lazy("klopt niet, volgens wie afneemt"),
    "settled": gettext_lazy("verrekend"),
    "released": gettext_lazy("losgelaten"),
    "expired": gettext_lazy("verlopen"),
}
SUBJECTS = {
    "agreement": gettext_lazy("afspraak"),
    "booking": gettext_lazy("reservering van een werkplek"),
    "seat": gettext_lazy("plek op een opleiding"),
    "review": gettext_lazy("collegiale toets"),
    "plan": gettext_lazy("plan"),
    "adoption": gettext_lazy("hergebruik"),
}
COUNTED = {
    What.GIG_DAY: ngettext_lazy("%(number)s dag", "%(number)s dagen", "many"),
    What.HOUR: ngettext_lazy("%(number)s uur", "%(number)s uur", "many"),
    What.REVIEW: ngettext_lazy("%(number)s collegiale toets", "%(number)s collegiale toetsen", "many"),
    What.COURSE_SEAT: ngettext_lazy("%(number)s plek", "%(number)s plekken", "many"),
    What.PLAN_SHARE: ngettext_lazy("%(number)s deel in de kosten", "%(number)s delen in de kosten", "many"),
    What.FORMAT: ngettext_lazy("%(number)s format", "%(number)s formats", "many"),
    What.DESK_DAY: ngettext_lazy("%(number)s dag werkplek", "%(number)s dagen werkplek", "many"),
}
KINDS = {
    "delivery": gettext_lazy("geleverd"),
    "transfer": gettext_lazy("overgedragen"),
    "gift": gettext_lazy("weggegeven"),
    "correction": gettext_lazy("gecorrigeerd"),
    "netting": gettext_lazy("weggestreept in een kring"),
}
REFUSALS: Refusals = {
    NoMandate: (
        None,
        gettext_lazy(
            "Je hebt geen mandaat om jullie organisatie hiervoor te binden, of niet tot dit bedrag."
            " De beheerder van je organisatie kan je er een geven."
        ),
    ),
    OverLimit: (
        None,
        gettext_lazy(
            "Hiermee komen jullie boven wat de andere organisatie jullie vooruit wil leveren."
            " Vraag die om een ruimere grens, of neem minder."
        ),
    ),
    OverBudget: (
        None,
        gettext_lazy("Hiermee komen jullie boven jullie eigen budget voor verrekenen."),
    ),
    UnknownAccount: (
        None,
        gettext_lazy("Een van beide organisaties verrekent hier nog niet in. Open eerst een rekening."),
    ),
    BelowDebt: ("amount", gettext_lazy("De ander staat al verder in het krijt, of heeft meer gereserveerd.")),
    NotAnAmount: (None, gettext_lazy("Dit is geen bedrag waarmee te rekenen is.")),
    Expired: (None, gettext_lazy("Deze dag is voorbij; er kan niet meer worden geleverd.")),
    AlreadySettled: (None, gettext_lazy("Dit is al afgehandeld.")),
    MoreThanReserved: ("quantity", gettext_lazy("Dat is meer dan is afgesproken.")),
    LessThanAccepted: ("quantity", gettext_lazy("Daarvan is al meer goedgekeurd.")),
    NotDelivered: ("quantity", gettext_lazy("Zoveel is er niet geleverd, of het is al goedgekeurd.")),
    MoreThanBooked: ("quantity", gettext_lazy("Dat is meer dan er nog van geboekt staat.")),
    NoCounterValue: (None, gettext_lazy("Nog niemand zei wat deze eenheid waard is.")),
    IdTaken: (None, gettext_lazy("Dit was al gedaan. Kijk hoe het er nu voor staat.")),
}


def amount(parts: int, unit: str) -> str:
    """An amount in its unit: `24 punten`, `€ 640,00`."""
    if unit == EURO:
        return euros(parts)
    whole = Decimal(parts) / 100
    counted = 1 if abs(whole) == 1 else 2
    return ngettext("{number} punt", "{number} punten", counted).format(number=figure(whole))


def worth(parts: int, unit: str) -> str:
    """What an amount in points is worth in euros; empty for euros."""
    return "" if unit == EURO else euros(int(euros_of(unit, Decimal(parts) / 100) * 100))


def euros(cents: int) -> str:
    """Cents of a euro."""
    return f"€ {_written(Decimal(cents) / 100, 2)}"


def figure(value: Decimal) -> str:
    """A quantity without decimals that say nothing."""
    places = 0 if value == value.to_integral_value() else 2
    return _written(value, places)


def _written(value: Decimal, places: int) -> str:
    return number_format(value, decimal_pos=places, force_grouping=True).replace("-", MINUS)


def name(code: str) -> str:
    """What an organisation is called."""
    return parties.organisation(code).name


def title(one: SettlementSeen) -> str:
    """What is settled: `3 × dag klus`."""
    return _("{quantity} × {what}").format(quantity=figure(one.terms.quantity), what=what(one.terms.what))


def what(key: str) -> str:
    """What is delivered, in words."""
    return str(WHATS[What(key)]) if key in set(What) else key


def quantity(parts: int, one: SettlementSeen) -> str:
    """How much of what is settled an amount stands for: `2 × dag klus`."""
    return _("{quantity} × {what}").format(
        quantity=figure(quantity_of(parts, one.price)), what=what(one.terms.what)
    )


def told(one: SettlementSeen) -> str:
    """What was delivered and waits for an answer: `3 dagen gemeld · 24 punten te aanvaarden`."""
    many = quantity_of(one.delivered, one.price)
    said = {"number": figure(many), "many": 1 if many == 1 else 2}
    return _("{delivered} gemeld · {rest} te aanvaarden").format(
        delivered=COUNTED[What(one.terms.what)] % said, rest=amount(one.waits, one.terms.unit)
    )


def partners(request: Request) -> Sequence[tuple[str, str]]:
    """Who else settles, by name, to choose from."""
    own = request.actor.organisation
    found = {one.organisation for one in ledger.accounts(**asked_by(request)) if one.purpose == EXCHANGE}
    return sorted(((code, name(code)) for code in found - {own}), key=lambda one: one[1])


def row_of(one: SettlementSeen, own: str) -> dict[str, Any]:
    """A settlement as a line of a list: what, with whom, how it stands and what it costs."""
    ours = one.debtor == own
    return {
        "id": one.id,
        "title": title(one),
        "other": name(one.terms.creditor if ours else one.debtor),
        "receives": ours,
        "state": _("geleverd, wacht op antwoord") if one.state == "open" and one.waits else STATES[one.state],
        "amount": amount(one.amount, one.terms.unit),
        "worth": worth(one.amount, one.terms.unit),
        "told": told(one) if one.waits else "",
        "until": one.terms.until,
        "attention": one.state == "disputed" or bool(one.waits),
    }


def unit(key: str) -> str:
    """A unit, in words."""
    return str(UNITS.get(key, key))


def subject(reference: str) -> str:
    """What something is about, in words: `afspraak 12`."""
    kind, _colon, key = reference.partition(":")
    return f"{SUBJECTS[kind]} {key}" if kind in SUBJECTS else _("levering")
