# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in who design an experiment: what they expect, where, and when they stop."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.engines.periods import UnreadablePeriod, period
from stuurhuis.experiments.forms.naming import UnknownPlace, code_of, names
from stuurhuis.experiments.rules.design import (
    Bound,
    Comparison,
    Design,
    Guardrail,
    Measured,
    Method,
    NoDesign,
    Place,
    ScaleKind,
    ScaleRule,
    StopKind,
    StopRule,
    checked,
)
from stuurhuis.kernel.forms import day, number, text

Words = str | Promise
Indicators = Mapping[str, Measured]
Grouped = Sequence[tuple[str, Sequence[tuple[str, str]]]]
UP, DOWN = "up", "down"
RAILS = (1, 2)
COMPARISONS: dict[Comparison, Words] = {
    Comparison.OTHERS: _("met andere plaatsen, waar het niet gebeurt"),
    Comparison.DRAWN: _("het lot bepaalt welke plaatsen het krijgen; de andere zijn de vergelijking"),
    Comparison.MOMENTS: _("op één plaats; het lot bepaalt in welke perioden het gebeurt"),
    Comparison.NONE: _("met niets: alleen met hoe het hier eerder liep"),
}
METHODS: dict[Method, Words] = {
    Method.FITTING: _("wat bij de opzet past"),
    Method.DID: _("het verschil in verschillen"),
    Method.SYNTHETIC: _("een mengsel van andere plaatsen"),
    Method.SDID: _("het verschil met een mengsel van plaatsen en perioden"),
}
STOPS: dict[StopKind, Words] = {
    StopKind.HARM: _("als het zoveel de verkeerde kant op gaat"),
    StopKind.NO_PROMISE: _("als het zoveel niet meer kan worden"),
    StopKind.GUARDRAIL: _("als een vangrail wordt overschreden"),
}
SCALES: dict[ScaleKind, Words] = {
    ScaleKind.SURE: _("als het effect zo groot is, en met 95 % zekerheid geen toeval"),
    ScaleKind.LIKELY: _("als het effect zo groot lijkt"),
}
BOUNDS: dict[Bound, Words] = {Bound.AT_MOST: _("hoogstens"), Bound.AT_LEAST: _("minstens")}
FAULTS: dict[str, tuple[str, Words]] = {
    "too_short": ("ends", _("Hier past geen hele periode van deze indicator in. Kies een langere tijd.")),
    "no_effect": ("effect", _("Zeg hoeveel je verwacht; nul is geen effect.")),
    "nowhere": ("places", _("Zeg waar het gebeurt.")),
    "both": ("beside", _("Een plaats kan niet meedoen en ook vergelijking zijn.")),
    "one_place": ("places", _("Om te loten zijn ten minste twee plaatsen nodig.")),
    "moments_one_place": ("places", _("Wie perioden loot, doet dat op één plaats.")),
    "few_moments": (
        "ends",
        _("Om te loten zijn ten minste twee hele perioden nodig."),
    ),
    "no_rail": ("rail_1", _("Deze stopregel heeft een vangrail nodig.")),
}
SECTIONS: tuple[tuple[Words, tuple[str, ...]], ...] = (
    (_("Wat denken we?"), ("hypothesis", "for_whom")),
    (_("Waaraan zien we het?"), ("indicator", "direction", "effect")),
    (_("Waar en wanneer?"), ("places", "starts", "ends", "led_by")),
    (_("Waarmee vergelijken we?"), ("comparison", "beside", "method")),
    (_("Wanneer stoppen we?"), ("stop_kind", "stop_threshold", "stop_after", "stop_words")),
    (_("Wanneer gaat het ook elders?"), ("scale_kind", "scale_threshold", "scale_words")),
    (
        _("Wat mag er niet slechter van worden?"),
        tuple(f"rail_{part}{which}" for which in RAILS for part in ("", "bound_", "value_")),
    ),
)


