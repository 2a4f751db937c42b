# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page with one form: what is whole is done, what is not comes back as it was typed."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request

Do = Callable[[Any], object]
Refusals = Mapping[type[Exception], tuple[str | None, str | Promise]]


def write(
    request: Request,
    form: Any,
    do: Do,
    *,
    back: str,
    template: str,
    refusals: Refusals | None = None,
    onward: Callable[[Any], str] | None = None,
    **shown: Any,
) -> HttpResponse:
    """The page with a form; `refusals` say beside which field which sentence stands when `do` refuses.

    `shown` has a `button` that names the deed, and `said` when another sentence tells that it was done.
    Afterwards one is at `back`, or where `onward` leads.
    """
    facts: list[Any] = []
    if form.is_bound and form.is_valid() and done(form, lambda said: facts.append(do(said)), refusals or {}):
        told = _("Gedaan: {deed}.").format(deed=_begun_small(shown["button"]))
        messages.success(request, shown.get("said", told))
        return redirect(onward(*facts) if onward else back)
    context = {"form": form, "back": back, **shown}
    return render(request, template, context, status=422 if form.is_bound else 200)


def done(form: Any, do: Do, refusals: Refusals) -> bool:
    """Whether it was done; a refusal stands beside the field that it is about."""
    try:
        do(form.words())
    except tuple(refusals) as refusal:
        field, sentence = refusals[type(refusal)]
        form.add_error(field, str(sentence).format(which=refusal))
        return False
    return True


def _begun_small(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


def initial(said: object) -> dict[str, Any]:
    """What somebody wrote before, to begin a form with."""
    return {name: getattr(said, name) for name in getattr(type(said), "__dataclass_fields__", ())}
