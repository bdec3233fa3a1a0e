"""A letter as the text and the HTML part of a mail."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from podium.alerts.cleaning import visible
from podium.alerts.facts import Letter


def text_of(letter: Letter) -> str:
    """Return the plain-text part."""
    return _environment().get_template("mail.txt.jinja").render(letter=letter)


def html_of(letter: Letter) -> str:
    """Return the HTML part; all that comes from outside is escaped."""
    return _environment().get_template("mail.html.jinja").render(letter=letter)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("podium.alerts"),
        autoescape=select_autoescape(enabled_extensions=("html.jinja",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["visible"] = visible
    environment.filters["visible_rows"] = lambda text: visible(text).splitlines()
    return environment
