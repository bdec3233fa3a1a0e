"""Reading an answer's body within its limits."""

from __future__ import annotations

import zlib

from requests import Response

from podium.network.deadline import Deadline

_PIECE = 65_536
_GZIP = b"\x1f\x8b\x08"


class TooLarge(Exception):  # a step inside this package, told to callers as FetchFailed
    """More bytes than the policy allows."""


def read_body(response: Response, max_bytes: int, deadline: Deadline) -> bytes:
    """Return the body without its content encoding; raises TooLarge as soon as the limit is passed."""
    pieces: list[bytes] = []
    size = 0
    while piece := response.raw.read(_PIECE, decode_content=True):
        deadline.left()
        size += len(piece)
        if size > max_bytes:
            raise TooLarge
        pieces.append(piece)
    return _unpacked(b"".join(pieces), max_bytes)


def _unpacked(body: bytes, max_bytes: int) -> bytes:
    """Unpack a body that is a gzip file though no header says so, as sitemaps often are."""
    if not body.startswith(_GZIP):
        return body
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        plain = unpacker.decompress(body, max_bytes)
    except zlib.error:
        return body
    if unpacker.unconsumed_tail:
        raise TooLarge
    return plain
