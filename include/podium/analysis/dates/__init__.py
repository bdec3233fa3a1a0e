"""Dates in a text, with their offsets, days and precision."""

from podium.analysis.dates.clocks import find_clocks
from podium.analysis.dates.find import find_dates

__all__ = ["find_clocks", "find_dates"]
