"""What holds for all code: every module says what it is, files stay readable, nothing is left half done."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("include", "dags", "plugins")
CODE = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py") if "versions" not in path.parts)
LONGEST_FILE = 300  # lines; the median is to be about a hundred
LONGEST_FUNCTION = 50
LEFTOVERS = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
TOP_LEVEL = {
    *(".ci", ".dockerignore", ".env.example", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "Dockerfile", "LICENSE"),
    *("Makefile", "README.md", "alembic.ini", "benchmarks", "dags", "docker-compose.yml", "docs", "include", "plugins"),
    *("pyproject.toml", "requirements-dev.in", "requirements-dev.txt", "requirements-uv.in", "requirements-uv.txt"),
    *("requirements.in", "requirements.txt", "tests"),
}
VAGUE = {"utils", "helpers", "common", "manager", "misc", "util"}


def label(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tracked_text() -> list[Path]:
    """Give every file of ours under version control that holds text of our own."""
    kinds = {".py", ".md", ".yaml", ".yml", ".toml", ".jinja", ".html", ".css", ".in", ""}
    return [ROOT / name for name in tracked() if Path(name).suffix in kinds and (ROOT / name).is_file()]


def tracked() -> list[str]:
    names = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if names.returncode:
        pytest.skip("not a git checkout")
    return names.stdout.splitlines()


@pytest.mark.parametrize("path", CODE, ids=label)
def test_a_module_says_what_it_is_and_stays_readable(path: Path):
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module begins with what it is for"
    assert text.count("\n") <= LONGEST_FILE
    assert too_long(tree) == []


def too_long(tree: ast.AST) -> list[str]:
    functions = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    return [f.name for f in functions if f.end_lineno and f.end_lineno - f.lineno >= LONGEST_FUNCTION]


def test_no_module_has_a_name_that_says_nothing():
    assert [label(path) for path in CODE if path.stem in VAGUE or path.parent.name in VAGUE] == []


def test_the_top_level_holds_nothing_that_nobody_needs():
    assert {name.split("/")[0] for name in tracked()} <= TOP_LEVEL, "a file of an experiment may have been added"


def test_nothing_is_left_half_done():
    found = [
        f"{label(path)}:{number}: {line.strip()}"
        for path in tracked_text()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if LEFTOVERS.search(line)
    ]
    assert found == []


def test_the_checks_catch_what_they_are_for():
    assert LEFTOVERS.search("# TO" + "DO: later")
    assert too_long(ast.parse("def f():\n" + "    x = 1\n" * LONGEST_FUNCTION)) == ["f"]
