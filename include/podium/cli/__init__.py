"""The command line: the same pipeline without Airflow."""

from podium.cli.main import main

__all__ = ["main"]
