"""Connections to read and to write by; a database that is out of reach becomes a StateError here."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from tanya.errors import StateError
from tanya.state.addresses import OFTEN, READS

Clock = Callable[[], datetime]


def now() -> datetime:
    return datetime.now(UTC)


class Database:
    """One engine, shared by all threads of a process."""

    def __init__(self, engine: Engine) -> None:
        self._writes = engine
        self._reads = engine.execution_options(**{READS: True})
        self._often = engine.execution_options(**{OFTEN: True})

    @property
    def engine(self) -> Engine:
        return self._writes

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self.faults_told(), self._reads.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All of it is kept, for good, or none."""
        with self.faults_told(), self._writes.begin() as connection:
            yield connection

    @contextmanager
    def writing_often(self) -> Iterator[Connection]:
        """What is written at each question: SQLite keeps it through a killed process, not every power cut."""
        with self.faults_told(), self._often.begin() as connection:
            yield connection

    def close(self) -> None:
        self._writes.dispose()

    @contextmanager
    def faults_told(self) -> Iterator[None]:
        """A database that is gone or of no use is a StateError; our own mistakes stay what they are."""
        try:
            yield
        except (IntegrityError, DataError):
            raise  # our own mistake
        except (DBAPIError, PoolTimeout, OSError) as fault:
            address = self._writes.url.render_as_string(hide_password=True)
            raise StateError(
                f"Basis data {address} tidak dapat dipakai ({_reason(fault)}). "
                "Periksa basis data itu dan TANYA_DATABASE_URL."
            ) from fault


def _reason(fault: BaseException) -> str:
    """What the database itself said, in one line; pg8000 tells it as a mapping of fields."""
    cause = fault.orig if isinstance(fault, DBAPIError) and fault.orig is not None else fault
    told = cause.args[0] if cause.args else ""
    text = str(told.get("M", "")) if isinstance(told, dict) else str(told)
    return text.partition("\n")[0].strip().rstrip(".") or type(cause).__name__
