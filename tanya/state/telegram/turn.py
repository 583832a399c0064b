"""Of several processes over one state, one works on the inbox; the others wait for it to end."""

from threading import Lock

from filelock import BaseFileLock, FileLock, Timeout
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from tanya.state.addresses import file_of
from tanya.state.connections import Database

_LOCK = 7_265_196_252  # any number that nobody else takes of PostgreSQL's advisory locks


class Turn:
    """A lock of the file system beside SQLite, of the database elsewhere: both end with the process."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._alone = Lock()  # threads of this process ask one after the other
        file = file_of(database.engine.url)
        self._file: BaseFileLock | None = None
        if file:
            # Whichever thread asks, it is the process that has it.
            self._file = FileLock(f"{file}.telegram.lock", timeout=0, mode=0o600, thread_local=False)
        self._connection: Connection | None = None

    def take(self) -> bool:
        """Whether it is this process's turn, now and until told otherwise. Raises StateError."""
        with self._alone:
            return self._of_file(self._file) if self._file else self._of_database()

    def give(self) -> None:
        with self._alone:
            if self._file:
                self._file.release()
            if self._connection is not None:
                self._connection.invalidate()  # back in the pool it would keep the lock
                self._connection.close()
                self._connection = None

    def _of_file(self, lock: BaseFileLock) -> bool:
        if lock.is_locked:
            return True
        try:
            lock.acquire()
        except Timeout:
            return False
        return True

    def _of_database(self) -> bool:
        with self._database.faults_told():
            if self._connection is not None:
                try:
                    self._connection.execute(text("SELECT 1"))
                    return True
                except DBAPIError:  # with the connection went the lock
                    self._connection.invalidate()
                    self._connection = None
            # In no transaction: that would hold back the cleaning of every table.
            opened = self._database.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            try:
                if opened.execute(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": _LOCK}).scalar_one():
                    self._connection = opened
            finally:
                if self._connection is None:
                    opened.close()
            return self._connection is not None
