from dataclasses import replace
from email import message_from_bytes, policy

import pytest

from podium.delivery.envelope import mail_of
from podium.errors import DeliveryFailed
from podium.model.alerts import Channel, ChannelKind

DESK = Channel(ChannelKind.EMAIL, "desk@example.org")
SENDER = "Podium <podium@podium.example>"


def read(message, channel=DESK, sender=SENDER):
    return message_from_bytes(mail_of(message, channel, sender).as_bytes(), policy=policy.default)


def text_of(mail):
    return mail.get_body(("plain",)).get_content().replace("\r\n", "\n")


def test_a_mail_has_all_that_mail_programs_sort_and_thread_by(message):
    mail = read(message)
    assert mail["Subject"] == message.subject
    assert mail["From"] == SENDER
    assert mail["To"] == "desk@example.org"
    assert mail["Message-ID"] == "<k1@podium.example>"
    assert mail["References"] == "<t1@podium.example> <t2@podium.example>"
    assert mail["In-Reply-To"] is None
    assert mail["List-Id"] == '"Talks with Russia" <desk.podium.podium.example>'
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Date"].datetime == message.at


def test_text_comes_first_then_html_then_the_calendar(message):
    mail = read(message)
    assert [part.get_content_type() for part in mail.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "text/calendar",
    ]
    assert text_of(mail) == message.text
    (calendar,) = mail.iter_attachments()
    assert (calendar.get_filename(), calendar.get_param("method")) == ("meeting.ics", "PUBLISH")
    assert calendar.get_payload(decode=True) == b"BEGIN:VCALENDAR\r\n"


def test_a_follow_up_answers_the_first_message(message):
    mail = read(replace(message, is_follow_up=True))
    assert mail["In-Reply-To"] == "<t1@podium.example>"


def test_the_way_out_is_one_click_and_never_encoded(message):
    raw = mail_of(message, DESK, SENDER).as_bytes()
    assert f"List-Unsubscribe: <{message.unsubscribe_url}>\r\n".encode() in raw
    assert b"List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in raw


def test_one_click_is_offered_by_https_alone(message):
    mail = read(replace(message, unsubscribe_url="http://127.0.0.1:8080/podium/unsubscribe/x"))
    assert mail["List-Unsubscribe"] == "<http://127.0.0.1:8080/podium/unsubscribe/x>"
    assert mail["List-Unsubscribe-Post"] is None


def test_without_a_way_out_there_is_no_such_header(message):
    mail = read(replace(message, unsubscribe_url=None))
    assert mail["List-Unsubscribe"] is None
    assert mail["List-Unsubscribe-Post"] is None


@pytest.mark.parametrize("break_", ["\r\n", "\n", "\r", "\u2028", "\x00", "\x0b"])
def test_no_field_can_add_a_header(message, break_):
    evil = f"x{break_}Bcc: everyone@example.org{break_}{break_}body"
    mail = read(
        replace(
            message,
            subject=evil,
            key=evil,
            thread=evil,
            subjects=(evil,),
            subscription_id=evil,
            subscription_name=evil,
            unsubscribe_url=evil,
            is_follow_up=True,
        )
    )
    assert mail["Bcc"] is None
    assert text_of(mail) == message.text
    for address in (f"a@b.c{break_}Bcc: everyone@example.org", f"a@b.c{break_}"):
        with pytest.raises(DeliveryFailed) as caught:
            read(message, Channel(ChannelKind.EMAIL, address))
        assert caught.value.permanent


@pytest.mark.parametrize("address", ["", "nobody", "@", "a@", "@b", "a@b.c, d@e.f"])
def test_what_is_no_address_is_refused_for_good(message, address):
    with pytest.raises(DeliveryFailed) as caught:
        read(message, Channel(ChannelKind.EMAIL, address))
    assert caught.value.permanent


@pytest.mark.parametrize("length", range(55, 90))
def test_no_subject_begins_with_a_gap(message, length):
    subject = ("POSITION: United States (Antony J. Blinken) on energy and food " * 2)[:length].strip()
    raw = mail_of(replace(message, subject=subject), DESK, SENDER).as_bytes()
    assert raw.startswith(b"Subject: POSITION: United")
    assert read(replace(message, subject=subject))["Subject"] == subject


def test_a_list_keeps_its_id_whatever_its_name(message):
    assert read(replace(message, subscription_name="Відділ"))["List-Id"] == "<desk.podium.podium.example>"


def test_long_subjects_of_any_script_are_folded_within_the_limit(message):
    raw = mail_of(replace(message, subject="Зустріч 🇺🇦 " * 20), DESK, SENDER).as_bytes()
    head = raw.partition(b"\r\n\r\n")[0]
    assert all(len(line) <= 78 for line in head.split(b"\r\n") if not line.startswith(b"List-Unsubscribe"))
    assert read(replace(message, subject="Зустріч 🇺🇦 " * 20))["Subject"].startswith("Зустріч 🇺🇦 Зустріч")
