# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a page costs the processor: `STUURHUIS_DATA=… python -m benchmarks.pages_processor`, with the sample.

One page at a time through Django's test client, in milliseconds of processor time; other work on the machine
disturbs that less than time on the clock. Each page is weighed against a fixed piece of Python that is done
just before and after it, and told as if that took NOMINAL ms, as it does on an idle machine here.
"""

import os
import random
import re
import statistics
import time

import django
import django.test

from benchmarks.pages import MUCH_ASKED, PAGES
from stuurhuis.engines import classifications

NOMINAL = 0.95
FRESH = 12  # municipalities that a kind of page is asked of for the first time


def weight() -> float:
    """Milliseconds of processor time that a fixed piece of work takes now."""
    start = time.process_time()
    held: dict[str, list[object]] = {}
    for number in range(6_000):
        held[str(number % 97)] = [number, str(number)]
    return (time.process_time() - start) * 1000


def cost(client: django.test.Client, page: str) -> float:
    """Milliseconds of processor time of one page, as on an idle machine."""
    before, start = weight(), time.process_time()
    status = client.get(page).status_code
    took = (time.process_time() - start) * 1000
    if status != 200:
        raise LookupError(f"{page} answers {status}")
    return took / ((before + weight()) / 2) * NOMINAL


def signed_in() -> django.test.Client:
    """An example person who came in with one click."""
    client = django.test.Client(HTTP_HOST="localhost")
    way_in = re.search(r'action="(/inloggen/voorbeeld/[^"]+)"', client.get("/inloggen/").content.decode())
    if way_in is None:
        raise LookupError("no example person is offered on /inloggen/")
    client.post(way_in[1])
    return client


def main() -> None:
    """Measure and print, the median of every kind of page and the mean of those."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stuurhuis.site.settings")
    django.setup()
    visitor, person = django.test.Client(HTTP_HOST="localhost"), signed_in()
    new = [code for code in sorted(classifications.municipalities_of(2026)) if code not in MUCH_ASKED]
    random.Random(1).shuffle(new)  # noqa: S311 - which municipality is asked for is no secret
    for page in PAGES:
        cost(visitor, page.format(region=new[0]))
    fresh = iter(new[1:])
    walks = [cost(visitor, page.format(region=region)) for region in new[-FRESH:] for page in PAGES]
    print(f"{'page':<50}{'first visit':>14}{'asked before':>14}{'signed in':>14}")
    means: list[tuple[float, ...]] = []
    for page in PAGES:
        first = [cost(visitor, page.format(region=next(fresh))) for _ in range(FRESH)]
        few = [page.format(region=region) for region in MUCH_ASKED] * 4
        again, known = ([cost(who, one) for one in few][len(MUCH_ASKED) :] for who in (visitor, person))
        means.append(tuple(statistics.median(times) for times in (first, again, known)))
        print(f"{page:<50}" + "".join(f"{one:>14.1f}" for one in means[-1]))
    print(
        f"{'mean':<50}" + "".join(f"{statistics.mean(column):>14.1f}" for column in zip(*means, strict=True))
    )
    print(f"{'looking around: a municipality, all its pages':<50}{statistics.mean(walks):>14.1f}")


if __name__ == "__main__":
    main()
