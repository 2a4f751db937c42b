# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A StatLine on this machine, for the commands that ask CBS."""

from connectors.cbs.conftest import statline

__all__ = ["statline"]
