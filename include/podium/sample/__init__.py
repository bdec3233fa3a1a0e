"""A small world to try Podium in: three invented feeds over nineteen days. Written for the project; no network."""
