"""The tables' history, as Alembic runs it."""
