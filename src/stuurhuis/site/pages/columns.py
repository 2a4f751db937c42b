# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the columns of an export mean, in the language of the page."""

from django.utils.translation import gettext as _

from stuurhuis.connectors.files.outgoing import Column


def of_place() -> list[Column]:
    """Which indicator of which municipality, in which period."""
    return [
        Column(_("Gemeentecode"), _("De code die het CBS aan de gemeente geeft."), 14),
        Column(_("Gemeente"), _("De naam van de gemeente, zoals die nu is."), 24),
        Column(_("Indicatorcode"), _("De vaste code van de indicator in Stuurhuis."), 28),
        Column(_("Indicator"), _("Waar de cijfers over gaan."), 44),
        Column(_("Periode"), _("Het jaar, het kwartaal of de maand waar de rij over gaat."), 9),
    ]


def of_figures() -> list[Column]:
    """The columns of a series."""
    value = _("Het cijfer, op de gemeenten van nu. Leeg is: er is geen cijfer; dat is niet nul.")
    return [
        *of_place(),
        Column(_("Waarde"), value, 16),
        Column(_("Eenheid"), _("Waarin de waarde en de begroting zijn uitgedrukt."), 14),
        Column(
            _("Naar inwoners"), _("De waarde gedeeld door de inwoners, als dat bij de indicator past."), 14
        ),
        Column(_("Eenheid naar inwoners"), _("Waarin het cijfer naar inwoners is uitgedrukt."), 22),
        _budget(),
        Column(
            _("Midden van het land"),
            _("De helft van de gemeenten ligt hieronder; naar inwoners als de indicator dat is."),
            20,
        ),
        Column(_("Status"), _("Definitief, voorlopig, geschat, ontbreekt of niet aangeleverd."), 16),
        Column(_("Opmerking"), _("Wat er is gedaan om het cijfer te kunnen vergelijken."), 60),
        Column(_("Breuk in de bron"), _("Vanaf deze periode telt de bron anders, en waarom."), 60),
    ]


def of_forecast() -> list[Column]:
    """The columns of what will probably come."""
    return [
        *of_place(),
        *of_margins(),
        Column(_("Eenheid"), _("Waarin de waarde en de begroting zijn uitgedrukt."), 14),
        _budget(),
        Column(_("Methode"), _("Hoe de verwachting is gemaakt."), 20),
    ]


def of_margins() -> list[Column]:
    """What will come, and between which figures."""
    low = _("De onderkant van waar het cijfer in 80 van de 100 gewone gevallen ligt.")
    high = _("De bovenkant van waar het cijfer in 80 van de 100 gewone gevallen ligt.")
    return [
        _expected(),
        Column(_("80 % zeker, van"), low, 16),
        Column(_("80 % zeker, tot"), high, 16),
        *_certain(),
    ]


def of_signals() -> list[Column]:
    """The columns of what asks attention."""
    rare = _("Van zoveel vergelijkbare cijfers in eerdere jaren lag er één zo ver van wat te verwachten was.")
    newest = _("Het nieuwste cijfer: wat is gezien, of bij een komende begroting de laatste rekening.")
    usual = _("Alleen bij een komende begroting: hierop komt zo'n begroting gewoonlijk uit.")
    return [
        *of_place(),
        Column(_("Soort"), _("Wat voor signaal het is."), 24),
        Column(_("Nu"), newest, 16),
        Column(_("Periode van nu"), _("Waar het nieuwste cijfer over gaat."), 16),
        _expected(),
        *_certain(),
        Column(_("Gewoonlijk"), usual, 16),
        _budget(),
        Column(_("Eenheid"), _("Waarin de bedragen en aantallen zijn uitgedrukt."), 14),
        Column(_("Kans (%)"), _("Alleen bij een komende begroting: de kans dat het zo uitkomt."), 10),
        Column(_("Zo ver weg ligt één op de"), rare, 22),
        Column(_("In één zin"), _("Het signaal in één zin."), 70),
        Column(_("Uitleg"), _("Wat er is gezien, naast wat te verwachten was."), 90),
        Column(_("Reden"), _("Waarom Stuurhuis dit een signaal vindt."), 90),
    ]


def of_origin() -> list[Column]:
    """Where a row came from."""
    return [Column(_("Bron")), Column(_("Licentie")), version()]


def version() -> Column:
    """In which version of the data set a row stands."""
    return Column(_("Versie"), _("De versie van de gegevens in Stuurhuis."), 14)


def _budget() -> Column:
    return Column(_("Begroting"), _("De primitieve begroting voor dezelfde periode, als die er is."), 16)


def _expected() -> Column:
    return Column(_("Verwacht"), _("Het midden van wat te verwachten is."), 16)


def _certain() -> list[Column]:
    low = _("De onderkant van waar het cijfer in 95 van de 100 gewone gevallen ligt.")
    high = _("De bovenkant van waar het cijfer in 95 van de 100 gewone gevallen ligt.")
    return [
        Column(_("95 % zeker, van"), low, 16),
        Column(_("95 % zeker, tot"), high, 16),
    ]
