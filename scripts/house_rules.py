# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Prints every offence against the rules of the house: `python scripts/house_rules.py [PATH …]`.

With paths, only the offences under those paths are printed. Exit code 1 when there is one.
"""

import sys
from pathlib import Path

from house.rules import RULES

ROOT = Path(__file__).parents[1]


def main(paths: list[str]) -> int:
    """Print the offences, the rule above them."""
    bad = False
    for rule in RULES:
        found = [one for one in rule.check(ROOT) if not paths or one.file.startswith(tuple(paths))]
        bad = bad or bool(found)
        sys.stdout.write(
            "".join([f"\n{rule.name}\n", *(f"  {one}\n" for one in sorted(found))]) if found else ""
        )
    return int(bad)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
