"""The contracts of pyproject.toml hold, and each of them catches the fault it is there for."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("podium", "podium_airflow", "podium_launch")


def lint(folder: Path, tree: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--config", str(folder / "pyproject.toml"), "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(tree), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the code, into which a test plants one fault."""
    folder = tmp_path_factory.mktemp("planted")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for package in PACKAGES:
        shutil.copytree(ROOT / "include" / package, folder / "include" / package)
    return folder


def test_imports_run_one_way():
    found = lint(ROOT, ROOT / "include")
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize(
    ("module", "fault", "contract"),
    [
        ("podium/ledger/ids.py", "import podium.alerts.match", "Imports run one way"),
        ("podium/model/text.py", "import podium.errors; import podium.checked_yaml", "Imports run one way"),
        ("podium/store/writes.py", "import podium.pipeline.reports", "Imports run one way"),
        ("podium/alerts/match.py", "import sqlalchemy", "Pure stages know no database"),
        ("podium/analysis/analyse.py", "import podium.clock", "Pure stages know no clock"),
        ("podium/pipeline/reports.py", "import podium.settings", "Pipeline and edges are given their settings"),
        ("podium/runtime.py", "import airflow", "Podium does not know Airflow"),
    ],
)
def test_a_planted_fault_is_caught(planted: Path, module: str, fault: str, contract: str):
    path = planted / "include" / module
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}\n{fault}\n", encoding="utf-8")
    try:
        found = lint(planted, planted / "include")
    finally:
        path.write_text(before, encoding="utf-8")
    assert found.returncode == 1
    broken = [line for line in found.stdout.splitlines() if line.endswith("BROKEN")]
    assert any(line.startswith(contract) for line in broken), found.stdout
