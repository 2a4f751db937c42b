# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is filled in about something that is not right."""

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.exchange.rules.moderation import ReportDeed, ReportReason, ReportState, ReportWords, deeds
from stuurhuis.kernel.forms import text

REASONS: dict[str, str | Promise] = {
    ReportReason.OUTDATED: _("Het klopt niet meer"),
    ReportReason.MISLEADING: _("Het zegt iets wat niet waar is"),
    ReportReason.PERSONAL: _("Er staan gegevens van iemand in die er niet horen"),
    ReportReason.ELSEWHERE: _("Het hoort hier niet: reclame, of geen vraag of aanbod"),
    ReportReason.HURTS: _("Het kwetst of sluit mensen uit"),
}
DEEDS: dict[str, str | Promise] = {
    ReportDeed.KEEP: _("Het blijft staan"),
    ReportDeed.HIDE: _("Verberg het"),
    ReportDeed.RESTORE: _("Zet het terug"),
    ReportDeed.UPHOLD: _("Het blijft verborgen"),
}


class ReportForm(forms.Form):
    """What is wrong, and why one thinks so."""

    reason = forms.ChoiceField(
        label=_("Wat is er mis?"), choices=list(REASONS.items()), widget=forms.RadioSelect
    )
    remark = text(_("Wil je er iets bij zeggen?"), required=False, longest=1000)

    def words(self) -> ReportWords:
        """What was filled in."""
        return ReportWords(ReportReason(self.cleaned_data["reason"]), self.cleaned_data["remark"])


class DecisionForm(forms.Form):
    """What happens with it, and why."""

    why = text(_("Waarom?"), help_text=_("Wie het plaatste en wie het meldde, lezen dit."), longest=1000)

    def __init__(self, state: ReportState, *given: Any) -> None:
        super().__init__(*given)
        choices = [(deed.value, str(DEEDS[deed])) for deed in deeds(state)]
        deed = forms.ChoiceField(label=str(_("Wat doe je?")), choices=choices, widget=forms.RadioSelect)
        self.fields = {"deed": deed, **self.fields}

    def words(self) -> tuple[ReportDeed, str]:
        """What was chosen, and why."""
        return ReportDeed(self.cleaned_data["deed"]), self.cleaned_data["why"]


class AppealForm(forms.Form):
    """Why somebody else should look."""

    why = text(_("Waarom klopt het besluit niet?"), longest=1000)

    def words(self) -> str:
        """Why."""
        return str(self.cleaned_data["why"])
