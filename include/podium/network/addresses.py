"""Which URLs and addresses may be reached.

The check is made on the resolved address, and the connection goes to that very address: a name that resolves to
something else a moment later gains nothing.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

from podium.errors import BlockedAddress

Address = tuple[int, str]  # (family, numeric host)
Resolve = Callable[[str, int], Sequence[Address]]

_METADATA = frozenset(map(ip_address, ("fd00:ec2::254", "100.100.100.200", "192.0.0.192")))  # beside 169.254.169.254
_NAT64 = bytes.fromhex("0064ff9b0000000000000000")
_ODD_CHARACTER = re.compile(r"[\x00-\x20\x7f\\]")
MAX_URL = 4096  # characters: longer ones are traps, not addresses


def resolve(host: str, port: int) -> list[Address]:
    """Return the addresses of a host, in the resolver's order; raises socket.gaierror."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [(family, str(address[0])) for family, _type, _protocol, _name, address in found]


def check_url(url: str) -> None:
    """Raise BlockedAddress where a URL is not plain http(s) with a host."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _blocked(url, f"not a URL: {error}") from error
    if parts.scheme not in ("http", "https"):
        raise _blocked(url, f"expected http or https, found {parts.scheme!r}")
    if not parts.hostname or port == 0:
        raise _blocked(url, "expected a host and a port from 1 to 65535")
    if parts.username is not None or _ODD_CHARACTER.search(url) or len(url) > MAX_URL:
        raise _blocked(url, "it has a user name, a blank, a control character or a backslash, or is over-long")


def check_address(host: str, address: str, *, allow_private: bool) -> None:
    """Raise BlockedAddress where the address is not a public one and `allow_private` does not cover it.

    Metadata, multicast and unspecified addresses are refused even where private ones are allowed.
    """
    found = _embedded(ip_address(address.partition("%")[0]))
    if _is_never_fetched(found):
        raise _blocked(host, f"it resolves to {address}, which is never reached")
    if not found.is_global and not allow_private:
        raise _blocked(host, f"it resolves to {address}, which is not public; `allow_private` permits it")


def _is_never_fetched(address: IPv4Address | IPv6Address) -> bool:
    if address.is_multicast or address.is_unspecified or address.is_link_local or address in _METADATA:
        return True
    return address.is_reserved and not address.is_loopback


def _embedded(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Return the IPv4 address that an IPv6 one carries (mapped, 6to4, NAT64), else the address itself."""
    if isinstance(address, IPv4Address):
        return address
    if address.packed.startswith(_NAT64):
        return IPv4Address(address.packed[12:])
    return address.ipv4_mapped or address.sixtofour or address


def _blocked(subject: str, reason: str) -> BlockedAddress:
    return BlockedAddress(f"{subject[:200]}: not reached: {reason}")
