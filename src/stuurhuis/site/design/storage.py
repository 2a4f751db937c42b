# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the browser finds style sheets and scripts: hashed names after `collectstatic`, plain names
before."""

from django.contrib.staticfiles.storage import ManifestStaticFilesStorage


class HashedStorage(ManifestStaticFilesStorage):
    """Hashed names for ever-lasting caching; a checkout without collected files still works."""

    def stored_name(self, name: str) -> str:
        """The hashed name of a file, or its own name when there is no manifest."""
        return str(super().stored_name(name)) if self.hashed_files else name
