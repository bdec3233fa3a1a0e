"""The errors that Podium raises on purpose.

    PodiumError
    ├── ConfigError          a setting, source, lexicon or subscription is wrong; nothing was started
    ├── UsageError           the words of a command were wrong
    ├── NotFound             no record has the given id
    ├── UnreadableFeed       bytes that were served as a feed are none
    ├── BlockedAddress       an address that must not be fetched
    ├── StoreError           the database is missing, too old or too new
    └── DeliveryFailed       a channel did not take a message; `permanent` says whether to try again

Each message names the subject, what was expected, what was found and what to do.
"""

from __future__ import annotations


class PodiumError(Exception):
    """Everything that Podium raises on purpose."""


class ConfigError(PodiumError):
    """A setting, source, lexicon or subscription that cannot be used as it stands."""


class UsageError(PodiumError):
    """Words on the command line that do not fit together."""


class NotFound(PodiumError):
    """No record has the id that was asked for."""


class UnreadableFeed(PodiumError):
    """Bytes that were served as a feed and cannot be read as one.

    `kind` is a stable word for the issue that is opened ("html", "empty", "truncated", "challenge", "malformed").
    """

    def __init__(self, message: str, kind: str) -> None:
        super().__init__(message)
        self.kind = kind

    def __reduce__(self) -> tuple[type[UnreadableFeed], tuple[str, str]]:
        """Return how it is made again in another process."""
        return UnreadableFeed, (str(self), self.kind)


class BlockedAddress(PodiumError):
    """An address that must not be reached: private, loopback, link-local, metadata or of another scheme."""


class StoreError(PodiumError):
    """A database that is missing, older or newer than this code, or cannot be written."""


class DeliveryFailed(PodiumError):
    """A channel that did not accept a message.

    `permanent` means that the same attempt cannot succeed later. `retry_after` is in seconds, where the
    channel named it.
    """

    def __init__(self, message: str, *, permanent: bool, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.permanent = permanent
        self.retry_after = retry_after
