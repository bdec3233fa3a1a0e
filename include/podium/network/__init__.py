"""Connections to addresses that others name: checked, and over at a deadline."""
