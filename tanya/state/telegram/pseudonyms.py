"""What turns the number of a chat into the pseudonym of its questions: kept where the questions are."""

from sqlalchemy import select

from tanya.state.connections import Database
from tanya.state.telegram.inserting import insert_into
from tanya.state.telegram.tables import pseudonyms

_ONLY = 1  # the one row there is


class Pseudonyms:
    def __init__(self, database: Database) -> None:
        self._database = database

    def key(self) -> bytes | None:
        """None where none was made yet."""
        with self._database.reading() as connection:
            found: bytes | None = connection.execute(select(pseudonyms.c.key)).scalar_one_or_none()
        return found

    def agreed(self, key: bytes) -> bytes:
        """That key, kept from now on, or the one that another process was first to keep."""
        with self._database.writing() as connection:
            mine = insert_into(connection, pseudonyms).values(id=_ONLY, key=key)
            connection.execute(mine.on_conflict_do_nothing())
            agreed: bytes = connection.execute(select(pseudonyms.c.key)).scalar_one()
        return agreed
