"""The ledger as a test drives it: one arrival after the other."""

import importlib.util
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from podium.ledger.merge import merge_arrivals
from podium.model.ledger import LedgerState

_spec = importlib.util.spec_from_file_location("factory", Path(__file__).with_name("factory.py"))
factory = importlib.util.module_from_spec(_spec)
sys.modules["factory"] = factory
_spec.loader.exec_module(factory)

LATER = datetime(2030, 1, 1, tzinfo=UTC)


class Ledger:
    """A ledger that remembers its state and every change."""

    def __init__(self):
        self.state = LedgerState()
        self.changes = []

    def read(self, *arrivals):
        for one in arrivals:
            update = merge_arrivals(self.state, [one], now=LATER)
            self.take(update)
        return update

    def take(self, update):
        self.state = factory.after(self.state, update)
        self.changes += update.changes
        return update

    def correct(self, correction):
        self.state = replace(self.state, corrections=(*self.state.corrections, correction))

    @property
    def meetings(self):
        return self.state.meetings

    @property
    def kinds(self):
        return [str(change.kind) for change in self.changes]


@pytest.fixture
def ledger():
    return Ledger()
