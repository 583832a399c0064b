"""Inserting where a row may be there already: both databases can, each in its own words."""

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_into(connection: Connection, table: Table) -> Any:
    """An insert that knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
    # The two are alike in what is used of them, and have no type in common.
    return (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)
