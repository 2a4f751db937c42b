# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking CBS for a page: an end to waiting, a bounded number of tries, a plain refusal for each outcome."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Final, Self

import httpx

from stuurhuis.connectors.cbs.addresses import CBS, GuardedTransport, proxy_for, same_place

Json = dict[str, object]
Wait = Callable[[float], None]

AGAIN: Final = frozenset({408, 429, 500, 502, 503, 504})
LARGEST_PAGE: Final = 256 * 1024 * 1024
LONGEST_WAIT: Final = 300.0


class CbsUnreachable(Exception):
    """CBS gives no answer; the sentence says what to do."""


class TooSlow(Exception):
    """A page keeps dripping in; asking again is quicker."""


class CbsRefused(Exception):
    """CBS answered that it does not have this, or that the question is wrong. `code` is the HTTP status."""

    def __init__(self, sentence: str, code: int = 0) -> None:
        super().__init__(sentence)
        self.code = code


class CbsUnreadable(Exception):
    """What came back is no answer of StatLine: broken JSON, another form, or far too large."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait: seconds to connect, for silence and for a whole page, how often, the first pause."""

    connect: float = 10.0
    silence: float = 60.0
    whole: float = 600.0
    tries: int = 5
    pause: float = 1.0


class Client:
    """A connection with StatLine; `wait` is how it waits between tries."""

    def __init__(
        self,
        base: str = CBS,
        *,
        patience: Patience | None = None,
        wait: Wait = time.sleep,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self.base = base.rstrip("/")
        self._patience = patience or Patience()
        self._wait = wait
        self._http = httpx.Client(
            transport=transport or GuardedTransport(self.base, proxy=proxy_for(self.base)),
            timeout=httpx.Timeout(self._patience.silence, connect=self._patience.connect),
            headers={"User-Agent": "stuurhuis", "Accept": "application/json"},
            follow_redirects=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._http.close()

    def get(self, address: str, query: Mapping[str, str] | None = None) -> Json:
        """One page as JSON; `address` is relative to the base, or a next link under it.

        Raises CbsUnreachable, CbsRefused, CbsUnreadable or AddressRefused.
        """
        url = same_place(address, self.base)
        last = ""
        for attempt in range(1, self._patience.tries + 1):
            answer, last, pause = self._try(url, query)
            if answer is not None:
                return _parsed(answer, url)
            if attempt < self._patience.tries:
                self._wait(min(LONGEST_WAIT, max(pause, self._patience.pause * 2 ** (attempt - 1))))
        often = f", ook niet na {self._patience.tries} pogingen" if self._patience.tries > 1 else ""
        raise CbsUnreachable(
            f"CBS ({self.base}) antwoordt niet{often}: {last}. "
            "Kijk of deze machine internet heeft en of de firewall of proxy dit adres doorlaat. "
            "Wat al binnen is blijft bewaard; herhaal de opdracht en hij gaat verder."
        )

    def _try(self, url: str, query: Mapping[str, str] | None) -> tuple[bytes | None, str, float]:
        """The body, or why there is none and how long CBS asks to wait."""
        try:
            with self._http.stream("GET", url, params=query) as answer:
                if answer.status_code in AGAIN:
                    return None, f"foutcode {answer.status_code}", _asked_pause(answer)
                if answer.is_redirect:
                    target = same_place(str(answer.headers.get("location", "")), self.base)
                    raise CbsRefused(
                        f"CBS verwijst {url} door naar {target}; stel dat adres in.", answer.status_code
                    )
                if answer.status_code != 200:
                    raise CbsRefused(_refusal(url, answer.status_code), answer.status_code)
                body = _body(answer, url, time.monotonic() + self._patience.whole)
                return (body, "", 0.0) if _ends(body) else (None, "het antwoord brak af", 0.0)
        except (httpx.TimeoutException, TooSlow):
            return None, "het duurde te lang", 0.0
        except httpx.TransportError as fault:
            return None, str(fault) or type(fault).__name__, 0.0


def _body(answer: httpx.Response, url: str, until: float) -> bytes:
    held = bytearray()
    for part in answer.iter_bytes():
        held += part
        if time.monotonic() > until:
            raise TooSlow(url)
        if len(held) > LARGEST_PAGE:
            raise CbsUnreadable(f"{url} geeft meer dan {LARGEST_PAGE // 2**20} MB in één pagina; we stoppen.")
    return bytes(held)


def _ends(body: bytes) -> bool:
    """Whether what began as JSON ends as JSON; a cut connection may look like a whole answer."""
    text = body.strip()
    return not text.startswith(b"{") or text.endswith(b"}")


def _parsed(body: bytes, url: str) -> Json:
    try:
        held = json.loads(body)
    except (ValueError, RecursionError) as fault:
        raise CbsUnreadable(
            f"{url} geeft geen JSON; misschien antwoordt een proxy in plaats van CBS."
        ) from fault
    if not isinstance(held, dict):
        raise CbsUnreadable(f"{url} geeft geen antwoord in de vorm van OData.")
    return held


def _asked_pause(answer: httpx.Response) -> float:
    """Seconds, which may be told as a moment too (RFC 9110, 10.2.3), measured by the clock of the server."""
    asked = answer.headers.get("retry-after", "")
    if asked.isdigit():
        return float(asked)
    try:
        until, now = (parsedate_to_datetime(told) for told in (asked, answer.headers.get("date", "")))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError):
        return 0.0


def _refusal(url: str, code: int) -> str:
    if code == 404:
        return (
            f"CBS kent {url} niet. Klopt de code van de tabel (zoals 47022NED)? Zoek haar op statline.cbs.nl."
        )
    if code in {401, 403}:
        return f"CBS of een proxy weigert {url} (code {code}). Vraag de netwerkbeheerder dit door te laten."
    return f"CBS weigert {url} (code {code}). Klopt het filter?"
