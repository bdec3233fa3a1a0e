"""Pages that show the local mailbox: a list, one mail, its file. Reading only; what a mail says is never run."""

from __future__ import annotations

from html import escape
from urllib.parse import quote, unquote

from podium_launch.loopback import LoopbackHandler
from podium_launch.mailbox import Mail, Mailbox

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'"
_STYLE = """
 body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 52rem; padding: 0 1rem; color: #1c2330; }
 a { color: #1d4f91; } table { border-collapse: collapse; width: 100%; }
 td { padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #dde2ea; vertical-align: top; }
 td.time { white-space: nowrap; color: #5b6575; } iframe { width: 100%; height: 40rem; border: 1px solid #dde2ea; }
 pre { white-space: pre-wrap; background: #f5f7fa; padding: 1rem; }
"""


def mail_handler(mailbox: Mailbox) -> type[LoopbackHandler]:
    """Return the handler that shows the mailbox."""

    class MailHandler(LoopbackHandler):
        """`/` lists, `/<name>` shows one mail, `/<name>?raw` gives its file."""

        def answer(self) -> None:
            name, _, form = unquote(self.path).strip("/").partition("?")
            if not name:
                self._page("Mailbox", _list(mailbox.mails()))
            elif mail := mailbox.find(name):
                self._mail(mail, form)
            else:
                self.send_error(404)

        def _mail(self, mail: Mail, form: str) -> None:
            if form == "raw":
                self.give(200, mail.path.read_bytes(), Content_Type="message/rfc822", X_Content_Type_Options="nosniff")
            else:
                self._page(mail.subject, _show(mail))

        def _page(self, title: str, body: str) -> None:
            page = f"<!doctype html><meta charset=utf-8><title>{escape(title)}</title><style>{_STYLE}</style>{body}"
            self.give(200, page.encode(), Content_Type="text/html; charset=utf-8", Content_Security_Policy=_POLICY)

    return MailHandler


def _list(mails: list[Mail]) -> str:
    rows = "".join(_row(mail) for mail in reversed(mails))
    count = f"{len(mails)} mail{'' if len(mails) == 1 else 's'}, newest first" if mails else "No mail yet."
    return f"<h1>Mailbox</h1><p>{count}</p><table>{rows}</table>"


def _row(mail: Mail) -> str:
    time = f"{mail.date:%d %b %Y %H:%M}" if mail.date else ""
    link = f'<a href="/{quote(mail.path.name)}">{escape(mail.subject)}</a>'
    return f"<tr><td class=time>{time}<td>{link}<td>{escape(str(mail.message['To'] or ''))}"


def _show(mail: Mail) -> str:
    heads = "".join(
        f"<tr><td>{name}<td>{escape(str(mail.message[name] or ''))}" for name in ("From", "To", "Date", "Message-ID")
    )
    files = ", ".join(escape(part.get_filename() or "unnamed") for part in mail.message.iter_attachments())
    attached = f"<tr><td>Attached<td>{files}" if files else ""
    raw = f'<a href="/{quote(mail.path.name)}?raw">the file as it came</a>'
    return (
        f'<p><a href="/">Mailbox</a> · {raw}</p><h1>{escape(mail.subject)}</h1><table>{heads}{attached}</table>'
        + _body(mail, "html", '<iframe sandbox srcdoc="{}"></iframe>')
        + _body(mail, "plain", "<h2>As plain text</h2><pre>{}</pre>")
    )


def _body(mail: Mail, kind: str, frame: str) -> str:
    part = mail.message.get_body(preferencelist=(kind,))
    return frame.format(escape(part.get_content())) if part else ""