class DesignForm(forms.Form):
    """The whole design; what is locked at the start is all here."""

    hypothesis = text(
        _("Wat denk je dat er gebeurt, en waardoor?"),
        help_text=_("In één zin: als we … dan …, doordat …."), longest=300, rows=2,
    )  # fmt: skip
    for_whom = text(_("Voor wie?"), longest=300, rows=2, required=False)
    indicator = forms.ChoiceField(label=_("Indicator"))
    direction = forms.ChoiceField(
        label=_("Welke kant moet het op?"), widget=forms.RadioSelect,
        choices=[(DOWN, _("omlaag")), (UP, _("omhoog"))],
    )  # fmt: skip
    effect = number(
        _("Hoeveel verwacht je?"),
        help_text=_("In de eenheid van de indicator, gemiddeld over de hele proef."), min_value=0,
    )  # fmt: skip
    places = text(
        _("Op welke plaatsen?"),
        help_text=_("Een gemeente op een regel. Begint ze later, zet er dan achter: vanaf 2027."), rows=3,
    )  # fmt: skip
    starts = day(_("Eerste dag"))
    ends = day(_("Laatste dag"))
    led_by = forms.CharField(
        label=_("Wie trekt het?"), help_text=_("Een team of functie, geen naam."), max_length=120
    )
    comparison = forms.ChoiceField(
        label=_("Hoe weten we dat het door de proef komt?"), widget=forms.RadioSelect,
        choices=list(COMPARISONS.items()),
    )  # fmt: skip
    beside = text(
        _("Welke plaatsen zijn de vergelijking?"),
        help_text=_("Een gemeente op een regel. Leeg: alle andere gemeenten. Na het begin ligt dit vast."),
        required=False, rows=3,
    )  # fmt: skip
    method = forms.ChoiceField(
        label=_("Hoe wordt het effect berekend?"), choices=list(METHODS.items()),
        initial=Method.FITTING.value,
    )  # fmt: skip
    stop_kind = forms.ChoiceField(
        label=_("We stoppen"), widget=forms.RadioSelect, choices=list(STOPS.items())
    )
    stop_threshold = number(_("Hoeveel?"), min_value=0, required=False)
    stop_after = forms.IntegerField(
        label=_("Na hoeveel perioden kijken we daarnaar?"), min_value=1, initial=1
    )
    stop_words = text(_("De stopregel in eigen woorden"), longest=300, rows=2, required=False)
    scale_kind = forms.ChoiceField(
        label=_("Het is goed genoeg"), widget=forms.RadioSelect, choices=list(SCALES.items())
    )
    scale_threshold = number(_("Hoeveel?"), min_value=0)
    scale_words = text(_("De opschaalregel in eigen woorden"), longest=300, rows=2, required=False)

    def __init__(self, *given: Any, indicators: Indicators, grouped: Grouped, **named: Any) -> None:
        super().__init__(*given, **named)
        self.indicators = indicators
        chosen = self.fields["indicator"]
        if isinstance(chosen, forms.ChoiceField):
            chosen.choices = [("", "–"), *grouped]
        for which in RAILS:
            self._add_rail(which, grouped)

    def _add_rail(self, which: int, grouped: Grouped) -> None:
        label = _("Vangrail {which}: indicator")
        self.fields[f"rail_{which}"] = forms.ChoiceField(
            label=str(label).format(which=which), choices=[("", "–"), *grouped], required=False
        )
        self.fields[f"rail_bound_{which}"] = forms.ChoiceField(
            label=_("De grens is"), choices=list(BOUNDS.items()), required=False
        )
        self.fields[f"rail_value_{which}"] = number(_("Grens"), required=False)

    @property
    def sections(self) -> list[tuple[Words, list[forms.BoundField]]]:
        """The fields under the question that they answer."""
        return [(title, [self[name] for name in names]) for title, names in SECTIONS]

    def clean_places(self) -> tuple[Place, ...]:
        """The places by their names, each with its own beginning where that is told."""
        return tuple(_place(line) for line in _lines(self.cleaned_data["places"]))

    def clean_beside(self) -> tuple[str, ...]:
        """The codes of the places that it is compared with."""
        return tuple(_code(line) for line in _lines(self.cleaned_data["beside"]))

    def clean(self) -> dict[str, Any]:
        """Refuse what cannot be carried out, beside the field that it is about."""
        for which in RAILS:
            if (
                self.cleaned_data.get(f"rail_{which}")
                and self.cleaned_data.get(f"rail_value_{which}") is None
            ):
                self.add_error(f"rail_value_{which}", _("Zeg waar de grens ligt."))
        counts = self.cleaned_data.get("stop_kind") != StopKind.GUARDRAIL.value
        if counts and self.cleaned_data.get("stop_threshold") is None:
            self.add_error("stop_threshold", _("Zeg hoeveel."))
        if not self.errors:
            try:
                checked(self.words())
            except NoDesign as fault:
                field, sentence = FAULTS[fault.why]
                self.add_error(field, str(sentence))
        return self.cleaned_data

    def words(self) -> Design:
        """What was filled in."""
        said = self.cleaned_data
        sign = 1 if said["direction"] == UP else -1
        return Design(
            hypothesis=said["hypothesis"], for_whom=said["for_whom"],
            measured=self.indicators[said["indicator"]], comparison=Comparison(said["comparison"]),
            places=said["places"], beside=said["beside"], effect=sign * said["effect"],
            guardrails=self._rails(), starts=said["starts"], ends=said["ends"], led_by=said["led_by"],
            method=Method(said["method"]), stop=self._stop(),
            scale=ScaleRule(ScaleKind(said["scale_kind"]), said["scale_threshold"], said["scale_words"]),
        )  # fmt: skip

    def _stop(self) -> StopRule:
        said = self.cleaned_data
        threshold = said["stop_threshold"] or 0.0
        return StopRule(StopKind(said["stop_kind"]), threshold, said["stop_after"], said["stop_words"])

    def _rails(self) -> tuple[Guardrail, ...]:
        said = self.cleaned_data
        return tuple(
            Guardrail(
                self.indicators[said[f"rail_{which}"]], Bound(said[f"rail_bound_{which}"] or Bound.AT_MOST),
                said[f"rail_value_{which}"],
            )
            for which in RAILS
            if said[f"rail_{which}"]
        )  # fmt: skip


