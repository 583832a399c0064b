"""A PostgreSQL server of the tests' own, on loopback; without its programs the tests are skipped."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pg8000.native
import pytest

_PASSWORD = "sandi-uji"


class Server:
    """Started and stopped at will; its data stays in between."""

    def __init__(self, programs: Path, folder: Path, account: str | None) -> None:
        self._programs, self._folder, self._account = programs, folder, account
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            self.port: int = free.getsockname()[1]

    def make(self) -> None:
        secret = self._folder / "sandi"
        secret.write_text(_PASSWORD)
        if self._account:
            for path in (self._folder, secret):
                shutil.chown(path, self._account)
        auth = ("--username=tanya", "--auth=scram-sha-256", f"--pwfile={secret}")
        self._run("initdb", *auth, "--encoding=UTF8", "--locale=C", "--no-sync", "-D", self._data)
        # Nothing of the tests has to outlive the machine.
        settings = f"-c port={self.port} -c listen_addresses=127.0.0.1 -c fsync=off"
        self._options = f"{settings} -c unix_socket_directories={self._folder}"

    def start(self) -> None:
        log = str(self._folder / "catatan")
        self._run("pg_ctl", "start", "--wait", "-D", self._data, "-l", log, "-o", self._options)

    def stop(self) -> None:
        """At once, as when its machine fails: nobody is waited for."""
        self._run("pg_ctl", "stop", "--wait", "-m", "immediate", "-D", self._data)

    def emptied(self) -> str:
        """The address of its database, with nothing in it; the tests before must be done with it."""
        with closing(
            pg8000.native.Connection("tanya", "127.0.0.1", "postgres", self.port, _PASSWORD)
        ) as asking:
            asking.run("DROP SCHEMA public CASCADE")
            asking.run("CREATE SCHEMA public")
        return self.address

    @property
    def address(self) -> str:
        return f"postgresql+pg8000://tanya:{_PASSWORD}@127.0.0.1:{self.port}/postgres"

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    def _run(self, program: str, *words: str) -> None:
        """As somebody else where this is root: the server refuses to be root's."""
        subprocess.run(
            [str(self._programs / program), *words],
            user=self._account,
            group=_group(self._account),
            extra_groups=None if self._account is None else [],
            cwd="/",
            env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
            stdout=subprocess.DEVNULL,
            timeout=60,
            check=True,
        )


@contextmanager
def running_postgres() -> Iterator[Server]:
    """Until the end of the block; skips where there is none to be had."""
    programs, account = _programs(), _account()
    folder = Path(tempfile.mkdtemp(prefix="tanya-postgres-"))
    server = Server(programs, folder, account)
    try:
        server.make()
        server.start()
        yield server
        server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with running_postgres() as server:
        yield server


def _programs() -> Path:
    found = [Path(which)] if (which := shutil.which("initdb")) else []
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        pytest.skip("PostgreSQL is not installed here (apt: postgresql)")
    return found[-1].parent


def _account() -> str | None:
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    account = next((name for name in ("postgres", "nobody") if name in known), None)
    if account is None:
        pytest.skip("PostgreSQL refuses to be root's, and there is no other account here")
    return account


def _group(account: str | None) -> int | None:
    return pwd.getpwnam(account).pw_gid if account else None
