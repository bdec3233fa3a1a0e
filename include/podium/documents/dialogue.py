"""Which paragraphs of a text open a turn: labels are believed or not by the company they keep."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from podium.documents.labels import Label, LabelKind, Prefix, certain_label, find_prefix, named_label, split_title
from podium.documents.lines import line_role
from podium.documents.posts import split_office
from podium.lexicons.people import fold_name, people
from podium.lexicons.turns import turn_words

_DIGIT = re.compile(r"\d")
_LONGEST_SHOUT = 6  # words of a label in capitals
_LONGEST_NAME = 9  # words of a label with title and name
_LONGEST_PAPER = 3  # words: `Agence Europe:` asks a question
_FEWEST_TURNS = 2  # labels in small letters that make a dialogue


def find_labels(texts: Sequence[str], vouched: Collection[str]) -> dict[int, Label]:
    """Return the labels of a text's paragraphs by number.

    A label that says by its words who speaks makes the text a dialogue, in which shouted words and names before a
    colon are labels too. In a text without such labels, names that `vouched` (folded words of title and by-lines) or
    the list of people knows make a dialogue when one of them speaks twice; its other short labels are those of
    reporters, called by their paper.
    """
    prefixes = {number: prefix for number, text in enumerate(texts) if (prefix := _plausible_prefix(text))}
    certain = {number: label for number, prefix in prefixes.items() if (label := certain_label(prefix))}
    uncertain = {number: prefix for number, prefix in prefixes.items() if number not in certain}
    known = Counter(named_label(prefix).name for prefix in uncertain.values() if _is_known_name(prefix, vouched))
    if not _is_dialogue(certain) and max(known.values(), default=0) < _FEWEST_TURNS:
        return {}
    is_shouted = any(label.words.isupper() for label in certain.values())
    names = _believed(uncertain, vouched, is_shouted=is_shouted)
    has_questions = any(label.kind is LabelKind.QUESTIONER for label in certain.values())
    return certain | names | ({} if is_shouted or has_questions else _papers(uncertain, names))


def _plausible_prefix(text: str) -> Prefix | None:
    prefix = find_prefix(text)
    if prefix is None or line_role(text) is not None:
        return None
    first = prefix.words.split()[0].casefold()
    is_name = prefix.is_capitalised and first not in turn_words().not_given_names and not _DIGIT.search(prefix.words)
    is_title = first == "the" and prefix.is_shouted  # `THE PRESIDENT:`
    return prefix if is_name or is_title else None


def _is_dialogue(certain: Mapping[int, Label]) -> bool:
    """Tell whether labels speak for a dialogue: one in capitals does, words like `Host:` only together."""
    telling = [label for label in certain.values() if label.kind is not LabelKind.ANSWERER]
    is_shouted = any(label.words.isupper() and label.kind is not LabelKind.OTHER for label in telling)
    return is_shouted or len(telling) >= _FEWEST_TURNS


def _believed(prefixes: Mapping[int, Prefix], vouched: Collection[str], *, is_shouted: bool) -> dict[int, Label]:
    counts = Counter(prefix.words for prefix in prefixes.values())
    return {
        number: _reporter_or_speaker(prefix)
        for number, prefix in prefixes.items()
        if _is_believed(prefix, vouched, counts[prefix.words], is_shouted=is_shouted)
    }


def _is_believed(prefix: Prefix, vouched: Collection[str], count: int, *, is_shouted: bool) -> bool:
    size = len(prefix.words.split())
    if is_shouted and prefix.is_shouted:
        return size <= _LONGEST_SHOUT
    is_title = not split_title(prefix.words)[1]  # `Spokesman:`
    is_repeated = not is_shouted and size > 1 and (count >= _FEWEST_TURNS or bool(prefix.post))
    return is_title or is_repeated or _is_known_name(prefix, vouched)


def _reporter_or_speaker(prefix: Prefix) -> Label:
    """Return a name with a paper beside it as a reporter's label: `Dan Michaels (Wall Street Journal):`."""
    label = named_label(prefix)
    is_reporter = prefix.post and not split_office(prefix.post)[0] and people().by_name(label.name) is None
    return Label(prefix.words, LabelKind.QUESTIONER, prefix.end) if is_reporter else label


def _is_known_name(prefix: Prefix, vouched: Collection[str]) -> bool:
    """Tell whether the prefix is a name of two words or more whose last word is vouched for, or a known person's."""
    label = named_label(prefix)
    size = len(prefix.words.split())
    if not 1 < size <= _LONGEST_NAME:
        return False
    last = fold_name(label.name).rpartition(" ")[2]
    return last in vouched or people().by_name(label.name) is not None


def _papers(prefixes: Mapping[int, Prefix], names: Mapping[int, Label]) -> dict[int, Label]:
    return {
        number: Label(prefix.words, LabelKind.QUESTIONER, prefix.end)
        for number, prefix in prefixes.items()
        if number not in names and len(prefix.words.split()) <= _LONGEST_PAPER
    }
