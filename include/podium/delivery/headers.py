"""Two headers of mails that the standard library folds in ways that mail programs do not follow."""

from __future__ import annotations

from email.header import Header
from email.headerregistry import BaseHeader, HeaderRegistry
from email.policy import SMTP, Policy
from typing import Any, ClassVar, Literal


class _Header(BaseHeader):
    max_count: ClassVar[Literal[1]] = 1

    @classmethod
    def parse(cls, value: str, kwds: dict[str, Any]) -> None:
        """Take the value over, as the library's header classes do."""
        kwds["parse_tree"] = None
        kwds["decoded"] = value


class PlainHeader(_Header):
    """A header that leaves as it is: the library would encode a long address, and no mail program would follow it."""

    def fold(self, *, policy: Policy[Any]) -> str:
        """Return the header's line."""
        return f"{self.name}: {self}{policy.linesep}"


class SubjectHeader(_Header):
    """A subject: the library would begin a long one on the second line, which some mail programs show with a gap."""

    def fold(self, *, policy: Policy[Any]) -> str:
        """Return the header's lines, words beyond ASCII encoded."""
        charset = "us-ascii" if self.isascii() else "utf-8"
        folded = Header(str(self), charset, maxlinelen=76, header_name=self.name).encode(linesep=policy.linesep)
        return f"{self.name}: {folded}{policy.linesep}"


_HEADERS = HeaderRegistry()
_HEADERS.map_to_type("list-unsubscribe", PlainHeader)
_HEADERS.map_to_type("subject", SubjectHeader)
MAIL_POLICY = SMTP.clone(header_factory=_HEADERS)
