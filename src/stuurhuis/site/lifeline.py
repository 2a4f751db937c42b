# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run a program that ends when whoever started it is gone: `python -m stuurhuis.site.lifeline PROGRAM …`.

The starter holds the other end of standard input and writes nothing: when it dies, however suddenly, the end
of the input is reached. What has not ended by itself in time is killed, with all that it started.
"""

import os
import runpy
import signal
import sys
import threading
import time

GRACE = 10.0  # seconds that a process gets to end by itself


def _end_with_the_starter() -> None:
    while os.read(sys.stdin.fileno(), 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os.killpg(os.getpgrp(), signal.SIGKILL)


if __name__ == "__main__":
    threading.Thread(target=_end_with_the_starter, name="lifeline", daemon=True).start()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
