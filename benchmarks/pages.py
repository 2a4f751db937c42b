# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long a page takes at 16 users, beside a plain Django page: `python -m benchmarks.pages`.

Both are served by the same server with the same number of processes. Every user asks the next page as soon
as the last one has arrived, so there is no pause that flatters. Times are wall milliseconds at the user.
A page of open figures is drawn once and kept, so there are four mixes. First visit: any page of any
municipality, most for the first time. Looking around: a municipality drawn at random, then its pages one
after another, as people do. Asked before: the pages of eight municipalities again and again. Signed in: the
same by an example person. The first two begin with a server that has just started. Ours is measured once its
worker is at rest: the monitor has judged the country and the example people are in.
"""

import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import httpx

from benchmarks.watching import spent_by
from stuurhuis.engines import classifications

USERS = 16
PORT = 8123
HERE = Path(__file__).parent
LONGEST_WAIT = 600.0  # seconds until what a server does of itself is done
MUCH_ASKED = ("GM0193", "GM0363", "GM0014", "GM1680", "GM0599", "GM0344", "GM0080", "GM0437")
PAGES = (
    "/gemeente/{region}/",
    "/gemeente/{region}/reeksen/",
    "/gemeente/{region}/indicator/misdrijven-totaal/",
    "/gemeente/{region}/indicator/lasten-6-1-rekening/",
    "/gemeente/{region}/vergelijk/",
    "/kaart/misdrijven-totaal/",
    "/bronnen/",
)


ADDRESS = f"http://127.0.0.1:{PORT}"


@contextmanager
def served(command: list[str], environment: dict[str, str], ready: str) -> Iterator[str]:
    """Start a server as `started` does; where it is."""
    with started(command, environment, ready):
        yield ADDRESS


@contextmanager
def started(command: list[str], environment: dict[str, str], ready: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start a server, wait until it answers and has nothing else to do, and stop it afterwards."""
    silent = subprocess.DEVNULL
    process = subprocess.Popen(command, env=os.environ | environment, stdout=silent, stderr=silent)
    try:
        wait_until(lambda: httpx.get(ADDRESS + ready, timeout=5).status_code == 200, LONGEST_WAIT)
        wait_until(lambda: at_rest(process), LONGEST_WAIT)
        yield process
    finally:
        process.terminate()
        process.wait(30)


