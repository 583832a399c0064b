"""Conversations. The owner is part of every query, so that guessing an id reads nothing."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, Select, case, delete, func, insert, select, update

from tanya.state.connections import Clock, Database
from tanya.state.cursors import Cursor, next_cursor
from tanya.state.ids import Kind, is_id, new_id
from tanya.state.masking import owner_kept, words
from tanya.state.records import Conversation, Listed, Page, Turn
from tanya.state.schema import conversations, turns

_TITLE = 80  # characters of its first question


class Conversations:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def begin(self, owner: str) -> Conversation:
        now = self._clock()
        begun = Conversation(new_id(Kind.CONVERSATION), owner, "", now)
        row = {"id": begun.id, "owner": owner_kept(owner), "title": "", "created": now, "changed": now}
        with self._database.writing() as connection:
            connection.execute(insert(conversations).values(row))
        return begun

    def of(self, owner: str, cursor: str | None = None, limit: int = 20) -> Page[Listed]:
        """The owner's, last asked in first; raises CursorError for a cursor that no page gave."""
        columns = conversations.c
        found = _listed().where(columns.owner == owner_kept(owner))
        if cursor is not None:
            found = found.where(Cursor.read(cursor).older(columns.changed, columns.id))
        found = found.order_by(columns.changed.desc(), columns.id.desc()).limit(limit + 1)
        with self._database.reading() as connection:
            listed = [
                Listed(row.id, row.title, row.created, row.changed, row.asked)
                for row in connection.execute(found)
            ]
        return Page(tuple(listed[:limit]), next_cursor([(one.changed, one.id) for one in listed], limit))

    def get(self, owner: str, conversation_id: str) -> Conversation | None:
        """With all its turns; None where the owner has none of that id."""
        if not is_id(Kind.CONVERSATION, conversation_id):
            return None
        columns = conversations.c
        found = select(columns.title, columns.created).where(
            columns.id == conversation_id, columns.owner == owner_kept(owner)
        )
        with self._database.reading() as connection:
            row = connection.execute(found).first()
            if row is None:
                return None
            said = turns_of(connection, [conversation_id]).get(conversation_id, ())
        return Conversation(conversation_id, owner, row.title, row.created, said)

    def add(self, owner: str, conversation_id: str, turn: Turn) -> bool:
        """Once it returns, the turn is kept. False where the owner has none of that id."""
        if not is_id(Kind.CONVERSATION, conversation_id):
            return False
        question, columns = words(turn.question), conversations.c
        touched = (
            update(conversations)
            .where(columns.id == conversation_id, columns.owner == owner_kept(owner))
            .values(
                title=case((columns.title == "", _title(question)), else_=columns.title),
                changed=turn.asked,
            )
        )
        with self._database.writing() as connection:
            if connection.execute(touched).rowcount != 1:
                return False
            connection.execute(
                insert(turns).values(
                    conversation_id=conversation_id,
                    question=question,
                    answer_id=turn.answer_id,
                    asked=turn.asked,
                )
            )
        return True

    def drop(self, owner: str, conversation_id: str) -> bool:
        """Gone with its turns; False where the owner has none of that id."""
        if not is_id(Kind.CONVERSATION, conversation_id):
            return False
        columns = conversations.c
        dropped = delete(conversations).where(
            columns.id == conversation_id, columns.owner == owner_kept(owner)
        )
        with self._database.writing() as connection:
            return connection.execute(dropped).rowcount == 1


def turns_of(connection: Connection, of: Collection[str] | Select[tuple[str]]) -> dict[str, tuple[Turn, ...]]:
    """By conversation, oldest first."""
    found = select(turns).where(turns.c.conversation_id.in_(of)).order_by(turns.c.number)
    said: dict[str, tuple[Turn, ...]] = {}
    for row in connection.execute(found):
        turn = Turn(row.question, row.answer_id, row.asked)
        said[row.conversation_id] = (*said.get(row.conversation_id, ()), turn)
    return said


def _listed() -> Select[tuple[str, str, datetime, datetime, int]]:
    columns = conversations.c
    asked = (
        select(func.count())
        .select_from(turns)
        .where(turns.c.conversation_id == columns.id)
        .correlate(conversations)
        .scalar_subquery()
        .label("asked")
    )
    return select(columns.id, columns.title, columns.created, columns.changed, asked)


def _title(question: str) -> str:
    line = " ".join(question.split())
    return line if len(line) <= _TITLE else f"{line[: _TITLE - 1].rstrip()}…"
