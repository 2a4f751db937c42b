# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which addresses may be asked: the one that was set, and nothing inside the network of who runs this.

A name is looked up once and the connection goes to the address that was judged, so that a name which changes
its address between the two cannot lead elsewhere.
"""

import ipaddress
import socket
from collections.abc import Callable, Sequence
from typing import Final
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

CBS: Final = "https://datasets.cbs.nl/odata/v1"

Lookup = Callable[[str, int], Sequence[str]]


class AddressRefused(Exception):
    """The address leads to another host than the one that was set, or into the private network."""


def look_up(host: str, port: int) -> Sequence[str]:
    """The IP addresses of a name, as the system knows them; raises OSError when there are none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def same_place(address: str, base: str) -> str:
    """The address, when it is under the base; a relative one is completed. Raises AddressRefused."""
    parts, home = urlsplit(address), urlsplit(base)
    if not parts.scheme and not parts.netloc:
        return f"{base.rstrip('/')}/{address.lstrip('/')}"
    if (parts.scheme, parts.netloc) != (home.scheme, home.netloc):
        raise AddressRefused(f"{address} ligt niet op {home.scheme}://{home.netloc}; we volgen het niet.")
    return address


def is_private(ip: str) -> bool:
    """Whether an IP address is of a private network, this machine, or reserved."""
    address = ipaddress.ip_address(ip.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return not address.is_global or address.is_multicast


class GuardedTransport(httpx.BaseTransport):
    """Connects to the address that was judged. A base that is itself an IP address or localhost was set so.

    Behind a proxy the name is the proxy's to look up, and the proxy decides.
    """

    def __init__(
        self,
        base: str,
        *,
        lookup: Lookup = look_up,
        inner: httpx.BaseTransport | None = None,
        proxy: str | None = None,
    ) -> None:
        self._base = urlsplit(base)
        self._lookup = lookup
        self._proxied = proxy is not None
        self._inner = inner or httpx.HTTPTransport(retries=0, proxy=proxy)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request; raises AddressRefused, or httpx.ConnectError when the name has no address."""
        host, port = request.url.host, request.url.port or (443 if request.url.scheme == "https" else 80)
        if host != self._base.hostname:
            raise AddressRefused(f"{host} is niet {self._base.hostname}; we vragen daar niets.")
        if self._proxied or _is_ip(host) or host == "localhost":
            return self._inner.handle_request(request)
        try:
            found = self._lookup(host, port)
        except OSError as fault:
            raise httpx.ConnectError(f"{host}: {fault}", request=request) from fault
        private = [ip for ip in found if is_private(ip)]
        if private:
            raise AddressRefused(
                f"{host} wijst naar {', '.join(private) or 'niets'}, een adres binnen het netwerk."
            )
        request.extensions = {**request.extensions, "sni_hostname": host}
        request.url = request.url.copy_with(host=found[0])
        return self._inner.handle_request(request)

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()


def proxy_for(base: str) -> str | None:
    """The proxy that this machine uses for an address, by its environment (HTTPS_PROXY, NO_PROXY)."""
    parts = urlsplit(base)
    if not parts.hostname or proxy_bypass(parts.hostname):
        return None
    return getproxies().get(parts.scheme)


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True
