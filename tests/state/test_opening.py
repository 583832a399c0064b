"""Opening the state: where it is, who may read it, and several processes at once."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, make_url, text

from tanya.errors import StateError
from tanya.settings import Settings
from tanya.state.addresses import address_of
from tanya.state.database import State, open_state
from tanya.state.records import Scope
from tanya.state.schema import metadata
from tests.keeping import environ_of
from tests.postgres import Server

_OPENS = """
import os, sys
from tanya.settings import settings_from
from tanya.state.database import open_state
from tanya.state.records import Scope
sys.stdin.readline()
state = open_state(settings_from(os.environ))
print(state.keys.issue("portal", "", [Scope.ASK]).key.id)
"""


def test_processes_that_open_it_for_the_first_time_at_once_all_succeed(settings: Settings) -> None:
    opening = [
        subprocess.Popen(
            [sys.executable, "-c", _OPENS],
            env=environ_of(settings),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    for process in opening:  # they wait for this line, so that they start together
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    told = [process.communicate(timeout=60) for process in opening]
    assert [process.returncode for process in opening] == [0] * 4, told
    state = open_state(settings)
    assert {key.id for key in state.keys.list()} == {out.strip() for out, _ in told}
    state.close()


def test_the_migrations_make_the_tables_that_the_code_knows(state: State, settings: Settings) -> None:
    state.ping()
    engine = create_engine(address_of(settings))
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert differences == []


def test_what_was_kept_is_there_when_it_is_opened_again(settings: Settings) -> None:
    first = open_state(settings)
    issued = first.keys.issue("portal", "", [Scope.ASK])
    first.close()
    second = open_state(settings)
    assert second.keys.known(issued.secret) == issued.key
    second.close()


def test_tables_of_a_newer_tanya_are_left_alone(settings: Settings) -> None:
    open_state(settings).close()
    engine = create_engine(address_of(settings))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StateError, match=r"lebih baru.*perbarui tanya"):
        open_state(settings)


def test_nobody_but_its_owner_may_read_the_file(sqlite_settings: Settings) -> None:
    loose = sqlite_settings.home / "state"
    loose.mkdir(mode=0o755)
    state = open_state(sqlite_settings)
    state.keys.issue("portal", "", [Scope.ASK])
    files = {path.name: path.stat().st_mode & 0o777 for path in loose.iterdir()}
    assert loose.stat().st_mode & 0o777 == 0o700
    assert set(files) >= {"tanya.db", "tanya.db-wal", "tanya.db-shm"}
    assert set(files.values()) == {0o600}
    state.close()


def test_readers_do_not_wait_for_a_writer(sqlite_settings: Settings) -> None:
    state = open_state(sqlite_settings)
    engine = create_engine(address_of(sqlite_settings))
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        assert state.keys.list() == ()
    engine.dispose()
    state.close()


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("bukan alamat", "bukan alamat basis data"),
        ("mysql://tanya:rahasia@host/tanya", "mysql belum dapat dipakai"),
        ("sqlite://", "sebutkan berkas"),
        ("sqlite:///:memory:", "sebutkan berkas"),
        ("postgresql://tanya:rahasia@host:pintu/tanya", "bukan alamat basis data"),
        ("postgresql://tanya:rahasia@127.0.0.1:1/tanya", "tidak dapat dipakai"),
        ("postgresql://tanya:rahasia@127.0.0.1/tanya?sslmode=kadang", "sslmode=kadang"),
        ("postgresql://tanya:rahasia@127.0.0.1/t?sslmode=verify-full&sslrootcert=/tidak/ada", "sslrootcert"),
    ],
)
def test_an_address_of_no_use_is_one_line_without_its_password(
    sqlite_settings: Settings, address: str, told: str
) -> None:
    with pytest.raises(StateError, match=told) as caught:
        open_state(replace(sqlite_settings, database_url=address))
    assert "rahasia" not in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_a_wrong_password_is_one_line_that_does_not_tell_it(
    postgres: Server, sqlite_settings: Settings
) -> None:
    wrong = make_url(postgres.address).set(password="rahasia").render_as_string(hide_password=False)
    with pytest.raises(StateError, match="password authentication failed") as caught:
        open_state(replace(sqlite_settings, database_url=wrong))
    assert "rahasia" not in str(caught.value)


def test_a_usual_address_of_postgresql_will_do(postgres: Server, sqlite_settings: Settings) -> None:
    usual = postgres.emptied().replace("postgresql+pg8000", "postgres")
    state = open_state(replace(sqlite_settings, database_url=usual))
    state.ping()
    state.close()


def test_encryption_is_as_the_address_says(postgres: Server, sqlite_settings: Settings) -> None:
    plain = f"{postgres.emptied()}?sslmode=disable"
    open_state(replace(sqlite_settings, database_url=plain)).close()
    # The server of the tests has no certificate.
    with pytest.raises(StateError, match="SSL"):
        open_state(replace(sqlite_settings, database_url=plain.replace("disable", "require")))


def test_a_file_that_is_no_database_is_told(sqlite_settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "surat.db"
    file.write_text("Yang terhormat, " * 100)
    with pytest.raises(StateError, match="not a database"):
        open_state(replace(sqlite_settings, database_url=f"sqlite:///{file}"))


def test_a_place_that_cannot_be_written_is_told(sqlite_settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("")
    with pytest.raises(StateError, match="tidak dapat dibuat"):
        open_state(replace(sqlite_settings, home=tmp_path / "berkas"))
