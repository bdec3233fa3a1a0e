from dataclasses import replace
from email import message_from_bytes, policy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from podium.alerts.render import message_key, render_message
from podium.delivery.envelope import mail_of
from podium.model.findings import MeetingStatus

KNOWN_HEADERS = {
    "Subject",
    "Date",
    "Message-ID",
    "References",
    "In-Reply-To",
    "List-Id",
    "Auto-Submitted",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "From",
    "To",
    "MIME-Version",
    "Content-Type",
}
HOSTILE = [
    "<script>alert(1)</script>",
    "Talks\r\nBcc: everyone@example.org",
    "Talks\nX-Evil: 1\n\nbody",
    "AT&T <b>& others</b> <!channel> <@U123> <https://evil.example|click>",
    "שיחות בירושלים \u202eevil\u202c",
    "Зустріч 🇺🇦🤝🇵🇱 " * 30,
    "\"quoted\" 'single' `code` {{ 7 * 7 }} {% raw %}",
    "x" * 5_000,
    "",
]


def render(news, make, links, **options):
    return render_message(news, make.subscription(), links=links, now=make.now, **options)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_stays_text_everywhere(make, links, title):
    meeting = make.meeting(title=title, open_points=(title,), conditions=(title,))
    news = [
        make.news("announced", meeting, quote=title, proof=make.proof(title=title, source_name=title)),
        make.news("new-position", make.statement(speaker=title, organisation=title), quote=title),
        make.news("document-edited", before=(("words", title),), after=(("words", title),)),
    ]
    for some in (news[:1], news[1:2], news[2:], news):
        message = render(some, make, links)
        assert "\n" not in message.subject
        assert "\r" not in message.subject
        assert "\u202e" not in message.subject
        assert len(message.subject) <= 180
        assert "<script" not in message.html
        assert "<b>&" not in message.html
        assert "<!channel" not in str(message.blocks)
        assert "<@U123" not in str(message.blocks)
        assert "49" not in message.html.partition("blockquote")[2]


def test_addresses_that_are_not_of_the_web_are_not_linked(make, links):
    message = render([make.news("announced", proof=make.proof(url="javascript:alert(1)"))], make, links)
    assert "javascript:" not in message.html + message.text + str(message.blocks) + str(message.payload)


def test_the_key_is_the_same_for_the_same_changes_in_any_order(make, links):
    news = [make.news("announced"), make.news("new-position")]
    assert (
        render(news, make, links).key
        == render(news[::-1], make, links).key
        == message_key("desk", [item.change.id for item in news])
    )
    assert render(news[:1], make, links).key != render(news, make, links).key
    assert render(news, make, links, key="given").key == "given"


def test_all_messages_on_a_meeting_share_a_thread_and_later_ones_follow_up(make, links):
    off = make.meeting(version=2, status=MeetingStatus.CANCELLED)
    first = render([make.news("announced")], make, links)
    second = render([make.news("cancelled", off)], make, links, reply_to="C1:1.2")
    assert first.thread == second.thread
    assert (first.is_follow_up, second.is_follow_up) == (False, True)
    assert second.reply_to == "C1:1.2"
    other = render_message([make.news("announced")], make.subscription(id="other"), links=links, now=make.now)
    assert other.thread != first.thread


def test_a_message_on_several_subjects_names_all_their_threads(make, links):
    news = [make.news("announced"), make.news("announced", make.meeting(id="m-2"))]
    both = render(news, make, links)
    assert both.subjects == (render(news[:1], make, links).thread, render(news[1:], make, links).thread)


def test_the_calendar_goes_with_meetings_that_have_a_day(make, links):
    (attachment,) = render([make.news("announced")], make, links).attachments
    assert (attachment.name, attachment.content_type.partition(";")[0]) == ("meeting.ics", "text/calendar")
    assert b"DTSTART;VALUE=DATE:20220110" in attachment.content
    assert render([make.news("announced", make.meeting(when=make.nowhen))], make, links).attachments == ()
    assert render([make.news("new-position")], make, links).attachments == ()


def test_the_quote_is_verbatim_in_every_form(make, links):
    quote = "“Let me be clear: — no  double  blanks are lost & nothing <else> either,” he said."
    message = render([make.news("new-position", quote=quote)], make, links)
    assert f"> {quote}\n" in message.text
    assert message.payload["changes"][0]["quote"] == quote
    assert quote.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in str(message.blocks)


def test_a_change_whose_record_is_gone_is_still_told(make, links):
    after = (("title", "US–Russia talks"), ("when", "2022-01-10"))
    news = replace(make.news("announced", after=after), meeting=None)
    message = render([news], make, links)
    assert message.subject == "NEW: US–Russia talks"
    orphan = replace(make.news("new-position", quote="He said so."), statement=None, proof=None)
    assert render([orphan], make, links).subject == "POSITION: He said so."


def test_why_it_was_sent_is_told_with_the_ways_out(make, links):
    message = render([make.news("announced")], make, links)
    for part in (message.text, message.html, str(message.blocks)):
        assert "Talks with Russia" in part
        assert "it takes all changes" in part
        assert links.explain("h-m-1-1-announced") in part
        assert links.mute("desk", "m-1") in part
        assert links.unsubscribe("desk") in part
    assert message.unsubscribe_url == links.unsubscribe("desk")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300))
def test_any_text_makes_a_mail_that_reads_back(make, links, text):
    meeting = make.meeting(title=text, open_points=(text,))
    news = [
        make.news(
            "rescheduled", meeting, quote=text, before=(("when", text), ("place", text)), proof=make.proof(title=text)
        ),
        make.news("new-position", make.statement(speaker=text), quote=text),
        make.news("document-edited", before=(("words", text),)),
    ]
    message = render(news, make, links)
    raw = mail_of(message, make.subscription().channels[0], "podium@podium.example").as_bytes()
    mail = message_from_bytes(raw, policy=policy.default)
    assert mail["Subject"].split() == message.subject.split()
    assert set(mail.keys()) <= KNOWN_HEADERS
    assert mail.get_body(("plain",)).get_content().splitlines() == message.text.splitlines()
