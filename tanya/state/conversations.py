"""Conversations. The owner is part of every query, so that guessing an id reads nothing."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, Select, and_, delete, func, insert, select, update

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
        row = {"id": begun.id, "owner": owner_kept(owner), "created": now, "changed": now}
        with self._database.writing_often() as connection:
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
                Listed(row.id, _title(row.first), row.created, row.changed, row.asked)
                for row in connection.execute(found)
            ]
        return Page(tuple(listed[:limit]), next_cursor([(one.changed, one.id) for one in listed], limit))

    def get(self, owner: str, conversation_id: str) -> Conversation | None:
        """With all its turns; None where the owner has none of that id."""
        if not is_id(Kind.CONVERSATION, conversation_id):
            return None
        columns = conversations.c
        found = select(columns.created).where(
            columns.id == conversation_id, columns.owner == owner_kept(owner)
        )
        with self._database.reading() as connection:
            row = connection.execute(found).first()
            if row is None:
                return None
            said = turns_of(connection, [conversation_id]).get(conversation_id, ())
        return Conversation(conversation_id, owner, title_of(said), row.created, said)

    def add(self, owner: str, conversation_id: str, turn: Turn) -> bool:
        """Once it returns, the turn is kept. False where the owner has none of that id."""
        if not is_id(Kind.CONVERSATION, conversation_id):
            return False
        columns = conversations.c
        mine = and_(columns.id == conversation_id, columns.owner == owner_kept(owner))
        with self._database.writing_often() as connection:
            if connection.execute(update(conversations).where(mine).values(changed=turn.asked)).rowcount != 1:
                return False
            connection.execute(
                insert(turns).values(
                    conversation_id=conversation_id,
                    question=words(turn.question),
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


def title_of(said: Sequence[Turn]) -> str:
    """Made of the first turn when it is read: a title that is kept would outlive its question."""
    return _title(said[0].question if said else None)


def _listed() -> Select[tuple[str, datetime, datetime, int, str]]:
    columns = conversations.c
    theirs = turns.c.conversation_id == columns.id
    asked = select(func.count()).where(theirs).correlate(conversations).scalar_subquery()
    first = (
        select(turns.c.question)
        .where(theirs)
        .order_by(turns.c.number)
        .limit(1)
        .correlate(conversations)
        .scalar_subquery()
    )
    return select(columns.id, columns.created, columns.changed, asked.label("asked"), first.label("first"))


def _title(question: str | None) -> str:
    line = " ".join((question or "").split())
    return line if len(line) <= _TITLE else f"{line[: _TITLE - 1].rstrip()}…"
