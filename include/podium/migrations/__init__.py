"""Alembic's home: how the schema grew."""
