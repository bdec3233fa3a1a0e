"""The noun phrase that speaks: subject of a reporting verb, before it ("Price said") or after it ("said Ned Price")."""

from __future__ import annotations

import re

from podium.lexicons.reporting_verbs import reporting_words
from podium.model.text import Span

_WORD = re.compile(r"[\w$%][\w.’'&/-]*")
_LONGEST_SUBJECT = 12
# A clause between the subject and its verb is shorter than this.
_SUBJECT_REACH = 300
_ANTECEDENT_REACH = 120
# "Price left the room and said": the verb shares the subject of the verb before it.
_COORDINATED = re.compile(r"\b(?:and|but|then|or)$")
_AUXILIARIES = frozenset({"is", "are", "was", "were", "been", "be", "am", "keeps", "kept", "started", "also"})
# Where a noun phrase after the verb ends.
_PHRASE_END = re.compile(
    r"[,;:“”\"()\n—–]|[.?!](?=\s|$)(?<!\b[A-Z]\.)(?<!\b(?:Dr|Mr|Ms|St|Lt|Jr|Sr)\.)(?<!\b(?:Sen|Rep|Gov|Gen|Mrs)\.)"
    r"|\s(?=(?:in|on|at|during|after|before|as|when|while|who|that|with|about|to|by|for|from|last"
    r"|this|upon|via|through|and then|earlier|later|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today)\b)"
)


def subject_before(text: str, low: int, verb: int) -> Span | None:
    """Return the subject that stands before the verb at `verb`, looking back no further than `low`."""
    low = max(low, verb - _SUBJECT_REACH)
    clause_end = _without_adverbs(text, low, verb)
    if clause_end <= low:
        return None
    pieces = _pieces(text, low, clause_end)
    if _COORDINATED.search(text, low, clause_end) or _is_participle(text, low, verb):
        return subject_of_sentence(text, low, clause_end)
    if text[clause_end - 1 : clause_end] in {",", "—", "–", ")"}:
        return _before_insertion(text, pieces)
    return _noun_phrase(text, pieces[-1]) if pieces else None


def _is_participle(text: str, low: int, verb: int) -> bool:
    """Tell whether the verb is a participle under the sentence's subject: "Price left, adding", not "is adding"."""
    word, before = _WORD.match(text, verb), _WORD.findall(text, max(low, verb - 24), verb)
    return (
        word is not None and word[0].lower().endswith("ing") and (not before or before[-1].lower() not in _AUXILIARIES)
    )


def antecedent(text: str, speaker: Span) -> Span:
    """Return the noun that "who" stands for, where it follows one directly; any other speaker unchanged."""
    if speaker.of(text).lower() != "who":
        return speaker
    low = max(text.rfind("\n", 0, speaker.start) + 1, speaker.start - _ANTECEDENT_REACH)
    end = low + len(text[low : speaker.start].rstrip(" ,"))
    pieces = _pieces(text, low, end)
    return (_noun_phrase(text, pieces[-1]) if pieces else None) or speaker


def subject_after(text: str, verb_end: int, high: int) -> Span | None:
    """Return the subject that stands right after the verb ending at `verb_end`: "said the spokesman"."""
    start = verb_end
    while start < high and text[start] in " \u00a0\n":
        start += 1
    end = _PHRASE_END.search(text, start, high)
    span = Span(start, end.start() if end else high)
    words = _WORD.findall(text, span.start, span.end)
    if not words or not _starts_noun_phrase(words[0]):
        return None
    return _trimmed(text, span)


def subject_of_sentence(text: str, low: int, high: int) -> Span | None:
    """Return the noun phrase with which a sentence begins, past an adverbial up to its comma."""
    for piece in _pieces(text, low, high):
        words = list(_WORD.finditer(text, piece.start, piece.end))
        if words and words[0][0].lower() not in reporting_words().openers and _starts_noun_phrase(words[0][0]):
            return _leading_name(words)
    return None


