"""RSS as the content system of the State Department writes it: body twice, marks of a template, odd blank lines."""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from podium.sample.timeline import Channel, Item

_HEAD = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
\txmlns:content="http://purl.org/rss/1.0/modules/content/"
\txmlns:dc="http://purl.org/dc/elements/1.1/"
\txmlns:atom="http://www.w3.org/2005/Atom"
\txmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
\t>

<channel>
\t<title>{title}</title>
\t<atom:link href="{self}" rel="self" type="application/rss+xml" />
\t<link>{link}</link>
\t<description></description>
\t<lastBuildDate>{built}</lastBuildDate>
\t<language>{language}</language>
\t<sy:updatePeriod>
\thourly\t</sy:updatePeriod>
\t<sy:updateFrequency>
\t1\t</sy:updateFrequency>
\t<generator>Podium sample world</generator>
"""
_ITEM = """\t<item>
\t\t<title>{title}</title>
\t\t<link>{link}</link>
\t\t
{creator}\t\t<pubDate>{published}</pubDate>
\t\t\t\t<category><![CDATA[]]></category>
\t\t<guid isPermaLink="false">{guid}</guid>

\t\t\t\t\t<description><![CDATA[{body}]]></description>
{content}\t\t\t\t\t
\t\t
\t\t\t</item>
"""
_CREATOR = "\t\t<dc:creator><![CDATA[{}]]></dc:creator>\n"
_CONTENT = "\t\t\t\t\t\t\t\t\t\t<content:encoded><![CDATA[{}]]></content:encoded>\n"


def render_rss(channel: Channel, items: list[Item], built: datetime) -> bytes:
    """Return the feed's bytes with its items in the given order."""
    head = _HEAD.format(
        title=_entities(channel.title),
        self=escape(channel.self),
        link=escape(channel.link),
        built=format_datetime(built),
        language=channel.language,
    )
    body = "".join(_item(item, full_text=channel.full_text) for item in items)
    return f"{head}{body}</channel>\n</rss>\n".encode()


def _item(item: Item, *, full_text: bool) -> str:
    return _ITEM.format(
        title=_entities(item.title),
        link=escape(item.link),
        creator=_CREATOR.format(item.creator) if item.creator else "",
        published=format_datetime(item.published),
        guid=escape(item.guid),
        body=item.body,
        content=_CONTENT.format(item.body) if full_text else "",
    )


def _entities(text: str) -> str:
    """Escape as the feed does: dashes are written as numbers."""
    return escape(text).replace("–", "&#8211;")
