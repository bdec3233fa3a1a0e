"""Document in, findings out: dates, quotes, meetings and statements. No clock, no network, no database."""
