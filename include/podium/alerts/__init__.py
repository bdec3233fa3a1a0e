"""Changes × subscriptions → what is owed, and its text: pure, without clock, network or database."""
