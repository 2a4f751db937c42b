# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How is something filled in? The fields and the page that every module's forms share."""

from stuurhuis.kernel.forms.fields import day, number, text
from stuurhuis.kernel.forms.writing import Do, Refusals, done, initial, write

__all__ = ["Do", "Refusals", "day", "done", "initial", "number", "text", "write"]
