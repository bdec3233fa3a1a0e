"""Slack by bot token (news on a subject goes into one thread) or by incoming webhook."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from http.client import HTTPException

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from podium.delivery.posting import post
from podium.delivery.transport import refused, seconds_of
from podium.errors import DeliveryFailed
from podium.model.alerts import Accepted, Channel, Message

API = "https://slack.com/api/"
TIMEOUT = 15  # seconds
_OK = 200
_WORD = re.compile(r"[a-z_]+")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

# Slack's own words for what may be over in a while; every other error needs a person.
_PASSING = {
    "ratelimited",
    "rate_limited",
    "service_unavailable",
    "internal_error",
    "fatal_error",
    "request_timeout",
    "team_added_to_org",
}


class SlackTransport:
    """Post messages; the target is a channel for the bot, a webhook's address, or `default` for the configured one."""

    def __init__(
        self,
        *,
        token: str | None = None,
        webhook_url: str | None = None,
        api: str = API,
        timeout: int = TIMEOUT,
        allow_private: bool = False,
    ) -> None:
        self._client = WebClient(token=token, base_url=api, timeout=timeout, retry_handlers=[]) if token else None
        self._webhook_url = webhook_url
        self._timeout = timeout
        self._allow_private = allow_private

    def send(self, message: Message, channel: Channel) -> Accepted:
        """Post the message; with a bot the reference is `channel:ts`, which a follow-up's `reply_to` names."""
        try:
            if "://" in channel.target:
                return self._post_to_webhook(message, channel, channel.target)
            if self._client is not None and channel.target != "default":
                return _post_as_bot(self._client, message, channel)
            return self._post_to_webhook(message, channel, self._configured(channel))
        except (SlackClientError, OSError, HTTPException) as error:
            text = f"{channel.label}: expected an answer of Slack, found {type(error).__name__}"
            raise DeliveryFailed(text, permanent=False) from None  # the cause may quote the webhook's address

    def _configured(self, channel: Channel) -> str:
        if self._webhook_url is None:
            text = f"{channel.label}: expected a bot token or an incoming webhook, found neither; set one of them"
            raise DeliveryFailed(text, permanent=False)
        return self._webhook_url

    def _post_to_webhook(self, message: Message, channel: Channel, url: str) -> Accepted:
        content = {"text": _fallback(message)} | ({"blocks": list(message.blocks)} if message.blocks else {})
        body, headers = json.dumps(content).encode(), {"Content-Type": "application/json;charset=utf-8"}
        answer = post(url, body, headers, channel, allow_private=self._allow_private, timeout=self._timeout)
        if answer.status != _OK:
            raise refused(answer.status, _header(answer.headers, "retry-after"), channel, answer.text[:100])
        return Accepted()


def _post_as_bot(client: WebClient, message: Message, channel: Channel) -> Accepted:
    _, _, thread = message.reply_to.partition(":")
    try:
        answer = client.chat_postMessage(
            channel=channel.target,
            text=_fallback(message),
            blocks=list(message.blocks) or None,
            thread_ts=thread or None,
            reply_broadcast=True if thread else None,
            unfurl_links=False,
        )
    except SlackApiError as error:
        raise _refusal(error, channel) from None  # the cause holds the whole answer
    return Accepted(f"{answer['channel']}:{answer['ts']}")


def _fallback(message: Message) -> str:
    """Return the line of notifications and lock screens, escaped so that it calls nobody."""
    return message.subject.translate(_ENTITIES)


def _refusal(error: SlackApiError, channel: Channel) -> DeliveryFailed:
    response = error.response
    retry_after = _header(response.headers, "retry-after")
    if response.status_code != _OK:
        return refused(response.status_code, retry_after, channel, str(response.get("error", "")))
    word = str(response.get("error", "no reason given"))[:100]
    text = f"{channel.label}: expected Slack's ok, found {word!r}"
    is_slacks = _WORD.fullmatch(word) is not None  # else a proxy's or a maintenance page
    return DeliveryFailed(text, permanent=is_slacks and word not in _PASSING, retry_after=seconds_of(retry_after))


def _header(headers: Mapping[str, str], name: str) -> str | None:
    return next((value for key, value in headers.items() if key.casefold() == name), None)
