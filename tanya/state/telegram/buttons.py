"""What a button stands for, where that is too long for the 64 bytes that Telegram gives back."""

from sqlalchemy import select

from tanya.state.connections import Clock, Database
from tanya.state.ids import digest
from tanya.state.telegram.inserting import insert_into
from tanya.state.telegram.tables import buttons

_LENGTH = 22  # of a digest in hex: 88 bits


class TelegramButtons:
    """Kept as long as questions are. The payload names documents and places; no words of people."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def put(self, payload: str) -> str:
        """A short token of letters and digits, the same for the same payload."""
        token = digest(payload)[:_LENGTH]
        row = {"token": token, "payload": payload, "made": self._clock()}
        with self._database.writing_often() as connection:
            kept = insert_into(connection, buttons).values(row)
            connection.execute(
                kept.on_conflict_do_update(index_elements=["token"], set_={"made": row["made"]})
            )
        return token

    def get(self, token: str) -> str | None:
        """None where it was never put, or is too old."""
        with self._database.reading() as connection:
            found = select(buttons.c.payload).where(buttons.c.token == token)
            return connection.execute(found).scalar_one_or_none()
