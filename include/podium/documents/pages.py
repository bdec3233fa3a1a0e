"""The main text of an article page."""

from __future__ import annotations


def extract_article(html: bytes, url: str) -> str | None:
    """Return the HTML of the page's main text, without menus, advertisements and comments; None where it has none."""
    import trafilatura  # noqa: PLC0415  (takes 0.4 s to load: only where a page is read)

    text: str | None = trafilatura.extract(
        html, url=url, output_format="html", include_comments=False, include_tables=True, include_formatting=False
    )
    return text or None
