# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that people have: read, checked and told what is wrong; tables written for them to take away.

`reading.read` reads and checks, `loading.load` publishes, `writing` writes, `checkup.check` tests itself.
"""
