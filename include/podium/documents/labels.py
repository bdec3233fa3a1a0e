"""Labels of turns as their words show them: `MR PRICE:`, `QUESTION:`, `FOREIGN MINISTER KULEBA: (Via interpreter)`."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from enum import StrEnum, auto

from podium.documents.posts import split_office
from podium.lexicons.people import people
from podium.lexicons.turns import turn_words

_PREFIX = re.compile(
    r"(?P<words>[^\W\d_][^:\n()\[\]]{0,78}?)(?:\s*[(\[](?P<post>[^()\[\]]{1,60})[)\]])?\s*:(?!//|\d)"
    r"(?:\s*\((?:via|through|in|as|by|off|speaking|speaks|continuing)\b[^()]{0,60}\))?\s*",
    re.IGNORECASE,
)
_BARE_QUESTION = re.compile(r"Q\.?\s+(?=[\"“(]?[A-Z]|[—–-]{1,2}\s)")
_SMALL_WORDS = frozenset(("of", "the", "for", "and", "to", "al", "bin", "de", "del", "der", "di", "von", "van", "la"))
_LONGEST_TITLE = 5  # words


class LabelKind(StrEnum):
    """Who speaks under a label."""

    QUESTIONER = auto()
    ANSWERER = auto()
    OTHER = auto()
    ANONYMOUS = auto()
    NAMED = auto()


@dataclass(frozen=True, slots=True)
class Prefix:
    """What stands before a paragraph's first colon, with the post beside it in brackets; speech begins at `end`."""

    words: str
    post: str
    end: int

    @property
    def is_shouted(self) -> bool:
        """Tell whether it is written in capitals only."""
        return self.words.isupper()

    @property
    def is_capitalised(self) -> bool:
        """Tell whether each of its words but the small ones begins with a capital, as in a name."""
        words = re.findall(r"\w[\w.’'-]*", self.words)
        return words[0].casefold() == "question" or all(word[0].isupper() or word in _SMALL_WORDS for word in words)


@dataclass(frozen=True, slots=True)
class Label:
    """A turn's label: its words as printed, the title and the name in them, and where the speech begins."""

    words: str
    kind: LabelKind
    end: int
    title: str = ""
    name: str = ""


def find_prefix(text: str) -> Prefix | None:
    """Return the words before the paragraph's first colon, if they are few; `Q` needs none."""
    if bare := _BARE_QUESTION.match(text):
        return Prefix("Q", "", bare.end())
    match = _PREFIX.match(text)
    return Prefix(match["words"], match["post"] or "", match.end()) if match else None


def certain_label(prefix: Prefix) -> Label | None:
    """Return the label that a prefix is by its words alone, in whatever text it stands."""
    kind, title, name = _read(prefix.words)
    return Label(prefix.words, kind, prefix.end, title, name) if kind else None


def named_label(prefix: Prefix) -> Label:
    """Return the prefix as a speaker's name, for a text that is known to be a dialogue."""
    name, _, behind = prefix.words.partition(", ")
    if is_post(name) and behind:  # `U.S. Deputy Secretary of State, Ambassador Wendy Sherman`
        name, behind = behind, name
    title, rest = split_title(name)
    if rest.startswith("of "):  # `President of Russia Vladimir Putin`
        title, rest = name.removesuffix(_name_at_end(rest)).strip(), _name_at_end(rest)
    if not title and not prefix.is_shouted and all(split_office(name)):  # `NATO Secretary General Jens Stoltenberg`
        title, rest = split_office(name)
    if not title and prefix.is_shouted:  # a misprinted title: `PRIME MININSTER NETANYAHU`
        title, _, rest = name.rpartition(" ")
    return Label(prefix.words, LabelKind.NAMED, prefix.end, behind or prefix.post or title, rest)


def _name_at_end(words: str) -> str:
    """Return the name behind a title with a country: the longest that the list of people knows, else two words."""
    parts = words.split()
    ends = (" ".join(parts[start:]) for start in range(1, len(parts) - 1))
    return next((end for end in ends if people().by_name(end)), " ".join(parts[2:][-2:]))


def is_post(words: str) -> bool:
    """Tell whether words name a post and nobody: `Deputy Secretary of State`."""
    office, name = split_office(words)
    return bool(office) and not name


def split_title(words: str) -> tuple[str, str]:
    """Divide `Foreign Minister Kuleba` into its title, if it begins with one, and the name, if it goes on."""
    parts = words.split()
    for size in range(min(_LONGEST_TITLE, len(parts)), 0, -1):
        head = " ".join(parts[:size])
        if head.casefold().removeprefix("the ").removesuffix(" of state") in turn_words().titles:
            return head, " ".join(parts[size:])
    return "", words


@functools.lru_cache(maxsize=4096)
def _read(words: str) -> tuple[LabelKind | None, str, str]:
    lexicon, folded = turn_words(), words.casefold()
    alone = (
        (LabelKind.QUESTIONER, lexicon.questioners),
        (LabelKind.ANSWERER, lexicon.answers),
        (LabelKind.OTHER, lexicon.others),
    )
    post = folded.rpartition(", ")[2]  # `Peter Stano, Moderator`
    kind = next((kind for kind, names in alone if post in names), None)
    if kind is None and folded.startswith("question "):  # `Question from the BBC:`
        kind = LabelKind.QUESTIONER
    if kind is not None:
        return kind, "", ""
    if any(folded.startswith(official) for official in lexicon.anonymous):
        return LabelKind.ANONYMOUS, words, ""
    title, name = split_title(words) if words.isupper() else ("", "")
    is_plain = title and (name or folded.startswith("the "))
    return (LabelKind.NAMED, title, name) if is_plain else (None, "", "")
