# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`python -m stuurhuis` is the program `stuurhuis`."""

from stuurhuis.site.commandline import main

if __name__ == "__main__":
    main()
