"""Quotes in our own sentences, and who says them."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podium.analysis.quotes import QuoteKind, find_quotes, resolve_speaker


def read(text: str, *, mixed: bool = False, indirect: bool = False) -> list[tuple[str, str | None]]:
    return [
        (
            text[quote.start : quote.end],
            None if quote.speaker_start is None else text[quote.speaker_start : quote.speaker_end],
        )
        for quote in find_quotes(text, mixed=mixed, indirect=indirect)
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will go on talking,” Price said.", "Price"),
        ("“We will go on talking,” Price said on Monday.", "Price"),
        ("“We will go on talking,” Ned Price told reporters.", "Ned Price"),
        ("“We will go on talking,” said Price.", "Price"),
        ("“We will go on talking,” said the spokesman.", "the spokesman"),
        ("“We will go on talking,” said Ned Price, the department's spokesman.", "Ned Price"),
        ("“We will go on talking,” the spokesman said.", "the spokesman"),
        ("“We will go on talking,” he said.", "he"),
        ("“We will go on talking,” she later added.", "she"),
        ("“Will they go on talking?” asked the reporter.", "the reporter"),
        ("“Will they go on talking?” the reporter asked.", "the reporter"),
        ("“They must go on talking!” the minister exclaimed.", "the minister"),
        ("“We will go on talking,” Price, who was in Vienna, said.", "Price"),
        ("“We will go on talking,” according to the ministry.", "the ministry"),
        ("“We will go on talking,” the crowd bellowed.", None),
        ("“We will go on talking,” Price thundered.", "Price"),
        ("“We will go on talking,” Foreign Minister Dmytro Kuleba wrote on Twitter.", "Foreign Minister Dmytro Kuleba"),
        ("“We will go on talking,” the ministry's Maria Zakharova told the agency.", "the ministry's Maria Zakharova"),
    ],
)
def test_the_speaker_stands_after_the_quote(text: str, speaker: str | None) -> None:
    assert [found for _, found in read(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Price said, “We will go on talking.”", "Price"),
        ("Price said: “We will go on talking.”", "Price"),
        ("Price also said: “We will go on talking.”", "Price"),
        ("He told reporters: “We will go on talking.”", "He"),
        ("Blinken told Lavrov, “We will go on talking.”", "Blinken"),
        ("The Secretary of State told his guests, “We will go on talking.”", "The Secretary of State"),
        ("In a statement on Friday, Price said, “We will go on talking.”", "Price"),
        ("Price, speaking in Vienna, said, “We will go on talking.”", "Price"),
        ("Price left the hall and said, “We will go on talking.”", "Price"),
        ("Price praised the envoys, adding, “We will go on talking.”", "Price"),
        ("She turned to the crowd: “We will go on talking.”", "She"),
        ("According to Price, “We will go on talking.”", "Price"),
        ("A senior official said: “We will go on talking.”", "A senior official"),
        ("President Joe Biden has repeatedly said, “We will go on talking.”", "President Joe Biden"),
    ],
)
def test_the_speaker_stands_before_the_quote(text: str, speaker: str) -> None:
    assert [found for _, found in read(text)] == [speaker]


@pytest.mark.parametrize(
    "quote",
    [
        "“We will go on talking,”",
        '"We will go on talking,"',
        "‘We will go on talking,’",
        "'We will go on talking,'",
        "«We will go on talking,»",
        "„We will go on talking,“",
        "„We will go on talking,”",
        "``We will go on talking,''",
        "''We will go on talking,''",
        "“We say ‘never again’ and mean it,”",
        "“It's Kyiv's choice,”",
    ],
)
def test_all_marks_are_known(quote: str) -> None:
    assert read(f"{quote} Price said.") == [(quote, "Price")]


def test_a_split_quote_has_one_speaker() -> None:
    text = "“We will go on,” Price said. “There is no other way.”"
    assert read(text) == [("“We will go on,”", "Price"), ("“There is no other way.”", "Price")]


def test_a_quote_cut_in_mid_sentence_has_one_speaker() -> None:
    text = "“We will go on,” Price said, “because there is no other way.”"
    assert read(text) == [("“We will go on,”", "Price"), ("“because there is no other way.”", "Price")]


def test_a_quote_over_paragraphs_opens_again_in_each() -> None:
    text = "Price said, “We will go on.\n“There is no other way.”"
    assert read(text) == [("“We will go on.", "Price"), ("“There is no other way.”", "Price")]


def test_the_next_paragraph_goes_on_with_the_speaker() -> None:
    text = "“We will go on,” Price said.\n\n“There is no other way to peace.”"
    assert read(text)[1] == ("“There is no other way to peace.”", "Price")


def test_a_far_quote_takes_no_speaker_from_before() -> None:
    between = "The day was long. Nothing came of it. People left.\nRain fell."
    text = f"“We will go on,” Price said.\n{between}\n“There is no other way to peace.”"
    assert read(text)[1] == ("“There is no other way to peace.”", None)


def test_two_speakers_keep_their_own_words() -> None:
    text = "“We will go on,” Price said. “We will not,” Lavrov replied."
    assert [speaker for _, speaker in read(text)] == ["Price", "Lavrov"]


def test_a_name_under_the_quote_signs_it() -> None:
    assert read("“There is no other way to peace.”\n\n— Dmytro Kuleba.")[0][1] == "Dmytro Kuleba"


def test_phrases_in_marks_are_given_on_request_only() -> None:
    text = "Moscow called the demand “unacceptable” and a “sham vote.”"
    assert read(text) == []
    assert read(text, mixed=True) == [("“unacceptable”", "Moscow"), ("“sham vote.”", "Moscow")]
    assert {quote.kind for quote in find_quotes(text, mixed=True)} == {QuoteKind.MIXED}


def test_a_listener_is_not_the_speaker() -> None:
    assert read("“We will go on talking,” Price told Lavrov.")[0][1] == "Price"
    assert read("“We will go on talking,” a tired Price told the Russian minister.")[0][1] != "the Russian minister"


def test_titles_and_terms_are_no_quotes() -> None:
    assert read("The “Steadfast Noon” exercise and the film “Zero” are known.", mixed=True) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Price said that the talks will go on.", ("the talks will go on.", "Price")),
        ("Price told reporters on Monday that the talks will go on.", ("the talks will go on.", "Price")),
        ("The talks will go on, Price said.", ("The talks will go on", "Price")),
        ("The talks will go on, said the spokesman.", ("The talks will go on", "the spokesman")),
        ("According to the ministry, the talks will go on.", ("the talks will go on.", "the ministry")),
        ("The talks will go on, according to the ministry.", ("The talks will go on", "the ministry")),
        ("The talks went on in Vienna.", None),
    ],
)
def test_reported_speech_is_given_on_request(text: str, expected: tuple[str, str] | None) -> None:
    assert read(text) == []
    assert read(text, indirect=True) == ([expected] if expected else [])


def test_a_pronoun_stands_for_the_last_named_speaker() -> None:
    text = "“We will go on,” Ned Price said. “There is hope,” he added."
    quotes = find_quotes(text)
    resolved = resolve_speaker(text, quotes, 1)
    assert resolved is not None
    assert resolved.of(text) == "Ned Price"


def test_a_pronoun_without_a_name_before_stands_for_nobody() -> None:
    text = "“We will go on,” he said."
    assert resolve_speaker(text, find_quotes(text), 0) is None


_PIECES = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "''",
    "«",
    "»",
    "said",
    "Price",
    "he",
    ",",
    ".",
    "?",
    ":",
    "\n",
    "told",
    "reporters",
    "We go",
    "according to",
    "that",
    "the",
    "-",
    "who",
]
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join))


@settings(derandomize=True, max_examples=400, deadline=None)
@given(texts)
def test_offsets_lie_in_the_text_and_quotes_do_not_overlap(text: str) -> None:
    end = 0
    quotes = find_quotes(text, mixed=True, indirect=True)
    for place, quote in enumerate(quotes):
        assert end <= quote.start < quote.end <= len(text)
        end = quote.end
        if quote.speaker_start is not None and quote.speaker_end is not None:
            assert 0 <= quote.speaker_start < quote.speaker_end <= len(text)
        resolve_speaker(text, quotes, place)
    assert quotes == find_quotes(text, mixed=True, indirect=True)


@pytest.mark.parametrize(
    "junk", ["“", "”", '"', "'a ", "‘a", "said ", "“a,” said ", "Price ", ", ", "A said that ", "``", "«", "“ “ ” "]
)
def test_twice_the_text_takes_about_twice_the_time(junk: str) -> None:
    seconds = []
    for size in (8_000, 32_000):
        text = junk * (size // len(junk))
        started = time.process_time()
        find_quotes(text, mixed=True, indirect=True)
        seconds.append(time.process_time() - started)
    assert seconds[1] < 10 * seconds[0] + 0.2
