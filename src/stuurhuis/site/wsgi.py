# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a web server finds the site."""

import os
import sys

from django.core.wsgi import get_wsgi_application

BEFORE_ANOTHER = 0.05  # seconds: a page is mostly done before another thread goes on, so they seldom contend

sys.setswitchinterval(BEFORE_ANOTHER)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stuurhuis.site.settings")
application = get_wsgi_application()
