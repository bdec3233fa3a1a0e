"""Addresses of the web part, those that act (mute, unsubscribe, calendar) signed so that nobody can make them up."""

from __future__ import annotations

from hashlib import sha256
from urllib.parse import quote

from itsdangerous import BadSignature, URLSafeSerializer

_UNSUBSCRIBE = "unsubscribe"
_MUTE = "mute"
_CALENDAR = "calendar"


class Links:
    """Make and verify links under `base_url`; the same `secret` must serve the web part.

    Signed links do not run out: an old mail's way out must work as long as the mail exists.
    """

    def __init__(self, base_url: str, secret: str) -> None:
        self._base = base_url.rstrip("/")
        self._secret = secret

    def meeting(self, meeting_id: str) -> str:
        """Return the page of a meeting."""
        return self._page("meetings", meeting_id)

    def statement(self, statement_id: str) -> str:
        """Return the page of a statement."""
        return self._page("statements", statement_id)

    def document(self, document_id: str) -> str:
        """Return the page of a document with its versions."""
        return self._page("documents", document_id)

    def explain(self, id_: str) -> str:
        """Return the page that tells why a change, meeting or statement was found."""
        return self._page("explain", id_)

    def unsubscribe(self, subscription_id: str) -> str:
        """Return the link that ends a subscription; mail programs POST to it (RFC 8058)."""
        return self._page(_UNSUBSCRIBE, self._sign(_UNSUBSCRIBE, subscription_id))

    def mute(self, subscription_id: str, subject_id: str) -> str:
        """Return the link by which a subscriber hears no more of one subject."""
        return self._page(_MUTE, self._sign(_MUTE, [subscription_id, subject_id]))

    def calendar(self, subscription_id: str) -> str:
        """Return the address of a subscription's calendar."""
        return self._page(_CALENDAR, self._sign(_CALENDAR, subscription_id)) + ".ics"

    def read_unsubscribe(self, token: str) -> str | None:
        """Return the subscription that the token names; None where it was not made here."""
        return self._one(_UNSUBSCRIBE, token)

    def read_mute(self, token: str) -> tuple[str, str] | None:
        """Return subscription and subject of the token; None where it was not made here."""
        match self._read(_MUTE, token):
            case [str() as subscription_id, str() as subject_id]:
                return subscription_id, subject_id
            case _:
                return None

    def read_calendar(self, token: str) -> str | None:
        """Return the subscription of the token, given with or without `.ics`; None where it was not made here."""
        return self._one(_CALENDAR, token.removesuffix(".ics"))

    def _page(self, kind: str, id_: str) -> str:
        return f"{self._base}/{kind}/{quote(id_, safe='')}"

    def _one(self, purpose: str, token: str) -> str | None:
        content = self._read(purpose, token)
        return content if isinstance(content, str) else None

    def _sign(self, purpose: str, content: object) -> str:
        return str(self._serializer(purpose).dumps(content))

    def _read(self, purpose: str, token: str) -> object:
        try:
            return self._serializer(purpose).loads(token)
        except BadSignature:
            return None

    def _serializer(self, purpose: str) -> URLSafeSerializer:
        return URLSafeSerializer(
            self._secret, salt=f"podium.{purpose}", signer_kwargs={"digest_method": sha256, "key_derivation": "hmac"}
        )