def wait_until(happens: Callable[[], bool], seconds: float) -> None:
    """Ask again until it is so; raises TimeoutError after that many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if happens():
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.5)
    raise TimeoutError("the server did not answer")


def at_rest(server: subprocess.Popen[bytes], seconds: float = 5.0) -> bool:
    """Whether a server and its children use less than a tenth of a core, looking that long; not while one of
    them ends.
    """
    before = spent_by([server])
    time.sleep(seconds)
    return 0 <= spent_by([server]) - before < seconds / 10


def ask(
    address: str, walks: Sequence[Sequence[str]], seconds: float, cookies: dict[str, str] | None = None
) -> list[float]:
    """Let the users take walks for that long, each a few pages in a row; the milliseconds of every answer.

    The users share the two cores with the server, so they ask with the lightest client there is.
    """
    times: list[float] = []
    end = time.monotonic() + seconds
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in (cookies or {}).items())}

    def user(number: int) -> None:
        order = random.Random(number)  # noqa: S311 - which walk is next is no secret
        with closing(HTTPConnection(address.removeprefix("http://"), timeout=30)) as server:
            while time.monotonic() < end:
                for page in order.choice(walks):
                    start = time.perf_counter()
                    whole(server, page, headers)
                    times.append((time.perf_counter() - start) * 1000)

    threads = [threading.Thread(target=user, args=(number,)) for number in range(USERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def whole(server: HTTPConnection, page: str, headers: dict[str, str]) -> bytes:
    """All of a page; raises LookupError when it is anything else."""
    server.request("GET", page, headers=headers)
    answer = server.getresponse()
    if answer.status != 200:
        raise LookupError(f"{page} answers {answer.status}")
    return answer.read()


def signed_in(address: str) -> dict[str, str]:
    """The cookies of an example person, who came in with one click."""
    with httpx.Client(base_url=address, timeout=30, follow_redirects=True) as client:
        page = client.get("/inloggen/").raise_for_status().text
        way_in = re.search(r'action="(/inloggen/voorbeeld/[^"]+)"', page)
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        if way_in is None or token is None:
            raise LookupError("no example person is offered on /inloggen/")
        given = {"csrfmiddlewaretoken": token[1]}
        client.post(way_in[1], data=given, headers={"Referer": f"{address}/inloggen/"}).raise_for_status()
        return dict(client.cookies)


def row(name: str, times: list[float], seconds: float) -> dict[str, object]:
    """One line of the table."""
    ordered = sorted(times)
    return {
        "page": name,
        "median_ms": round(statistics.median(ordered), 1),
        "p95_ms": round(ordered[int(len(ordered) * 0.95)], 1),
        "pages_per_second": round(len(ordered) / seconds, 1),
        "answers": len(ordered),
    }


def measure(seconds: float) -> list[dict[str, object]]:
    """The plain page and ours, one after the other on the same port."""
    with tempfile.TemporaryDirectory() as folder:
        server = ["granian", "--interface", "wsgi", "--blocking-threads", "4", "--port", str(PORT)]
        plain = [sys.executable, "-m", *server, "--workers", "2", "benchmarks.plain_page:application"]
        with served(plain, {"PLAIN_DATABASE": f"{folder}/plain.sqlite3"}, "/") as address:
            rows = [row("plain Django page", ask(address, [["/"]], seconds), seconds)]
        ours = [sys.executable, "-m", "stuurhuis", "serve", "--sample", "--port", str(PORT), "--workers", "2"]
        for measured in (looking_around, first_and_again):
            with served(ours, {"STUURHUIS_DATA": f"{folder}/data"}, "/kies/") as address:
                ask(address, walks_in(MUCH_ASKED[:1]), 3)
                rows += measured(address, seconds)
        return rows


def looking_around(address: str, seconds: float) -> list[dict[str, object]]:
    """The mix that is most like people."""
    everywhere = walks_in(sorted(classifications.municipalities_of(2026)))
    return [row("looking around", ask(address, everywhere, seconds), seconds)]


def first_and_again(address: str, seconds: float) -> list[dict[str, object]]:
    """The other three mixes, and every kind of page by itself."""
    everywhere = one_by_one(walks_in(sorted(classifications.municipalities_of(2026))))
    few = one_by_one(walks_in(MUCH_ASKED))
    rows = [row("first visit", ask(address, everywhere, seconds), seconds)]
    ask(address, few, 3)
    rows.append(row("asked before", ask(address, few, seconds), seconds))
    cookies = signed_in(address)
    rows.append(row("signed in", ask(address, few, seconds, cookies), seconds))
    for page in PAGES:
        asked = one_by_one([[page.format(region=region) for region in MUCH_ASKED]])
        rows.append(row(page, ask(address, asked, seconds / 2), seconds / 2))
    return rows


def walks_in(regions: Sequence[str]) -> list[list[str]]:
    """For each of these municipalities the addresses of every kind of page."""
    return [[page.format(region=region) for page in PAGES] for region in regions]


def one_by_one(walks: Sequence[Sequence[str]]) -> list[list[str]]:
    """The same pages, each by itself."""
    return [[page] for walk in walks for page in walk]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="five seconds a page instead of twenty")
    chosen = parser.parse_args()
    rows = measure(5 if chosen.quick else 20)
    print(f"{'page':<50}{'median ms':>10}{'p95 ms':>10}{'pages/s':>10}{'answers':>10}")
    for line in rows:
        print(
            f"{line['page']:<50}{line['median_ms']:>10}{line['p95_ms']:>10}{line['pages_per_second']:>10}{line['answers']:>10}"
        )
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    (results / "pages.json").write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    main()
