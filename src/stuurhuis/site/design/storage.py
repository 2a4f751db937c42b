# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the browser finds style sheets and scripts: hashed names after `collectstatic`, plain names
before."""

from functools import lru_cache
from typing import Any

from django.contrib.staticfiles.storage import ManifestStaticFilesStorage


class HashedStorage(ManifestStaticFilesStorage):
    """Hashed names for ever-lasting caching; a checkout without collected files still works."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._address = lru_cache(maxsize=256)(super().url)

    def url(self, *given: Any, **named: Any) -> str:
        """Where a file is found; it stays there while the process lives, and a page asks nine of them."""
        return str(self._address(*given, **named))

    def stored_name(self, name: str) -> str:
        """The hashed name of a file, or its own name when there is no manifest."""
        return str(super().stored_name(name)) if self.hashed_files else name
