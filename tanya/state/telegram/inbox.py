"""Updates from the moment when Telegram handed them over until everything was said that is to be said."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, Table, func, select, update

from tanya.errors import TakenOver
from tanya.state.connections import Clock, Database
from tanya.state.telegram.inserting import insert_into
from tanya.state.telegram.records import Arrived, Json, Waiting
from tanya.state.telegram.tables import updates
from tanya.state.telegram.turn import Turn

# Telegram hands over no update that is older than a day, and may begin its numbers anew after a week.
REMEMBERED = timedelta(days=3)
ANNOUNCED = "u"  # begins a lane; the chat's number follows
_SPAN = 1_000_000  # numbers that an announcement may take


class Inbox:
    """What is stored here outlives the process; nothing of an update but its number outlives its answer."""

    def __init__(self, database: Database, clock: Clock, turn: Turn) -> None:
        """turn: without which a process that once had it changes nothing of what waits."""
        self._database, self._clock, self._turn = database, clock, turn

    def put(self, arrived: Sequence[Arrived]) -> int:
        """How many are new. Once it returns they are stored, even through a power cut."""
        if not arrived:
            return 0
        rows = [self._row(one.id, one.lane, one.payload) for one in arrived]
        with self._database.writing() as connection:
            return _new(connection, updates, rows)

    def heads(self, most: int, busy: Collection[str] = ()) -> tuple[Waiting, ...]:
        """The first of each lane whose time has come and that is not busy, the oldest first.

        Announcements come last: nobody waits for them.
        """
        columns = updates.c
        first = select(func.min(columns.id)).where(columns.lane.is_not(None)).group_by(columns.lane)
        due = columns.not_before.is_(None) | (columns.not_before <= self._clock())
        found = select(updates).where(columns.id.in_(first), columns.lane.not_in(busy), due)
        with self._database.reading() as connection:
            rows = connection.execute(found.order_by(columns.id < 0, columns.id).limit(most)).all()
        return tuple(
            Waiting(row.id, row.lane, row.payload or {}, row.plan, row.done, row.tries, row.stored)
            for row in rows
        )

    def next_due(self) -> datetime | None:
        """When the first of those that have to wait may be taken."""
        # In these words SQLite looks at what waits alone, not at days of numbers.
        waiting = updates.c.lane > ""
        found = select(func.min(updates.c.not_before)).where(waiting, updates.c.not_before > self._clock())
        with self._database.reading() as connection:
            due: datetime | None = connection.execute(found).scalar_one()
        return due

    def begin(self, update_id: int) -> None:
        """One more try, told before it: what kills the process is counted, too."""
        self._change(update_id, tries=updates.c.tries + 1)

    def untried(self, update_id: int) -> None:
        """The last try does not count: it was broken off, and has killed nothing."""
        self._change(update_id, tries=updates.c.tries - 1)

    def plan(self, update_id: int, plan: list[Json]) -> None:
        """From now on these are carried out, however often the process dies."""
        self._change(update_id, plan=plan, done=0, tries=0)

    def count(self, update_id: int, done: int) -> None:
        """So many actions of the plan were carried out."""
        self._change(update_id, done=done, tries=0, not_before=None)

    def later(self, update_id: int, moment: datetime) -> None:
        """Nothing of its lane is taken before."""
        self._change(update_id, not_before=moment)

    def end(self, update_id: int) -> None:
        """Dealt with: its words, its answer and its chat go."""
        self._change(update_id, lane=None, payload=None, plan=None, not_before=None)

    def announce(self, update_id: int, said: Mapping[int, list[Json]]) -> int:
        """To each chat its plan, in a lane beside that of its questions; all of them are stored, or none.

        How many are told. Asked again for the same update, it stores nothing: 0.
        """
        first = -(update_id + 1) * _SPAN
        rows = [
            {**self._row(first + place, f"{ANNOUNCED}{chat}", None), "plan": plan}
            for place, (chat, plan) in enumerate(sorted(said.items()))
        ]
        taken = select(func.count()).where(updates.c.id >= first, updates.c.id < first + _SPAN)
        with self._database.writing() as connection:
            if not rows or connection.execute(taken).scalar_one():
                return 0
            return _new(connection, updates, rows)

    def move(self, lane: str, to: str) -> None:
        """A group became another chat: what waits is said there."""
        with self._database.writing_often() as connection:
            connection.execute(update(updates).where(updates.c.lane == lane).values(lane=to))

    def waiting(self) -> int:
        with self._database.reading() as connection:
            count = select(func.count()).where(updates.c.lane.is_not(None))
            return connection.execute(count).scalar_one()

    def _row(self, update_id: int, lane: str, payload: Json | None) -> dict[str, object]:
        return {
            "id": update_id,
            "lane": lane,
            "payload": payload,
            "plan": None,
            "done": 0,
            "tries": 0,
            "stored": self._clock(),
        }

    def _change(self, update_id: int, **values: object) -> None:
        """Raises TakenOver where another process took over what this one was at."""
        statement = update(updates).where(updates.c.id == update_id, self._turn.still()).values(**values)
        with self._database.writing_often() as connection:
            changed = connection.execute(statement).rowcount
        if not changed:
            raise TakenOver("Pesan Telegram itu sudah diambil alih oleh proses lain.")


def _new(connection: Connection, table: Table, rows: list[dict[str, object]]) -> int:
    """Insert those that are not there yet; how many those were."""
    statement = insert_into(connection, table).on_conflict_do_nothing().returning(table.c.id)
    return len(connection.execute(statement, rows).all())
