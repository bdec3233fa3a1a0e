"""When to ask conditionally, and when to ask for the whole body all the same."""

from __future__ import annotations

from podium.model.fetching import Validators

FULL_EVERY = 12  # polls: servers were seen to say "not modified" for weeks; at 15 minutes this is every three hours


def is_full_fetch_due(conditional_polls: int) -> bool:
    """Tell whether, after so many conditional polls in a row, the next one must be unconditional."""
    return conditional_polls >= FULL_EVERY


def validators_to_send(known: Validators, conditional_polls: int) -> Validators:
    """Return what the next poll asks with; the answer's body hash tells whether an unconditional one was needed."""
    return Validators() if is_full_fetch_due(conditional_polls) else known
