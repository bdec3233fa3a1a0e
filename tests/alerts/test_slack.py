import json

from hypothesis import given, settings
from hypothesis import strategies as st

from podium.alerts.facts import Citation, Item, Letter, Line, Section
from podium.alerts.render import render_message
from podium.alerts.slack import blocks_of
from podium.alerts.slack_text import escaped, link, rows

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=5_000) | st.sampled_from(
    ["&" * 4_000, "<" * 3_000, "a\n" * 2_000, "🇺🇦" * 1_500, "", "слово " * 700]
)


def check_limits(blocks):
    """Check Slack's documented limits, and the total that it enforces without a word."""
    assert 0 < len(blocks) <= 50
    assert len(json.dumps(blocks, ensure_ascii=False)) < 14_000
    for block in blocks:
        match block["type"]:
            case "header":
                assert 0 < len(block["text"]["text"]) <= 150
            case "section":
                assert 0 < len(block["text"]["text"]) <= 3_000
            case "context":
                assert 0 < len(block["elements"]) <= 10
                assert all(0 < len(element["text"]) <= 3_000 for element in block["elements"])


@settings(max_examples=100, deadline=None)
@given(
    texts=st.lists(TEXTS, min_size=8, max_size=8),
    count=st.integers(1, 60),
    has_coverage=st.booleans(),
    length=st.sampled_from([0, 540, 700, 900, 2_000]),
)
def test_no_text_breaks_a_limit(texts, count, has_coverage, length):
    url = "https://e.org/" + "&" * (length // 5) + "x" * length
    head, name, value, was, quote, source, why, title = texts
    citations = (Citation(quote, source, url, title, why, url),)
    lines = (Line(name, value), Line(name, value, was)) * 5
    item = Item("NEW", head, lines, citations * 2, url, url, url, why)
    coverage = (value,) * 9 if has_coverage else ()
    sections = (Section(title[:80], (item,) * count),)
    letter = Letter(head, sections, name, url, why="" if has_coverage else why, coverage=coverage)
    check_limits(blocks_of(letter))


def test_a_burst_is_a_line_each_and_says_what_was_left_out(make, links):
    news = [make.news("announced", make.meeting(id=f"m-{number}", title=f"Talks {number}")) for number in range(80)]
    blocks = render_message(news, make.subscription(), links=links, now=make.now).blocks
    check_limits(blocks)
    told = json.dumps(blocks)
    lines = sum(f"|Talks {number}, " in told for number in range(80))
    assert lines >= 10
    assert f"and {80 - lines} more" in told


def test_old_is_struck_and_new_is_bold(make, links):
    news = make.news("rescheduled", make.meeting(version=2), before=(("when", "2022-01-08"),))
    blocks = render_message([news], make.subscription(), links=links, now=make.now).blocks
    assert "*When:* ~Saturday, 8 January 2022~ → *Monday, 10 January 2022*" in blocks[1]["text"]["text"]


def test_slacks_own_syntax_is_escaped():
    assert escaped("<!channel> & <@U1>") == "&lt;!channel&gt; &amp; &lt;@U1&gt;"
    assert link("https://e.org/?a=1&b=<x>|y", "a|b>") == "<https://e.org/?a=1&amp;b=%3Cx%3E%7Cy|a|b&gt;>"


def test_a_cut_never_splits_an_entity():
    assert escaped("&&&", 12) == "&amp;&amp;…"
    assert escaped("abc", 3) == "abc"


def test_a_link_longer_than_slack_bears_loses_its_fragment_then_itself():
    assert link("https://e.org/#" + "x" * 2_000, "here") == "<https://e.org/|here>"
    assert link("https://e.org/" + "x" * 2_000, "here") == "here"


def test_rows_that_do_not_fit_are_left_out():
    assert rows(["one", "two", "three"], 10) == "one\ntwo\n…"
    assert rows(["one", "two"], 10) == "one\ntwo"
