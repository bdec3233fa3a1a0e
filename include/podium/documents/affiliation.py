"""Whom the holder of a post stands for, where the post's own words say it: `Ukrainian Foreign Minister`."""

from __future__ import annotations

import functools

from podium.lexicons.organisations import organisations
from podium.lexicons.places import places
from podium.lexicons.turns import turn_words

_LONGEST = 7  # words of a name: `Organization for Security and Co-operation in Europe`
_NOT_BEHIND = frozenset(("for", "to", "on", "in", "with", "at"))  # `Special Envoy for Yemen` stands for somebody else


def organisation_in(post: str) -> str | None:
    """Return the country or organisation that a post names as its own: `NATO`, `Palau` of `President of Palau`."""
    words = _folded(post.partition(",")[0]).split()
    first_post = next((at for at, word in enumerate(words) if word in turn_words().offices), len(words))
    for start in range(len(words)):
        if start and _NOT_BEHIND & {words[start - 1], words[max(0, start - 2)]}:
            continue
        for end in range(min(len(words), start + _LONGEST), start, -1):
            name = _names().get(" ".join(words[start:end]))
            if name and (start < first_post or end == len(words)):
                return name
    return None


@functools.cache
def _names() -> dict[str, str]:
    """Return every name, demonym and alias, folded, with the name that is used for it."""
    names = {
        _folded(word): country.name
        for country in places().countries.values()
        for word in (*country.names, *country.demonyms)
    }
    for organisation in organisations().values():
        if organisation.kind == "organisation":
            names |= {_folded(word): organisation.name for word in (organisation.name, *organisation.aliases)}
    return names


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace(".", "").replace(",", " ").replace("’s", "").replace("'s", "").split())
