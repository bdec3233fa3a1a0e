"""TLS over pinned addresses: the certificate is that of the name, not of the address."""

import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from socket import AF_INET

import pytest
import trustme

from podium.fetch.client import Client
from podium.fetch.policy import FetchPolicy
from podium.model.fetching import Fetched, FetchFailed, FetchRequest, FetchResult

NOW = datetime(2022, 2, 15, 12, tzinfo=UTC)
AUTHORITY = trustme.CA()


@pytest.fixture
def port() -> Iterator[int]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    AUTHORITY.issue_cert("ministry.example").configure_cert(context)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=_serve, args=(listener, context), daemon=True).start()
        yield listener.getsockname()[1]


def _serve(listener: socket.socket, context: ssl.SSLContext) -> None:
    while True:
        try:
            plain, _ = listener.accept()
            with context.wrap_socket(plain, server_side=True) as connection:
                connection.recv(65536)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        except ssl.SSLError:
            continue  # the client does not trust us: what the test is about
        except OSError:
            return


@pytest.fixture
def policy(tmp_path: Path) -> FetchPolicy:
    bundle = tmp_path / "ca.pem"
    AUTHORITY.cert_pem.write_to_path(str(bundle))
    return FetchPolicy(
        connect_timeout=0.5, read_timeout=0.5, total_timeout=1.0, ca_bundle=str(bundle), allow_private=True
    )


def fetch(policy: FetchPolicy, url: str) -> FetchResult:
    with Client(policy, resolve=lambda _host, _port: [(AF_INET, "127.0.0.1")]) as client:
        return client.fetch(FetchRequest(url, allow_private=True), now=NOW)


def test_a_trusted_certificate_of_the_name_is_taken(port, policy):
    result = fetch(policy, f"https://ministry.example:{port}/")
    assert isinstance(result, Fetched)
    assert result.body == b"ok"


def test_a_certificate_of_another_name_is_refused(port, policy):
    result = fetch(policy, f"https://another.example:{port}/")
    assert isinstance(result, FetchFailed)
    assert result.kind == "tls"


def test_an_unknown_authority_is_refused(port, policy):
    result = fetch(replace(policy, ca_bundle=None), f"https://ministry.example:{port}/")
    assert isinstance(result, FetchFailed)
    assert result.kind == "tls"


def test_a_server_that_speaks_no_tls_is_told(zoo, policy):
    zoo.add("/", b"HTTP/1.1 200 OK\r\n\r\nok")
    result = fetch(policy, zoo.base.replace("http://127.0.0.1", "https://ministry.example") + "/")
    assert isinstance(result, FetchFailed)
    assert result.kind in ("tls", "connect-timeout", "timeout", "connection")
    assert result.seconds < 1.5
