"""Of several processes over one state, one works on the inbox; the others wait for it to end."""

import secrets
from contextlib import suppress
from threading import Lock

from filelock import BaseFileLock, FileLock, Timeout
from sqlalchemy import ColumnElement, Connection, exists, select, text, true, update
from sqlalchemy.exc import DBAPIError

from tanya.errors import StateError
from tanya.state.addresses import file_of
from tanya.state.connections import Database
from tanya.state.telegram.inserting import insert_into
from tanya.state.telegram.tables import turn

_LOCK = 7_265_196_252  # any number that nobody else takes of PostgreSQL's advisory locks
_ONLY = 1  # the one row there is


class Turn:
    """A lock of the file system beside SQLite, of the database elsewhere: both end with the process.

    A database that is restarted ends its locks too, and may give them to another process before this one has
    noticed. Hence the name of who has the turn stands in the database as well: see `still()`.

    number: of the turn that this process had last; another number tells that others had theirs in between.
    taken_over: whether who had that turn before may still be at work, as it did not give it back.
    """

    def __init__(self, database: Database) -> None:
        self.number = 0
        self.taken_over = False
        self._database = database
        self._alone = Lock()  # threads of this process ask one after the other
        self._name = secrets.token_hex(8)
        file = file_of(database.engine.url)
        self._file: BaseFileLock | None = None
        if file:
            # Whichever thread asks, it is the process that has it.
            self._file = FileLock(f"{file}.telegram.lock", timeout=0, mode=0o600, thread_local=False)
        self._connection: Connection | None = None
        self._signing = False  # begun, and not known to have ended: it may be kept though nobody heard of it

    def take(self) -> bool:
        """Whether it is this process's turn, now and until told otherwise. Raises StateError."""
        with self._alone:
            return self._of_file(self._file) if self._file else self._of_database()

    def give(self) -> None:
        with self._alone:
            if self._file:
                self._file.release()
            if self._connection is not None:
                with suppress(StateError):
                    self._sign_off()
                self._let_go(self._connection)

    def still(self) -> ColumnElement[bool]:
        """What a statement is carried out under: nobody else took the turn, nor does while it is at work."""
        if self._file or not self.number:
            return true()
        mine = select(turn.c.id).where(turn.c.holder == self._name)
        return exists(mine.with_for_update(read=True))

    def _of_file(self, lock: BaseFileLock) -> bool:
        if lock.is_locked:
            return True
        try:
            lock.acquire()
        except Timeout:
            return False
        self.number += 1
        return True

    def _of_database(self) -> bool:
        with self._database.faults_told():
            if self._connection is not None:
                try:
                    self._connection.execute(text("SELECT 1"))
                    return True
                except DBAPIError:  # with the connection went the lock
                    self._let_go(self._connection)
            # In no transaction: that would hold back the cleaning of every table.
            opened = self._database.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            try:
                if opened.execute(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": _LOCK}).scalar_one():
                    self._sign()
                    self._connection = opened
            finally:
                if self._connection is None:
                    self._let_go(opened)
            return self._connection is not None

    def _sign(self) -> None:
        """Who had it before cannot change anything from here on; what it changes now is waited for.

        Where our name may be of a signing whose receipt was lost, nobody knows who had it before that.
        """
        doubted, self._signing = self._signing, True
        with self._database.writing() as connection:
            before = connection.execute(select(turn.c.holder).with_for_update()).scalar_one_or_none()
            if before == self._name and not doubted:
                self._signing = False
                return
            mine = insert_into(connection, turn).values(id=_ONLY, holder=self._name)
            connection.execute(mine.on_conflict_do_update(index_elements=["id"], set_={"holder": self._name}))
        self._signing = False
        self.number += 1
        self.taken_over = before is not None

    def _sign_off(self) -> None:
        with self._database.writing() as connection:
            connection.execute(update(turn).where(turn.c.holder == self._name).values(holder=None))

    def _let_go(self, connection: Connection) -> None:
        connection.invalidate()  # back in the pool it would keep the lock
        connection.close()
        self._connection = None
