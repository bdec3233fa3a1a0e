"""Known state and findings become new state and changes: pure, without clock, network or database."""
