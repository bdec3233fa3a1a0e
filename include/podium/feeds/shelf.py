"""Which known entry an entry of a poll is: by guid, else by address, else by words; never by its title alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cached_property

from podium.feeds.guids import canonical_url
from podium.feeds.known import EntryIntent, KnownEntry, content_hash
from podium.feeds.likeness import SAME_TEXT, Likenesses
from podium.model.edits import Fingerprint
from podium.model.entries import Entry, EntryFate

RELATED_TEXT = 0.5  # enough where the address is the same and the old guid is gone: an edit under a new guid
REUSED_GUID = 0.1  # less than this, at another address under another title, and a guid was used again for another text
NEAR_IN_TIME = timedelta(days=7)  # all reposts of the State archive come within a week
SHORTEST = 250  # characters of text below which likeness says little: stubs and schedules look alike


class Shelf:
    """The known entries of a source, and those of this poll as they are judged."""

    def __init__(
        self,
        known: Sequence[KnownEntry],
        fingerprints: Mapping[str, Fingerprint],
        content_hashes: Mapping[str, str],
        shown: set[str],
    ) -> None:
        self.own = {entry.guid: entry for entry in known if entry.in_feed}
        self._all = list(known)
        self._shown = shown
        self._fingerprints = fingerprints
        self._hashes = content_hashes

    def unchanged(self, entry: Entry) -> EntryIntent:
        """Return that nothing is new about an entry: what a stale copy says."""
        return EntryIntent(entry, EntryFate.SAME, self.own.get(entry.guid))

    def judge(self, entry: Entry) -> EntryIntent:
        """Return what became of an entry; one that is new is known from now on."""
        mark = self._fingerprints.get(entry.guid, Fingerprint(""))
        digest = self._hashes.get(entry.guid) or content_hash(entry)
        entry = self._renamed(entry, mark, digest)
        if own := self.own.get(entry.guid):
            return _seen_again(entry, own, is_edited=own.content_hash != digest)
        twin = self._twin(entry, mark)
        self._remember(entry, mark, digest)
        if twin is None:
            return EntryIntent(entry, EntryFate.NEW)
        return EntryIntent(entry, EntryFate.REPOSTED, twin, is_edited=twin.fingerprint.exact != mark.exact)

    def _renamed(self, entry: Entry, mark: Fingerprint, digest: str) -> Entry:
        """Return the entry under a name of its own where its guid was used before for quite another text."""
        own = self.own.get(entry.guid)
        if own and own.content_hash == digest:
            return entry
        apart = f"{entry.guid}#{entry.url}"
        if apart in self.own or (own and _is_another(entry, mark, own)):
            return replace(entry, guid=apart)
        return entry

    def _twin(self, entry: Entry, mark: Fingerprint) -> KnownEntry | None:
        """Return the known entry that this one repeats: of equal words, or like it and no longer shown beside it."""
        address = canonical_url(entry.url) if entry.url else ""
        at_address = self._by_address.get(address, []) if address else []
        nearby = [known for known in self._likenesses.like(mark) if _is_near(entry, known) and known not in at_address]
        needed = [*((RELATED_TEXT, known) for known in at_address), *((SAME_TEXT, known) for known in nearby)]
        scored = [(mark.similarity(known.fingerprint), least, known) for least, known in needed if mark.exact]
        twins = [
            (score, known)
            for score, least, known in scored
            if _is_same(entry, mark, known, score) or (score >= least and not self._is_shown(known))
        ]
        return max(twins, key=lambda pair: pair[0], default=(0.0, None))[1]

    def _is_shown(self, known: KnownEntry) -> bool:
        """Tell whether the feed shows it still: what it shows side by side, in words that differ, are two texts."""
        return known.in_feed and known.guid in self._shown

    @cached_property
    def _likenesses(self) -> Likenesses:
        return Likenesses(self._all)

    @cached_property
    def _by_address(self) -> dict[str, list[KnownEntry]]:
        found: dict[str, list[KnownEntry]] = {}
        for known in self._all:
            found.setdefault(canonical_url(known.url), []).append(known)
        return found

    def _remember(self, entry: Entry, mark: Fingerprint, digest: str) -> None:
        known = KnownEntry(
            guid=entry.guid,
            url=entry.url,
            content_hash=digest,
            fingerprint=mark,
            text_length=len(entry.body),
            title=entry.title,
            published=entry.published,
        )
        self.own[entry.guid] = known
        self._by_address.setdefault(canonical_url(entry.url), []).append(known)
        self._likenesses.add(known)


def _seen_again(entry: Entry, own: KnownEntry, *, is_edited: bool) -> EntryIntent:
    if own.is_withdrawn:
        return EntryIntent(entry, EntryFate.RETURNED, own, is_edited=is_edited)
    return EntryIntent(entry, EntryFate.EDITED if is_edited else EntryFate.SAME, own, is_edited=is_edited)


def _is_same(entry: Entry, mark: Fingerprint, known: KnownEntry, score: float) -> bool:
    """Tell whether the words are the same; a sketch alone may miss a word of a long text, its length does not."""
    is_same_body = score == 1.0 and known.text_length == len(entry.body)
    return mark.exact == known.fingerprint.exact or is_same_body


def _is_near(entry: Entry, known: KnownEntry) -> bool:
    """Tell whether a known text is long enough to be compared, and not far in time."""
    apart = abs(entry.published - known.published) if entry.published and known.published else timedelta(0)
    return known.text_length >= SHORTEST and apart <= NEAR_IN_TIME


def _is_another(entry: Entry, mark: Fingerprint, own: KnownEntry) -> bool:
    if not mark.exact or not entry.url or canonical_url(entry.url) == canonical_url(own.url):
        return False
    return entry.title != own.title and bool(own.title) and mark.similarity(own.fingerprint) < REUSED_GUID
