"""Bytes to entries, and what a poll's entries mean beside those that are known. Pure."""
