"""The manners in which everything is fetched."""

from __future__ import annotations

from dataclasses import dataclass

from podium import __version__


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """Limits and politeness; times in seconds, sizes in bytes after decompression.

    The defaults follow what large feed readers use: 10 s to connect, 30 s in all, 15 MB, 2 requests at once and 1 s
    between two starts on a host. Spacing is not kept towards addresses that a request allows to be private: they are
    the operator's own.
    """

    contact: str = "unset-contact@invalid"
    user_agent: str | None = None
    connect_timeout: float = 10.0
    read_timeout: float = 15.0
    total_timeout: float = 30.0
    max_bytes: int = 15_000_000
    max_redirects: int = 8
    per_host_parallel: int = 2
    per_host_spacing: float = 1.0
    workers: int = 16
    allow_private: bool = False
    robots_days: float = 1.0
    ca_bundle: str | None = None

    @property
    def agent(self) -> str:
        """Return the User-Agent: who asks and where to complain."""
        return self.user_agent or f"Podium/{__version__} (feed reader; contact: {self.contact})"
