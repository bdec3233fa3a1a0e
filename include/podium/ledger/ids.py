"""Ids that follow from facts, so that the same facts never make a second record."""

from __future__ import annotations

from hashlib import sha256

DIGITS = 10


def stable_id(prefix: str, *parts: object) -> str:
    """Return `prefix` and ten hex digits of the parts' digest: the same parts always give the same id."""
    joined = "\x1f".join(str(part) for part in parts)
    return f"{prefix}-{sha256(joined.encode()).hexdigest()[:DIGITS]}"
