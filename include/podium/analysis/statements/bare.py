"""A sentence as it is read for its verbs: with one kind of quotation mark, and without the words within them."""

from __future__ import annotations

import re

from podium.lexicons.attribution import attribution_words

_QUOTED = re.compile(r"[“«„\"][^“”«»\"]{2,}?(?:[”»\"]|$)|(?<![\w’])‘(?:[^‘’]|’(?=\w)){15,}’(?=[\s,:.;]|$)")
_IS_PHRASE = re.compile(
    r"[“«„\"](?:[^“”«»\",.!?]{2,30}"
    r"|(?:(?:[A-Z][\w’'-]*|the|of|and|with) ){1,6}[A-Z][\w’'-]*,)[”»\"]"  # “News at Ten,”
)
# "Minister Lee “underscored the need …": the verb stands within the marks.
_VERB_INSIDE = re.compile(r"(?<=[\w.’']) [“\"](?P<verb>[a-z]+(?:ed|s)|told|made clear) ")
_TYPED = (("``", "“"), ("''", "”"), ("U.S.", "US"), ("U.K.", "UK"), ("U.N.", "UN"), ("E.U.", "EU"), (" -- ", " — "))


def plain_sentence(sentence: str) -> str:
    """Return the sentence with one kind of quotation mark, and without the full stops that end no sentence."""
    for typed, plain in _TYPED:
        sentence = sentence.replace(typed, plain)
    return _VERB_INSIDE.sub(_verb_outside, sentence)


def without_quotes(sentence: str) -> str:
    """Return a plain sentence with marks (¶) in place of what it quotes."""
    return _QUOTED.sub(_blank, sentence)


def _verb_outside(found: re.Match[str]) -> str:
    """Return a verb of saying or doing put before the mark that includes it."""
    words = attribution_words()
    is_verb = found["verb"] in words.speech_verbs or found["verb"] in words.act_verbs
    return f" {found['verb']} “" if is_verb else found.group()


def _blank(quoted: re.Match[str]) -> str:
    """Return marks in place of quoted words; a phrase of the reporter's own sentence stays ("strongly condemned")."""
    words = quoted.group()
    return words if _IS_PHRASE.fullmatch(words) else "¶" * len(words)
