"""Serves the sample world's feeds as they stand at the simulated time, with validators as a real server has them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from podium.sample.world import etag, feed_bytes, feed_ids, feed_path
from podium_launch.loopback import LoopbackHandler

Clock = Callable[[], datetime]


def feed_handler(clock: Clock) -> type[LoopbackHandler]:
    """Return the handler that serves each source of the world under its path, at the clock's time."""
    by_path = {feed_path(source_id): source_id for source_id in feed_ids()}

    class FeedHandler(LoopbackHandler):
        """One feed a source; 304 where the reader has the newest state."""

        def answer(self) -> None:
            if self.path in by_path:
                self._feed(by_path[self.path], clock())
            else:
                self.send_error(404)

        def _feed(self, source_id: str, now: datetime) -> None:
            validator = etag(source_id, now)
            if self.headers.get("If-None-Match") == validator:
                self.give(304, ETag=validator)
            else:
                body = feed_bytes(source_id, now)
                self.give(200, body, ETag=validator, Content_Type="application/rss+xml; charset=utf-8")

    return FeedHandler
