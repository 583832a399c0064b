"""A copy of the state in PostgreSQL, by PostgreSQL's own programs; what was there stands aside meanwhile."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, text

import tanya.state.telegram.tables  # noqa: F401 - of the metadata too
from tanya.errors import BackupError
from tanya.state.addresses import engine_for
from tanya.state.connections import Database
from tanya.state.migrating import schema_of
from tanya.state.schema import metadata

_ASIDE = "tanya_lama"  # the schema that holds the tables which are to be replaced
_OURS = (*metadata.tables, "alembic_version")
_SECONDS = 3600
_OTHERS = (
    "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tanya' "
    "AND datname = current_database() AND pid <> pg_backend_pid()"
)


def dump(url: URL, file: Path, seconds: float = _SECONDS) -> None:
    """Raises BackupError where pg_dump is missing, fails, or takes longer."""
    words = ["--format=custom", "--no-owner", "--no-privileges", *(f"--table={table}" for table in _OURS)]
    _run("pg_dump", url, *words, f"--file={file}", seconds=seconds)
    file.chmod(0o600)


def schema_at(url: URL) -> str | None:
    """The revision of its tables. Raises StateError where it is out of reach."""
    with _opened(url) as database, database.reading() as connection:
        return schema_of(connection)


def check_unused(url: URL) -> None:
    """Raises BackupError while a tanya on any machine is connected to it."""
    with _opened(url) as database, database.reading() as connection:
        if others := connection.execute(text(_OTHERS)).scalar_one():
            raise BackupError(
                f"Basis data sedang dipakai tanya ({others} sambungan, mungkin dari mesin lain); "
                "hentikan layanan dan botnya dulu, lalu ulangi."
            )


@contextmanager
def replaced(url: URL, file: Path) -> Iterator[None]:
    """The state of that dump; what was there before comes back where the block raises."""
    with _opened(url) as database:
        _put_back(database)
        with database.writing() as connection:
            _move(connection, _here(connection), _ASIDE)
        try:
            _run("pg_restore", url, "--no-owner", "--no-privileges", "--single-transaction", str(file))
            yield
        except BaseException:
            _put_back(database)
            raise
        with database.writing() as connection:
            connection.execute(text(f"DROP SCHEMA IF EXISTS {_ASIDE} CASCADE"))


def _put_back(database: Database) -> None:
    """What a restore that was broken off left aside."""
    with database.writing() as connection:
        held = text("SELECT 1 FROM pg_namespace WHERE nspname = :name")
        if connection.execute(held, {"name": _ASIDE}).first():
            here = _here(connection)
            for table in _tables(connection, here):
                connection.execute(text(f'DROP TABLE "{here}"."{table}" CASCADE'))
            _move(connection, _ASIDE, here)
            connection.execute(text(f"DROP SCHEMA {_ASIDE}"))


def _move(connection: Connection, source: str, target: str) -> None:
    connection.execute(text(f'CREATE SCHEMA IF NOT EXISTS "{target}"'))
    for table in _tables(connection, source):
        connection.execute(text(f'ALTER TABLE "{source}"."{table}" SET SCHEMA "{target}"'))


def _tables(connection: Connection, schema: str) -> list[str]:
    """Ours among them, whoever else has tables there."""
    found = text("SELECT tablename FROM pg_tables WHERE schemaname = :schema")
    return [name for name in connection.execute(found, {"schema": schema}).scalars() if name in _OURS]


def _here(connection: Connection) -> str:
    """The schema where tables are made that name none."""
    return str(connection.execute(text("SELECT current_schema()")).scalar_one())


@contextmanager
def _opened(url: URL) -> Iterator[Database]:
    engine: Engine = engine_for(url)
    with closing(Database(engine)) as database:
        yield database


def _run(program: str, url: URL, *words: str, seconds: float = _SECONDS) -> None:
    found = shutil.which(program)
    if found is None:
        raise BackupError(
            f"{program} tidak ditemukan. Pasang postgresql-client (versi basis datanya atau lebih baru), "
            "atau cadangkan basis data itu dengan cara Anda sendiri dan ulangi dengan --tanpa-basis-data."
        )
    try:
        done = subprocess.run(  # noqa: S603 - PostgreSQL's own, and its arguments are ours  # nosec B603
            [found, "--no-password", f"--dbname={url.database}", *words],
            env=_environment(url),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as fault:
        raise BackupError(f"{program} belum selesai sesudah {seconds:g} detik, jadi dihentikan.") from fault
    if done.returncode:
        said = (done.stderr.strip().splitlines() or [f"status {done.returncode}"])[0]
        raise BackupError(f"{program} gagal: {said}")


def _environment(url: URL) -> dict[str, str]:
    """Where it is and how to get in, as libpq reads it; a password on the command line could be seen."""
    told = {
        "PGHOST": url.host or "",
        "PGPORT": str(url.port or ""),
        "PGUSER": url.username or "",
        "PGPASSWORD": url.password or "",
        "PGSSLMODE": str(url.query.get("sslmode", "")),
        "PGSSLROOTCERT": str(url.query.get("sslrootcert", "")),
        "PGAPPNAME": "tanya-cadangan",
    }
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"} | {
        name: value for name, value in told.items() if value
    }
