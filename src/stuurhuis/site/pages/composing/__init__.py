# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who and what belongs to a dossier? Proposals from all modules, each with its reason."""
