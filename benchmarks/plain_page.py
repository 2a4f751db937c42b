# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The peer of the page benchmark: one Django page with a template and one query, and nothing else."""

import os
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine
from django.urls import path

ROWS = 60
QUERY = """WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %s)
SELECT i, i * i FROM n"""
TEMPLATE = """<!doctype html><html lang="en"><title>Plain</title><table>
{% for row in rows %}<tr><td>{{ row.0 }}</td><td>{{ row.1 }}</td></tr>{% endfor %}</table></html>"""

settings.configure(
    SECRET_KEY="only for the benchmark",  # noqa: S106  a page without sessions has no secret to keep
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": Path(os.environ.get("PLAIN_DATABASE", ":memory:")),
        }
    },
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)
page = Engine().from_string(TEMPLATE)


def plain(_request: HttpRequest) -> HttpResponse:
    """A table of sixty rows out of the database."""
    with connection.cursor() as cursor:
        cursor.execute(QUERY, [ROWS])
        rows = cursor.fetchall()
    return HttpResponse(page.render(Context({"rows": rows})))


urlpatterns = [path("", plain)]
application = get_wsgi_application()
