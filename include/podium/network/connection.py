"""Connections that go to a checked address and end at the deadline."""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass
from typing import Any, ClassVar

from requests import PreparedRequest
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from podium.network.addresses import Address, Resolve, check_address
from podium.network.deadline import Deadline, DeadlineSocket

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Guard:
    """What a connection is checked against."""

    deadline: Deadline
    connect_timeout: float
    allow_private: bool
    resolve: Resolve
    resolver: ThreadPoolExecutor

    def addresses(self, host: str, port: int) -> list[Address]:
        """Resolve the host and return those addresses that may be reached; raises BlockedAddress where one may not."""
        future = self.resolver.submit(self.resolve, host, port)
        try:
            found = future.result(min(self.connect_timeout, self.deadline.left()))
        except FutureTimeout as error:
            message = f"{host}: the resolver did not answer"
            raise TimeoutError(message) from error
        for _family, address in found:
            check_address(host, address, allow_private=self.allow_private)
        return list(found)

    def connect(self, host: str, port: int) -> socket.socket:
        """Connect to the first checked address that answers."""
        complaint: OSError | None = None
        for family, address in self.addresses(host, port):
            try:
                return self._connect(family, address, port)
            except OSError as error:
                complaint = error
        raise complaint or OSError("the name has no address")

    def _connect(self, family: int, address: str, port: int) -> socket.socket:
        connected = socket.socket(family, socket.SOCK_STREAM)
        try:
            connected.settimeout(min(self.connect_timeout, self.deadline.left()))
            connected.connect((address, port))
        except BaseException:
            connected.close()
            raise
        return connected


class _GuardedMixin:
    guard: Guard
    sock: Any

    def _new_conn(self: Any) -> socket.socket:
        host = self._dns_host.strip("[]")
        guard: Guard = self.guard
        try:
            return guard.connect(host, self.port)
        except socket.gaierror as error:
            raise NameResolutionError(host, self, error) from error
        except TimeoutError as error:
            raise ConnectTimeoutError(self, f"{host}: {error}") from error
        except OSError as error:
            raise NewConnectionError(self, f"{host}: {error}") from error

    def connect(self: Any) -> None:
        super().connect()  # type: ignore[misc]
        self.sock = DeadlineSocket(self.sock, self.guard.deadline)


class _PlainConnection(_GuardedMixin, HTTPConnection):
    def __init__(self, *args: Any, guard: Guard, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.guard = guard


class _TlsConnection(_GuardedMixin, HTTPSConnection):
    def __init__(self, *args: Any, guard: Guard, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.guard = guard


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _TlsPool(HTTPSConnectionPool):
    ConnectionCls = _TlsConnection


class GuardedAdapter(HTTPAdapter):
    """Send requests over guarded connections: one for each request, never kept, never through a proxy."""

    _POOLS: ClassVar[dict[str, type[HTTPConnectionPool]]] = {"http": _PlainPool, "https": _TlsPool}

    def __init__(self, guard: Guard) -> None:
        super().__init__()
        self._guard = guard

    def get_connection_with_tls_context(
        self,
        request: PreparedRequest,
        verify: bool | str | None,
        proxies: Any = None,  # noqa: ARG002 - part of the signature that requests calls
        cert: Any = None,
    ) -> HTTPConnectionPool:
        """Return a pool of one connection under the guard."""
        host, tls = self.build_connection_pool_key_attributes(request, verify, cert)  # type: ignore[arg-type]
        pool = self._POOLS[host["scheme"]]
        options: dict[str, Any] = dict(tls) if host["scheme"] == "https" else {}
        port = host["port"] or _PORTS[host["scheme"]]  # explicit: http.client takes an IPv6 address's end for one
        return pool(host["host"], port, maxsize=1, guard=self._guard, **options)
