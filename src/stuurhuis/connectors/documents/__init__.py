# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document that goes out, told once: as HTML, tagged PDF, DOCX or ODT, always in the same bytes."""
