# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in that may be a slip: they are asked once more, and say yes to just what they typed."""

from typing import ClassVar

from django import forms


class CertainForm(forms.Form):
    """A form of which the fields in `asked_about` are asked after where they seem a slip."""

    asked_about: ClassVar[tuple[str, ...]] = ()

    @property
    def asked_after(self) -> str:
        """What a yes is about: anything else that is typed is asked after anew."""
        return " ".join(self.data.get(name, "").strip() for name in self.asked_about)

    @property
    def is_sure(self) -> bool:
        """Whether somebody said yes to just this."""
        return bool(self.data.get("sure") == self.asked_after)
