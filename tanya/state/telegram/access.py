"""Codes that let a chat in once, and how often who asked in an hour."""

import secrets
from dataclasses import asdict
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from tanya.state.connections import Clock, Database
from tanya.state.ids import digest
from tanya.state.telegram.inserting import insert_into
from tanya.state.telegram.records import Chat
from tanya.state.telegram.tables import chats, codes, uses

_DIGITS = "23456789"
_LETTERS = f"ABCDEFGHJKMNPQRSTUVWXYZ{_DIGITS}"  # none that is mistaken for another when it is read aloud
CODE_LENGTH = 10  # 49 bits: many more than anyone can try in a day


class PairingCodes:
    """Only the digest of a code is kept, until it was used or is too old."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def issue(self, lasting: timedelta) -> str:
        """A code that opens once."""
        code = _code()
        row = {"digest": digest(code), "expires": self._clock() + lasting}
        with self._database.writing() as connection:
            connection.execute(codes.insert().values(row))
        return code

    def use(self, code: str, chat_id: int) -> bool:
        """Whether it lets that chat in: it was issued, is not too old, and was not used before."""
        mine = delete(codes).where(codes.c.digest == digest(code), codes.c.expires > self._clock())
        chat = {**asdict(Chat(chat_id, paired=True)), "seen": self._clock()}
        with self._database.writing() as connection:
            if connection.execute(mine).rowcount != 1:
                return False
            let_in = insert_into(connection, chats).values(chat)
            connection.execute(let_in.on_conflict_do_update(index_elements=["id"], set_={"paired": True}))
        return True


class Uses:
    """Counted by the hour, under pseudonyms."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def count(self, who: str) -> int:
        """One more; how many there are in this hour now."""
        with self._database.writing_often() as connection:
            row = insert_into(connection, uses).values(who=who, hour=self._hour(), count=1)
            more = row.on_conflict_do_update(index_elements=["who", "hour"], set_={"count": uses.c.count + 1})
            count: int = connection.execute(more.returning(uses.c.count)).scalar_one()
        return count

    def so_far(self, who: str) -> int:
        """How many there are in this hour."""
        found = select(uses.c.count).where(uses.c.who == who, uses.c.hour == self._hour())
        with self._database.reading() as connection:
            return connection.execute(found).scalar_one_or_none() or 0

    def until(self) -> datetime:
        """When counting begins anew."""
        return self._hour() + timedelta(hours=1)

    def _hour(self) -> datetime:
        """When the hour began that is counted in."""
        return self._clock().replace(minute=0, second=0, microsecond=0)


def is_code(text: str) -> bool:
    """Whether text may be a code; a digit in each keeps words of ten letters apart from them."""
    letters = set(text)
    return len(text) == CODE_LENGTH and letters <= set(_LETTERS) and bool(letters & set(_DIGITS))


def _code() -> str:
    while True:
        code = "".join(secrets.choice(_LETTERS) for _ in range(CODE_LENGTH))
        if is_code(code):
            return code
