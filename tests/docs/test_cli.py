"""The page of the command line is what the commands say of themselves."""

from tests.docs.cli_page import PAGE, render


def test_the_page_is_current():
    assert PAGE.read_text(encoding="utf-8") == render(), "run `python -m tests.docs.cli_page`"
