# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page with all components, and the choice of light or dark."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from stuurhuis.site.design import examples, navigation, themes

YEAR = 365 * 24 * 3600


@require_GET
def components(request: HttpRequest) -> HttpResponse:
    """Every component with an example and the line that includes it; `?thema=` shows another theme."""
    wanted = request.GET.get("thema", "")
    theme = wanted if wanted in themes.THEMES else themes.theme_of(request, settings.CHOSEN_THEME)
    look = {"look": navigation.looked(request, theme), "themes": list(themes.THEMES.items())}
    return render(request, "components.html", examples.all_examples() | look)


@csrf_exempt  # it changes only the colours of the visitor's own screen; so pages need no cookie
@require_POST
def scheme(request: HttpRequest) -> HttpResponse:
    """Keep the chosen scheme in a cookie and go back to the page one came from."""
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure()):
        back = "/"
    response = HttpResponseRedirect(back)
    chosen = request.POST.get("scheme", "")
    if chosen in themes.SCHEMES:
        response.set_cookie(
            themes.SCHEME_COOKIE,
            chosen,
            max_age=YEAR,
            samesite="Lax",
            secure=request.is_secure(),
            httponly=True,
        )
    return response
