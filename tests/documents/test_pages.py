from podium.documents.blocks import html_blocks
from podium.documents.pages import extract_article

PAGE = """<html><head><title>Talks</title><script>var x = 1;</script></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Talks begin in Geneva</h1>
<p>Delegations of the United States and Russia opened talks in Geneva on Monday, officials of both sides said.</p>
<p>“We came to listen,” the head of one delegation told reporters before the session, which was to last all day.</p>
<ul><li>First point of the agenda: the situation around Ukraine and the forces near its borders.</li></ul>
<p>The next round was to be agreed before the end of the week, a spokesman said.</p></article>
<aside>Subscribe to our newsletter!</aside><footer>Copyright</footer></body></html>"""


def test_the_main_text_is_kept_and_the_rest_goes():
    html = extract_article(PAGE.encode(), "https://x.example/a")
    assert html is not None
    texts = [block.text for block in html_blocks(html)]
    assert any(text.startswith("Delegations of the United States") for text in texts)
    assert any("First point of the agenda" in text for text in texts)
    assert not any("newsletter" in text or "Copyright" in text or "var x" in text for text in texts)
    assert sum("“We came to listen,”" in text for text in texts) == 1


def test_a_page_in_another_encoding_is_read():
    page = PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace("Geneva", "Женева")
    html = extract_article(page.replace("“", '"').replace("”", '"').encode("windows-1251"), "https://x.example/a")
    assert html is not None
    assert "Женева" in html


def test_a_page_without_a_text_gives_none():
    assert extract_article(b"", "https://x.example/a") is None
    assert extract_article(b"<html><body></body></html>", "https://x.example/a") is None
    assert extract_article(b"\x00\xff\xfe not html", "https://x.example/a") in (None, "")
