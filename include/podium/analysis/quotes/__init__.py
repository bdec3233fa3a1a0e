"""Quotes in news, with their speakers."""

from podium.analysis.quotes.find import find_quotes
from podium.analysis.quotes.quote import Quote, QuoteKind
from podium.analysis.quotes.resolve import resolve_speaker

__all__ = ["Quote", "QuoteKind", "find_quotes", "resolve_speaker"]
