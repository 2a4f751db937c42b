# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in to ask, to help, to say no, and to agree as a manager."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django import forms
from django.utils.translation import gettext_lazy as _

from stuurhuis.exchange.forms.needs import REASONS
from stuurhuis.exchange.rules.invites import NamedManager, Refusal
from stuurhuis.exchange.rules.needs import DeclineReason
from stuurhuis.kernel.forms import text

Colleagues = Sequence[tuple[int, str]]


class Asked(NamedTuple):
    """Whom, with which words, and which manager must agree."""

    address: str
    message: str
    named: NamedManager | None


class WithManager(forms.Form):
    """A form that asks who one's manager is, where the kind wants that and one did not say it before."""

    def __init__(self, *given: Any, managers: Colleagues = (), **named: Any) -> None:
        super().__init__(*given, **named)
        if managers:
            choices = [("", _("kies een collega")), *managers]
            self.fields["manager"] = forms.TypedChoiceField(
                label=_("Wie is je leidinggevende?"), choices=choices, coerce=int,
                help_text=_("Die moet akkoord gaan, binnen tien dagen."),
            )  # fmt: skip
            self.fields["stand_in"] = forms.TypedChoiceField(
                label=_("Wie beslist als die er niet is?"), choices=choices, coerce=int,
                required=False, empty_value=None,
            )  # fmt: skip

    def named(self) -> NamedManager | None:
        """Which manager was named."""
        said = self.cleaned_data
        return NamedManager(said["manager"], said["stand_in"]) if "manager" in self.fields else None


class InviteForm(WithManager):
    """Whom one asks, and why."""

    address = forms.EmailField(label=_("E-mailadres van je collega"))
    message = text(_("Waarom juist deze collega?"), required=False)

    def words(self) -> Asked:
        """What was filled in."""
        return Asked(self.cleaned_data["address"], self.cleaned_data["message"], self.named())


class AnswerForm(WithManager):
    """A few words with a yes, or with an offer to help."""

    message = text(_("Wil je er iets bij zeggen?"), required=False)

    def words(self) -> Asked:
        """What was filled in."""
        return Asked("", self.cleaned_data["message"], self.named())


class DeclineForm(forms.Form):
    """Why not."""

    reason = forms.ChoiceField(
        label=_("Waarom niet?"),
        choices=[("", _("kies een reden")), *REASONS.items()],
        help_text=_("De reden telt zonder naam mee, zodat te zien is waar samenwerken vastloopt."),
    )
    words_for = text(_("Wil je het uitleggen aan wie vroeg?"), required=False)

    def words(self) -> Refusal:
        """What was filled in."""
        return Refusal(DeclineReason(self.cleaned_data["reason"]), self.cleaned_data["words_for"])
