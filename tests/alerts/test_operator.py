import pytest

from podium.alerts.operator import render_issue
from podium.model.issues import Issue, IssueKind


def issue(make, kind=IssueKind.SILENT, **changes):
    values = {
        "key": "k",
        "kind": kind,
        "subject": "state/press",
        "message": "No release for 9 days.",
        "seen_at": make.now,
    }
    return Issue(**(values | changes))


@pytest.mark.parametrize("kind", list(IssueKind))
def test_every_kind_of_issue_can_be_told(make, kind):
    message = render_issue([issue(make, kind)], base_url="https://p.example/podium/", now=make.now)
    assert message.subject == f"PODIUM {kind.replace('-', ' ').upper()}: state/press"
    assert "No release for 9 days." in message.text
    assert "https://p.example/podium/issues" in message.text


def test_several_issues_are_one_mail_that_is_the_same_again(make):
    both = [issue(make), issue(make, key="other", subject="<b>\r\nBcc: x")]
    first = render_issue(both, base_url="https://p.example", now=make.now)
    assert first.subject.endswith("state/press (+ 1 more)")
    assert first.key == render_issue(both[::-1], base_url="https://p.example", now=make.now).key
    assert "<b>" not in first.html
    assert "\nBcc:" not in first.text


def test_without_issues_there_is_no_mail(make):
    with pytest.raises(ValueError, match="needs an issue"):
        render_issue([], base_url="https://p.example", now=make.now)
