"""Where the state is: TANYA_DATABASE_URL, or a file of TANYA_HOME; and the engine that opens it."""

import os
import ssl
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from tanya.errors import StateError
from tanya.settings import Settings

# Execution options of a connection: it only reads; it writes what is written at each question.
READS, OFTEN = "tanya_reads", "tanya_often"
_WAIT = 10
_POOL = 8


def address_of(settings: Settings) -> URL:
    """The database's address; raises StateError where it is none that tanya can use."""
    if settings.database_url is None:
        return URL.create("sqlite", database=str(settings.home / "state" / "tanya.db"))
    try:
        url = make_url(settings.database_url)
    except (ArgumentError, ValueError):
        # The text is not repeated: it may hold a password.
        raise StateError(
            "TANYA_DATABASE_URL bukan alamat basis data. Contoh: postgresql+pg8000://tanya:SANDI@host/tanya"
        ) from None
    backend = url.drivername.partition("+")[0]
    if backend in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+pg8000")
    if backend != "sqlite":
        raise StateError(f"TANYA_DATABASE_URL: {backend} belum dapat dipakai; pilih postgresql atau sqlite.")
    if url.database in (None, "", ":memory:"):
        raise StateError(
            "TANYA_DATABASE_URL: sebutkan berkas SQLite-nya, misalnya sqlite:////srv/tanya/tanya.db"
        )
    return url


def engine_for(url: URL, wait: int = _WAIT) -> Engine:
    """wait: seconds for a lock of SQLite, for an answer of PostgreSQL, for a free connection."""
    return _sqlite(url, wait) if url.get_backend_name() == "sqlite" else _postgresql(url, wait)


def file_of(url: URL) -> Path | None:
    """The file of a SQLite address."""
    return Path(str(url.database)) if url.get_backend_name() == "sqlite" else None


def private_file(path: Path, ours: bool) -> None:
    """Make the file where it is missing; nobody but its owner may read it, nor its WAL beside it.

    So is a folder that is made for it, and one that is ours alone. Raises StateError where it cannot be.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if ours:
            path.parent.chmod(0o700)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        path.chmod(0o600)
    except OSError as fault:
        raise StateError(f"{path} tidak dapat dibuat atau ditulis ({fault.strerror}).") from fault


def _sqlite(url: URL, wait: int) -> Engine:
    engine = create_engine(
        url,
        connect_args={"timeout": wait},
        pool_size=_POOL,
        max_overflow=_POOL,
        pool_timeout=wait,
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _opened(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions begin where `_begun` says
        connection.execute("PRAGMA foreign_keys=ON")
        # What is deleted is overwritten, not only marked as free.
        connection.execute("PRAGMA secure_delete=ON")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get(READS):
            connection.exec_driver_sql("BEGIN")
            return
        connection.exec_driver_sql(f"PRAGMA synchronous={'NORMAL' if options.get(OFTEN) else 'FULL'}")
        # A reader that turns writer is refused at once when another wrote meanwhile; one that begins as
        # a writer waits its turn.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _postgresql(url: URL, wait: int) -> Engine:
    mode, authority = url.query.get("sslmode"), url.query.get("sslrootcert")
    arguments: dict[str, Any] = {"timeout": wait, "application_name": "tanya"}
    if mode is not None:
        arguments["ssl_context"] = _encryption(str(mode), str(authority) if authority else None)
    return create_engine(
        url.difference_update_query(["sslmode", "sslrootcert"]),
        connect_args=arguments,
        pool_size=_POOL,
        max_overflow=_POOL,
        pool_timeout=wait,
        pool_pre_ping=True,  # a server that was restarted is found again by itself
        hide_parameters=True,
    )


def _encryption(mode: str, authority: str | None) -> ssl.SSLContext | bool:
    """As libpq names it; without any, pg8000 encrypts where the server can and checks no certificate."""
    if mode in ("disable", "require"):
        return mode == "require"
    if mode != "verify-full":
        raise StateError(
            f"TANYA_DATABASE_URL: sslmode={mode} tidak dikenal; disable, require, atau verify-full."
        )
    try:
        return ssl.create_default_context(cafile=authority)
    except OSError as fault:
        raise StateError(f"TANYA_DATABASE_URL: sslrootcert {authority} tidak dapat dibaca.") from fault
