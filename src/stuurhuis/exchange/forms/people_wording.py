# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How do we say it on the screen: levels, drive, days and who sees something?"""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.exchange.rules.people import Audience, EvidenceKind, ItemKind

Say = Mapping[int, Promise]

LEVELS: Final[Say] = {
    1: _("ik begin net"),
    2: _("met hulp"),
    3: _("zelfstandig"),
    4: _("ik help anderen"),
    5: _("ze bellen mij erover"),
}
LANGUAGE_LEVELS: Final[Say] = {
    1: _("een paar woorden"),
    2: _("een eenvoudig gesprek"),
    3: _("een vergadering volgen"),
    4: _("vlot"),
    5: _("moedertaal of zo goed als"),
}
INTERESTS: Final[Say] = {
    1: _("liever niet"),
    2: _("als het nodig is"),
    3: _("prima"),
    4: _("graag"),
    5: _("hier loop ik warm voor"),
}
DAYS: Final[Say] = {
    1: _("maandag"),
    2: _("dinsdag"),
    3: _("woensdag"),
    4: _("donderdag"),
    5: _("vrijdag"),
    6: _("zaterdag"),
    7: _("zondag"),
}
AUDIENCES: Final[Mapping[Audience, Promise]] = {
    Audience.ME: _("alleen ik"),
    Audience.LINE: _("mijn leidinggevende"),
    Audience.ORGANISATION: _("iedereen in mijn organisatie"),
    Audience.ELSEWHERE: _("andere overheden, niet mijn organisatie"),
    Audience.GOVERNMENTS: _("alle overheden, ook mijn organisatie"),
}
KINDS: Final[Mapping[ItemKind, Promise]] = {
    ItemKind.KNOWS: _("Wat ik weet en kan"),
    ItemKind.WANTS: _("Wat ik wil doen"),
    ItemKind.CONTACT_FOR: _("Vraag mij over"),
    ItemKind.LANGUAGE: _("Talen"),
    ItemKind.EXPERIENCE: _("Ervaring"),
}
KINDS_OF_ANOTHER: Final[Mapping[ItemKind, Promise]] = {
    ItemKind.KNOWS: _("Weet en kan"),
    ItemKind.WANTS: _("Wil graag"),
    ItemKind.CONTACT_FOR: _("Te vragen over"),
    ItemKind.LANGUAGE: _("Talen"),
    ItemKind.EXPERIENCE: _("Ervaring"),
}
EXAMPLES: Final[Mapping[ItemKind, Promise]] = {
    ItemKind.KNOWS: _("Bijvoorbeeld: projectmanager, warmtenetten, aanbesteden."),
    ItemKind.WANTS: _("Bijvoorbeeld: meelopen bij een provincie, een klus over energie."),
    ItemKind.CONTACT_FOR: _("Bijvoorbeeld: hoe wij de energietoeslag uitvoerden."),
    ItemKind.LANGUAGE: _("Bijvoorbeeld: Engels, Turks, Nederlandse gebarentaal."),
    ItemKind.EXPERIENCE: _("Bijvoorbeeld: leidde de transitievisie warmte, 2021 tot 2023."),
}
DEEDS: Final[Mapping[EvidenceKind, Promise]] = {
    EvidenceKind.PEER_REVIEW: _("las een stuk mee over {theme}"),
    EvidenceKind.GIG: _("hielp bij {theme}"),
    EvidenceKind.COURSE: _("volgde een opleiding: {theme}"),
    EvidenceKind.DOSSIER: _("werkte aan {theme}"),
}


def levels_of(kind: ItemKind) -> Say:
    """What a level of this kind is called."""
    return LANGUAGE_LEVELS if kind is ItemKind.LANGUAGE else LEVELS
