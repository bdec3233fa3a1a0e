import pytest

from podium.documents.blocks import Block, html_blocks


def _texts(html: str) -> list[str]:
    return [block.text for block in html_blocks(html)]


def test_paragraphs_breaks_and_lists_are_blocks():
    html = "<p>One<br />two</p><ul><li>three</li><li>four <b>five</b></li></ul>six<div>seven</div>"
    assert _texts(html) == ["One", "two", "three", "four five", "six", "seven"]


def test_scripts_styles_and_forms_are_no_text():
    html = '<p>Text<script>var a="on January 31";</script></p><style>p{}</style><p><input type="hidden" /></p>'
    assert _texts(html) == ["Text"]


def test_a_row_of_a_table_is_one_block():
    html = "<table><tr><th>State</th><td>Minister</td></tr><tr><td></td><td>Alone</td></tr></table>"
    assert _texts(html) == ["State | Minister", "Alone"]


def test_headings_are_known_by_their_markup():
    assert html_blocks("<h2>Sanctions</h2><p>Text</p>") == [Block("Sanctions", is_heading=True), Block("Text")]


def test_spaces_are_folded_the_same_everywhere():
    assert _texts("<p>a&nbsp; b\n c</p>") == _texts("<p>a b c</p>") == ["a b c"]


def test_inline_markup_does_not_cut_words():
    assert _texts('<p>v<a id="x"></a>accine <sup>1</sup></p>') == ["vaccine 1"]


@pytest.mark.parametrize("html", ["", " ", "<", "<p>", "</div>", "\0", "<!-- a -->", "<p>&nbsp;</p>", "<script>x"])
def test_nothing_gives_nothing_and_raises_nothing(html):
    assert [text for text in _texts(html) if text != "<"] == []


def test_endless_nesting_still_gives_its_text():
    assert _texts("<div>" * 20_000 + "<b>deep</b><script>x</script>") == ["deep"]
