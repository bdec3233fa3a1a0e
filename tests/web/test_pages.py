"""Every page renders, empty and with data; nothing that a source wrote becomes markup or a link that runs."""

import re

import pytest
from sqlalchemy import update
from tests.web.conftest import BASE, EVIL

from podium.store.lists import MeetingFilter, list_changes, list_meetings, list_statements
from podium.store.tables import DocumentRow

LISTS = ("/", "/statements", "/positions", "/changes", "/sources")


@pytest.mark.parametrize("path", LISTS)
def test_a_list_renders_empty(browser, path: str):
    answer = browser.get(BASE + path)
    assert answer.status_code == 200
    assert "default-src 'self'" in answer.headers["content-security-policy"]


def addresses(ledger) -> dict[str, str]:
    with ledger.store.reading() as session:
        (meeting,) = list_meetings(session, MeetingFilter())
        statement = list_statements(session)[0]
        change = list_changes(session)[0]
    links = ledger.links
    return {
        "meeting": links.meeting(meeting["id"]),
        "statement": links.statement(statement["id"]),
        "document": links.document(statement["document_id"]),
        "why a meeting": links.explain(meeting["id"]),
        "why a statement": links.explain(statement["id"]),
        "why a document": links.explain(statement["document_id"]),
        "why a change": links.explain(change["id"]),
    }


def test_every_link_of_a_mail_leads_to_a_page(browser, ledger):
    answers = {name: browser.get(url).status_code for name, url in addresses(ledger).items()}
    assert answers == dict.fromkeys(answers, 200)


def test_nothing_of_a_source_becomes_markup(browser, ledger):
    pages = [browser.get(BASE + path).text for path in LISTS]
    pages += [browser.get(url).text for url in addresses(ledger).values()]
    assert all("<script" not in page for page in pages)
    assert sum("&lt;script&gt;" in page for page in pages) >= 6, f"{EVIL} is shown as it was written"


@pytest.mark.usefixtures("ledger")
def test_links_inside_stay_under_the_mount(browser):
    pages = [browser.get(BASE + path).text for path in LISTS]
    inside = {link for page in pages for link in re.findall(r'href="([^"]+)"', page) if not link.startswith("http")}
    assert len(inside) > 5
    assert all(link.startswith("/podium/") for link in inside)
    answers = {link: browser.get(f"http://testserver{link}").status_code for link in inside}
    assert answers == dict.fromkeys(answers, 200)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "JAVASCRIPT:alert(1)"])
def test_only_the_web_is_linked(browser, ledger, url: str):
    with ledger.store.writing() as session:
        session.execute(update(DocumentRow).values(url=url))
    for address in [BASE + "/changes", *addresses(ledger).values()]:
        assert f'href="{url}' not in browser.get(address).text


def test_the_proof_is_marked_in_its_document(browser, ledger):
    text = browser.get(addresses(ledger)["statement"]).text
    assert re.search(r"<mark[^>]*>[^<]*territorial integrity", text)


def test_a_version_can_be_chosen(browser, ledger):
    document = addresses(ledger)["document"]
    assert "The trip grew.</p>" in browser.get(document).text
    assert "The trip grew.</p>" not in browser.get(f"{document}?version=1").text
    assert browser.get(f"{document}?version=9").status_code == 404


@pytest.mark.parametrize("path", ["/meetings/m-no", "/statements/s-no", "/documents/d-no", "/explain/h-no", "/docs"])
def test_what_there_is_not_is_404(browser, path: str):
    assert browser.get(BASE + path).status_code == 404


@pytest.mark.usefixtures("ledger")
def test_the_list_can_be_narrowed(browser):
    assert "Geneva" in browser.get(f"{BASE}/?party=Lavrov").text
    assert "Geneva" not in browser.get(f"{BASE}/?party=Popescu").text
    assert "Geneva" in browser.get(f"{BASE}/?everything=true").text
