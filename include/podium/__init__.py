"""Podium: a ledger of coming diplomatic meetings and of positions on Ukraine, with the sentence that proves each."""

__version__ = "0.1.0"
