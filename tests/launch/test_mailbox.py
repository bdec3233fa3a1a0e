import smtplib
from email.message import EmailMessage
from pathlib import Path

import requests

from podium_launch.loopback import serving
from podium_launch.mail_pages import mail_handler
from podium_launch.mailbox import Mailbox, receiving


def mail(subject: str, text: str = "Talks on 10 January.", html: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "podium@localhost", "desk@example.org", subject
    message["Date"] = "Wed, 29 Dec 2021 14:10:00 +0000"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def test_mail_handed_in_by_smtp_is_kept_as_it_came(tmp_path: Path):
    mailbox = Mailbox(tmp_path)
    with receiving(mailbox) as port, smtplib.SMTP("127.0.0.1", port) as smtp:
        smtp.send_message(mail("NEW MEETING: Élysée–Russia"))
        smtp.send_message(mail("../../etc/passwd"))
    assert [path.name for path in sorted(tmp_path.iterdir())] == [
        "0001-new-meeting-elysee-russia.eml",
        "0002-etc-passwd.eml",
    ]
    assert mailbox.mails()[0].subject == "NEW MEETING: Élysée–Russia"


def test_numbers_go_on_after_a_new_start(tmp_path: Path):
    Mailbox(tmp_path).keep(mail("one").as_bytes())
    assert Mailbox(tmp_path).keep(mail("two").as_bytes()).name == "0002-two.eml"


def test_the_list_shows_the_newest_first(tmp_path: Path):
    mailbox = Mailbox(tmp_path)
    for subject in ("alpha", "beta"):
        mailbox.keep(mail(subject).as_bytes())
    with serving(mail_handler(mailbox)) as address:
        page = requests.get(address, timeout=5).text
    assert page.index("beta") < page.index("alpha")
    assert "29 Dec 2021 14:10" in page


def test_what_a_mail_says_is_never_run(tmp_path: Path):
    mailbox = Mailbox(tmp_path)
    kept = mailbox.keep(mail("<script>1</script>", "<b>", '<p onclick="x()">"</p><script>2</script>').as_bytes())
    with serving(mail_handler(mailbox)) as address:
        answer = requests.get(f"{address}/{kept.name}", timeout=5)
        listing = requests.get(address, timeout=5)
    assert "<script>" not in answer.text + listing.text
    assert "<iframe sandbox srcdoc=" in answer.text
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_the_file_is_given_as_it_came(tmp_path: Path):
    mailbox = Mailbox(tmp_path)
    kept = mailbox.keep(mail("one").as_bytes())
    with serving(mail_handler(mailbox)) as address:
        answer = requests.get(f"{address}/{kept.name}?raw", timeout=5)
    assert answer.content == kept.read_bytes()
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_no_other_file_is_given(tmp_path: Path):
    mailbox = Mailbox(tmp_path / "mails")
    (tmp_path / "secret.eml").write_text("secret")
    with serving(mail_handler(mailbox)) as address:
        for path in ("/..%2Fsecret.eml", "/%2E%2E/secret.eml", "/secret.eml"):
            assert requests.get(address + path, timeout=5).status_code == 404


def test_another_hosts_name_is_refused(tmp_path: Path):
    with serving(mail_handler(Mailbox(tmp_path))) as address:
        answer = requests.get(address, headers={"Host": "evil.example:80"}, timeout=5)
    assert answer.status_code == 421
