"""The configuration page lists every setting as the code has it."""

from pathlib import Path

from podium.settings import PREFIX, Settings

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")


def test_the_table_is_that_of_the_settings() -> None:
    table = PAGE.split("<!-- settings: begin -->")[1].split("<!-- settings: end -->")[0]
    rows = [line.split(" | ", 2) for line in table.splitlines() if line.startswith("| `")]
    found = {name.strip("| `"): (default.strip("` "), meaning.strip(" |")) for name, default, meaning in rows}
    expected = {
        f"{PREFIX}{name.upper()}": ("" if field.default is None else str(field.default), field.description)
        for name, field in Settings.model_fields.items()
    }
    assert found == expected
