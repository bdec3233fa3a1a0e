"""The lists as JSON."""

import pytest
from tests.web.conftest import BASE


@pytest.mark.parametrize("name", ["meetings", "statements", "positions", "changes", "sources", "issues"])
def test_an_empty_list_is_empty(browser, name: str):
    assert browser.get(f"{BASE}/api/{name}").json() == []


@pytest.mark.parametrize("name", ["meetings", "statements", "positions", "changes", "sources"])
@pytest.mark.usefixtures("ledger")
def test_rows_come_as_they_are(browser, name: str):
    assert browser.get(f"{BASE}/api/{name}").json()


@pytest.mark.usefixtures("ledger")
def test_filters(browser):
    assert len(browser.get(f"{BASE}/api/meetings?party=Lavrov&since=2022-02-24&until=2022-02-24").json()) == 1
    assert browser.get(f"{BASE}/api/meetings?since=2022-03-01").json() == []
    assert browser.get(f"{BASE}/api/meetings?since=soon").status_code == 422