def _leading_name(words: list[re.Match[str]]) -> Span:
    """Return the first words as long as they make a name, or the first word with its determiner's noun."""
    if words[0][0].lower() in reporting_words().pronouns:
        return Span(*words[0].span())
    last = words[0]
    for word in words[1:_LONGEST_SUBJECT]:
        if not (word[0][0].isupper() or (last is words[0] and last[0].lower() in reporting_words().determiners)):
            break
        last = word
    return Span(words[0].start(), last.end())


def _starts_noun_phrase(word: str) -> bool:
    words = reporting_words()
    plain = word.lower()
    return word[0].isupper() or plain in words.determiners or plain in words.pronouns


def _without_adverbs(text: str, low: int, end: int) -> int:
    """Return where the text before a verb ends once auxiliaries and adverbs are left out."""
    words, adverbs = list(_WORD.finditer(text, low, end)), reporting_words().adverbs
    place = end
    while (
        words
        and (words[-1][0].lower() in adverbs or _is_manner(words[-1][0]))
        and not text[words[-1].end() : place].strip()
    ):
        place = words.pop().start()
    return low + len(text[low:place].rstrip())


def _is_manner(word: str) -> bool:
    return word.endswith("ly") and word.islower() and len(word) > 4  # noqa: PLR2004  # "only", "family" are handled by the list


def _pieces(text: str, low: int, high: int) -> list[Span]:
    """Return the parts of a clause between commas, dashes and brackets."""
    pieces, start = [], low
    for stop in re.finditer(r",(?!\s?(?:Jr|Sr)\b)\s|[—–(){}:;\n]|\s-{1,2}\s|,$", text[low:high]):
        pieces.append(Span(start, low + stop.start()))
        start = low + stop.end()
    pieces.append(Span(start, high))
    return [piece for piece in pieces if text[piece.start : piece.end].strip(" ,")]


def _before_insertion(text: str, pieces: list[Span]) -> Span | None:
    """Return the subject of "Price, speaking in Vienna, said": the last part before the insertion that can be one."""
    openers = reporting_words().openers
    for place in range(len(pieces) - 2, -1, -1):
        first = _WORD.search(text, pieces[place].start, pieces[place].end)
        if first is None or first[0].lower() in openers:
            continue
        found = _noun_phrase(text, pieces[place])
        if found and _starts_noun_phrase(found.of(text).split()[0]):
            return found
    return _noun_phrase(text, pieces[-1]) if pieces else None


def _noun_phrase(text: str, piece: Span) -> Span | None:
    """Return the noun phrase that ends the piece: a pronoun, a name with its titles, or a determiner with its noun."""
    words = list(_WORD.finditer(text, piece.start, piece.end))[-_LONGEST_SUBJECT:]
    if not words:
        return None
    lexicon = reporting_words()
    if words[-1][0].lower() in lexicon.pronouns:
        return Span(*words[-1].span())
    start = _name_start([word[0] for word in words])
    return None if start is None else Span(words[start].start(), words[-1].end())


def _name_start(words: list[str]) -> int | None:
    """Return where the noun phrase at the end of `words` begins, or None where they end in none."""
    lexicon = reporting_words()
    place = len(words) - 1
    best: int | None = place if words[place][0].isupper() else None
    while place > 0:
        before = words[place - 1]
        plain = before.lower()
        if (
            plain in lexicon.openers and plain not in {"of", "for", "and", "to", "in", "at", "with"}
        ) or plain in lexicon.pronouns:
            break
        place -= 1
        if plain in lexicon.determiners or before[0].isupper():
            best = place if best is None or best - place <= 4 else best  # noqa: PLR2004  # words a name may have between its parts
    return best


def _trimmed(text: str, span: Span) -> Span | None:
    end = span.start + len(text[span.start : span.end].rstrip(" .,;"))
    return Span(span.start, end) if end > span.start else None