def as_typed(design: Design) -> dict[str, Any]:
    """What somebody filled in before, to begin the form with."""
    known = names()
    rails = {
        f"rail_{part}{which}": value
        for which, rail in enumerate(design.guardrails, start=1)
        for part, value in (("", rail.measured.id), ("bound_", rail.bound.value), ("value_", rail.value))
    }
    lines = [
        known.get(one.code, one.code) + (f" vanaf {one.since}" if one.since else "") for one in design.places
    ]
    return rails | {
        "hypothesis": design.hypothesis, "for_whom": design.for_whom, "indicator": design.measured.id,
        "direction": UP if design.effect > 0 else DOWN, "effect": abs(design.effect),
        "places": "\n".join(lines), "beside": "\n".join(known.get(code, code) for code in design.beside),
        "starts": design.starts, "ends": design.ends, "led_by": design.led_by,
        "comparison": design.comparison.value, "method": design.method.value,
        "stop_kind": design.stop.kind.value, "stop_threshold": design.stop.threshold,
        "stop_after": design.stop.after, "stop_words": design.stop.words,
        "scale_kind": design.scale.kind.value, "scale_threshold": design.scale.threshold,
        "scale_words": design.scale.words,
    }  # fmt: skip


def _lines(said: str) -> list[str]:
    return list(dict.fromkeys(one.strip() for one in said.replace(",", "\n").splitlines() if one.strip()))


def _place(line: str) -> Place:
    """`Deventer vanaf 2027`: a place, and when it begins there if that is told."""
    name, _later, since = (part.strip() for part in line.partition(" vanaf "))
    try:
        if since:
            period(since)
    except UnreadablePeriod as fault:
        raise forms.ValidationError(
            _("‘%(since)s’ is geen periode. Schrijf 2027 of 2027-Q1."), params={"since": since}
        ) from fault
    return Place(_code(name), since)


def _code(name: str) -> str:
    try:
        return code_of(name)
    except UnknownPlace as unknown:
        raise forms.ValidationError(
            _("Deze gemeente kennen we niet: %(name)s."), params={"name": name}
        ) from unknown
