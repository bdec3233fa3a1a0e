"""The database: tables, one module per thing that is loaded and saved, and the views for people who write SQL."""
