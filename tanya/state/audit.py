"""Who did what to which thing. Ids and outcomes only: never what anybody wrote."""

from sqlalchemy import RowMapping, insert, select

from tanya.errors import CursorError
from tanya.state.connections import Clock, Database
from tanya.state.cursors import UNKNOWN, Cursor
from tanya.state.masking import owner_kept, words
from tanya.state.records import Event, Page
from tanya.state.schema import events

_DIGITS = 19  # of the largest number that a row may have


class Audit:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def note(self, actor: str, action: str, object: str, outcome: str = "ok") -> Event:
        """Once it returns, the event is kept."""
        event = Event(self._clock(), owner_kept(actor), words(action), words(object), words(outcome))
        row = {
            "at": event.at,
            "actor": event.actor,
            "action": event.action,
            "object": event.object,
            "outcome": event.outcome,
        }
        with self._database.writing() as connection:
            connection.execute(insert(events).values(row))
        return event

    def of(self, cursor: str | None = None, limit: int = 50) -> Page[Event]:
        """Of all actors, newest first; raises CursorError for a cursor that no page gave."""
        found = select(events)
        if cursor is not None:
            found = found.where(events.c.number < _number(cursor))
        found = found.order_by(events.c.number.desc()).limit(limit + 1)
        with self._database.reading() as connection:
            rows = connection.execute(found).mappings().all()
        more = len(rows) > limit
        last = rows[limit - 1] if more else None
        following = str(Cursor(last["at"], str(last["number"]))) if last else None
        return Page(tuple(event_of(row) for row in rows[:limit]), following)


def event_of(row: RowMapping) -> Event:
    return Event(row["at"], row["actor"], row["action"], row["object"], row["outcome"])


def _number(cursor: str) -> int:
    written = Cursor.read(cursor).id
    if not (written.isascii() and written.isdigit() and len(written) < _DIGITS):
        raise CursorError(UNKNOWN)
    return int(written)
