"""Bringing the tables up to date: once, whichever of several processes comes first."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import OperationalError

from tanya.errors import StateError
from tanya.state.addresses import file_of
from tanya.state.connections import Database

_SCRIPTS = Path(__file__).resolve().parent / "migrations"
_LOCK = 7_265_196_251  # any number that nobody else takes of PostgreSQL's advisory locks
_WAIT = 60  # seconds for another process that migrates


def migrate(engine: Engine, database: Database) -> None:
    """Make the tables, or bring them up to date; raises StateError where a newer tanya made them."""
    config = _config()
    scripts = _scripts(config)
    with database.reading() as connection:
        if _up_to_date(connection, scripts):
            return
    with database.faults_told(), _alone(engine), database.writing() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        if not _up_to_date(connection, scripts):
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


def schema_of(connection: Connection) -> str | None:
    """The revision of the tables; None where there are none."""
    return MigrationContext.configure(connection).get_current_revision()


def newest_schema() -> str | None:
    """The revision that this tanya works with."""
    return _scripts(_config()).get_current_head()


def check_known(schema: str | None) -> None:
    """Raises StateError where a newer tanya made the tables."""
    _check_known(schema, _scripts(_config()))


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    return config


def _scripts(config: Config) -> ScriptDirectory:
    return ScriptDirectory.from_config(config)


def _check_known(schema: str | None, scripts: ScriptDirectory) -> None:
    if schema is not None and schema not in {script.revision for script in scripts.walk_revisions()}:
        raise StateError(
            f"Basis datanya dibuat oleh tanya yang lebih baru (skema {schema}); perbarui tanya di mesin ini."
        )


def _up_to_date(connection: Connection, scripts: ScriptDirectory) -> bool:
    found = schema_of(connection)
    _check_known(found, scripts)
    return found == scripts.get_current_head()


def _to_wal(connection: Connection) -> None:
    """By the driver itself: within the transaction that SQLAlchemy begins, SQLite does not change it."""
    statement = "PRAGMA journal_mode=WAL"
    try:
        connection.connection.execute(statement)
    except sqlite3.Error as fault:
        raise OperationalError(statement, None, fault) from fault


@contextmanager
def _alone(engine: Engine) -> Iterator[None]:
    """One process at a time turns a SQLite file to WAL and migrates it."""
    file = file_of(engine.url)
    if file is None:
        yield
        return
    try:
        with FileLock(f"{file}.lock", timeout=_WAIT, mode=0o600):
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                _to_wal(connection)
            yield
    except Timeout as fault:
        raise StateError(f"{file} sedang diperbarui oleh proses lain; coba lagi sebentar.") from fault
