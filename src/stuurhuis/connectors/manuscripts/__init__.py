# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does a document say, without who made it? Word, ODF, PDF, plain text; the rest is refused."""

from stuurhuis.connectors.manuscripts.cleaning import clean

__all__ = ["clean"]
