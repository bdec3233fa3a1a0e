"""Tells the person at the terminal, step by step, what is under way and how long it took."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console


class Steps:
    """Prints one line a step; a terminal also sees the step that is under way."""

    def __init__(self, console: Console) -> None:
        self.console = console

    @contextmanager
    def step(self, doing: str) -> Iterator[None]:
        """Show `doing` until the block is left, then a tick and the seconds it took."""
        began = time.monotonic()
        with self.console.status(f"{doing} …"):
            yield
        self.console.print(f"[green]✓[/] {doing} [dim]{time.monotonic() - began:.0f} s[/]", highlight=False)

    def say(self, words: str) -> None:
        """Print words with rich's markup."""
        self.console.print(words, highlight=False, soft_wrap=True)

    def tell(self, words: str) -> None:
        """Print words as they are."""
        self.console.print(f"  {words}", highlight=False, markup=False, soft_wrap=True)
