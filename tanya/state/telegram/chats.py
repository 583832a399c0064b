"""Chats, with what they chose and what an administrator decided about them."""

from dataclasses import asdict
from datetime import date, timedelta
from typing import TypedDict, Unpack

from sqlalchemy import Row, delete, func, or_, select, update

from tanya.state.connections import Clock, Database
from tanya.state.telegram.inserting import insert_into
from tanya.state.telegram.records import Chat, ChatCounts
from tanya.state.telegram.tables import chats

_SEEN = timedelta(days=1)  # so exactly is it known when a chat was there last
_NOTHING_CHOSEN = {"region": None, "as_of": None, "conversation": None, "subscribed": False}


class Changes(TypedDict, total=False):
    """Of a Chat, what is to be another."""

    region: str | None
    as_of: date | None
    conversation: str | None
    subscribed: bool
    paired: bool
    blocked: bool


class TelegramChats:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def get(self, chat_id: int) -> Chat:
        """As it was set; one that is not known has chosen nothing."""
        with self._database.reading() as connection:
            row = connection.execute(select(chats).where(chats.c.id == chat_id)).first()
        if row is None:
            return Chat(chat_id)
        if row.seen < self._clock() - _SEEN:
            self._see(chat_id)
        return _chat(row)

    def change(self, chat_id: int, **values: Unpack[Changes]) -> None:
        """These alone: what somebody else decides of the same chat at this moment stays."""
        changed = {**values, "seen": self._clock()}
        with self._database.writing_often() as connection:
            row = insert_into(connection, chats).values({**asdict(Chat(chat_id)), **changed})
            connection.execute(row.on_conflict_do_update(index_elements=["id"], set_=changed))

    def forget(self, chat_id: int) -> None:
        """What it chose goes; what an administrator decided, that it may ask or may not, stays."""
        mine, decided = chats.c.id == chat_id, or_(chats.c.paired, chats.c.blocked)
        with self._database.writing() as connection:
            connection.execute(delete(chats).where(mine, ~decided))
            connection.execute(update(chats).where(mine).values(_NOTHING_CHOSEN))

    def move(self, chat_id: int, to: int) -> None:
        """A group has another id from now on, and nothing else changed."""
        with self._database.writing_often() as connection:
            if connection.execute(select(chats.c.id).where(chats.c.id == chat_id)).first() is None:
                return  # moved before
            connection.execute(delete(chats).where(chats.c.id == to))
            connection.execute(update(chats).where(chats.c.id == chat_id).values(id=to))

    def subscribers(self) -> tuple[int, ...]:
        """Who wants to be told of new regulations, and may."""
        wants = select(chats.c.id).where(chats.c.subscribed, ~chats.c.blocked)
        with self._database.reading() as connection:
            return tuple(connection.execute(wants.order_by(chats.c.id)).scalars())

    def counts(self) -> ChatCounts:
        columns = chats.c
        told = [
            func.count().filter(column) for column in (columns.subscribed, columns.paired, columns.blocked)
        ]
        with self._database.reading() as connection:
            known, *others = connection.execute(select(func.count(), *told).select_from(chats)).one()
        return ChatCounts(known, *others)

    def _see(self, chat_id: int) -> None:
        seen = update(chats).where(chats.c.id == chat_id).values(seen=self._clock())
        with self._database.writing_often() as connection:
            connection.execute(seen)


def _chat(row: Row[tuple[object, ...]]) -> Chat:
    return Chat(row.id, row.region, row.as_of, row.conversation, row.subscribed, row.paired, row.blocked)
