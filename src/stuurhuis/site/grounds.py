# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is the ground of a rule called, so that somebody can look it up? docs/law/<key>.md says the rest."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

NAMES: dict[str, Promise] = {
    "aanbestedingswet-2-24": _("Aanbestedingswet 2012, artikel 2.24a tot en met 2.24c: overheden onderling"),
    "archiefwet-5": _("Archiefwet 1995, artikel 3 en 5: wat bewaard wordt, en wat wanneer vernietigd"),
    "ai-verordening-bijlage-3": _("AI-verordening, bijlage III, punt 4: hoog risico voor wie werkt"),
    "avg-5": _("AVG artikel 5: niet meer gegevens dan nodig is"),
    "avg-6-1-a": _("AVG artikel 6, lid 1, onder a: je eigen toestemming"),
    "avg-6-1-e": _("AVG artikel 6, lid 1, onder e: een taak van algemeen belang"),
    "avg-15": _("AVG artikel 15: het recht om te zien wat over je bewaard wordt"),
    "avg-17": _("AVG artikel 17: het recht om vergeten te worden"),
    "avg-26": _("AVG artikel 26 en 28: samen verantwoordelijk, of verwerken voor een ander"),
    "avg-35": _("AVG artikel 35: eerst beoordelen wat een verwerking voor mensen betekent"),
    "awb-2-4": _("Awb artikel 2:4: een bestuursorgaan is niet vooringenomen"),
    "awb-3-2": _("Awb artikel 3:2: een besluit wordt zorgvuldig voorbereid"),
    "awb-10-1": _("Awb artikel 10:1: wie mandaat heeft, besluit namens een bestuursorgaan"),
    "bbv-8": _("BBV artikel 8: het programmaplan met doelen, indicatoren en geld"),
    "bio2-5-15": _("BIO2, maatregel 5.15: toegang volgens regels"),
    "bio2-5-16": _("BIO2, maatregel 5.16: wie iemand is, van begin tot eind"),
    "bio2-8-5": _("BIO2, maatregel 8.5: veilig inloggen"),
    "dienstverleningsafspraak": _("Een afspraak tussen organisaties om te delen"),
    "gemeentewet-160": _("Gemeentewet artikel 160: overeenkomsten, en een rechtspersoon oprichten"),
    "gemeentewet-169": _("Gemeentewet artikel 169: de raad vooraf inlichten"),
    "gemeentewet-189": _("Gemeentewet artikel 189: niet meer uitgeven dan in de begroting staat"),
    "gemeentewet-197": _("Gemeentewet artikel 197: verantwoording aan de raad"),
    "gemeentewet-212": _("Gemeentewet artikel 212: de financiële verordening van de raad"),
    "gemeentewet-213a": _(
        "Gemeentewet artikel 213a: onderzoek naar de eigen doelmatigheid en doeltreffendheid"
    ),
    "wgr-1": _("Wgr artikel 1 en 8: een gemeenschappelijke regeling"),
    "wor-27": _("WOR artikel 27: de ondernemingsraad stemt in"),
    "woo-3-1": _("Woo artikel 3.1: openbaar uit eigen beweging"),
    "woo-3-3": _("Woo artikel 3.3: wat elk bestuursorgaan openbaar maakt"),
    "woo-5-2": _("Woo artikel 5.2: persoonlijke beleidsopvattingen in intern beraad"),
}


def name_of(key: str) -> str:
    """A ground in words; raises KeyError for a ground that has none."""
    return str(NAMES[key])
