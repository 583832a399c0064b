"""What is refused before anything is touched, and what comes back when a restore fails."""

import gzip
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import make_url

from tanya.backups.exchanging import is_unfinished, undo
from tanya.backups.making import back_up
from tanya.backups.postgresql import dump
from tanya.backups.presence import alone, at_work
from tanya.backups.restoring import check_backup, restore
from tanya.cli.backup import backup_command, restore_command
from tanya.errors import BackupError, StateError, TanyaError
from tanya.library.layout import Home
from tanya.settings import Settings, settings_from
from tanya.state.database import open_state
from tests.keeping import kept
from tests.postgres import Server

OWNER = "key:k_budi"


@pytest.fixture
def settings(sky_home: Path, tmp_path: Path) -> Settings:
    """A home with the invented build and a state."""
    home = tmp_path / "home"
    (home / "builds").mkdir(parents=True)
    build_id = Home(sky_home).current_id()
    assert build_id
    os.symlink(Home(sky_home).build(build_id).folder, Home(home).build(build_id).folder)
    Home(home).make_current(build_id)
    settings = settings_from({"TANYA_HOME": str(home)})
    _keep(settings, "j_pertama1")
    return settings


def _keep(settings: Settings, answer_id: str) -> None:
    with closing(open_state(settings)) as state:
        state.answers.keep(kept(answer_id, OWNER))


def _answers(settings: Settings) -> set[str]:
    with closing(open_state(settings)) as state:
        return {one.answer_id for one in state.export(OWNER).answers}


def _rewritten(archive: Path, change: Callable[[str, bytes], bytes | None]) -> None:
    """The same archive with other contents."""
    with tarfile.open(archive) as tar:
        held = [(one.name, file.read()) for one in tar if (file := tar.extractfile(one))]
    with tarfile.open(archive, "w:gz") as tar:
        for name, content in held:
            if (changed := change(name, content)) is not None:
                told = tarfile.TarInfo(name)
                told.size = len(changed)
                tar.addfile(told, io.BytesIO(changed))


def _flipped(name: str, content: bytes) -> bytes:
    return bytes([content[0] ^ 1]) + content[1:] if name == "build/passages.db" else content


def _without_the_words(name: str, content: bytes) -> bytes | None:
    return None if name == "build/glossary.json" else content


def _newer(name: str, content: bytes) -> bytes:
    if name != "cadangan.json":
        return content
    return json.dumps(json.loads(content) | {"schema": "9999"}).encode()


@pytest.mark.parametrize("change", [_flipped, _without_the_words, _newer])
def test_what_is_damaged_or_too_new_is_refused_and_nothing_is_touched(
    settings: Settings, tmp_path: Path, change: Callable[[str, bytes], bytes | None]
) -> None:
    archive = tmp_path / "cadangan.tar.gz"
    back_up(settings, archive)
    check_backup(settings, archive)
    _rewritten(archive, change)
    _keep(settings, "j_kedua222")
    with pytest.raises(TanyaError) as refused:
        restore(settings, archive)
    assert "\n" not in str(refused.value)
    assert _answers(settings) == {"j_pertama1", "j_kedua222"}
    assert not list(settings.home.glob(".*"))


def test_half_an_archive_and_something_else_are_refused(settings: Settings, tmp_path: Path) -> None:
    archive = tmp_path / "cadangan.tar.gz"
    back_up(settings, archive)
    content = archive.read_bytes()
    for wrong in (content[: len(content) // 2], b"PK\x03\x04", gzip.compress(b"halo"), b""):
        archive.write_bytes(wrong)
        with pytest.raises(BackupError, match=r"rusak|bukan cadangan"):
            restore(settings, archive)


def test_a_file_that_leads_out_of_the_archive_is_refused(settings: Settings, tmp_path: Path) -> None:
    archive = tmp_path / "cadangan.tar.gz"
    with tarfile.open(archive, "w:gz") as tar:
        tar.addfile(tarfile.TarInfo("build/../../keluar"), io.BytesIO())
    with pytest.raises(BackupError, match="bukan dari tanya"):
        restore(settings, archive)
    assert not (settings.home.parent / "keluar").exists()


def test_a_damaged_index_is_not_backed_up(settings: Settings, tmp_path: Path, sky_home: Path) -> None:
    home = Home(settings.home)
    build_id = home.current_id()
    assert build_id
    home.build(build_id).folder.unlink()
    shutil.copytree(Home(sky_home).build(build_id).folder, home.build(build_id).folder)
    home.build(build_id).glossary.write_text("{}", encoding="utf-8")
    with pytest.raises(BackupError, match=r"glossary\.json"):
        back_up(settings, tmp_path / "cadangan.tar.gz")
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_what_a_killed_backup_left_is_in_the_way_of_no_other(settings: Settings, tmp_path: Path) -> None:
    archive = tmp_path / "cadangan.tar.gz"
    (tmp_path / f".{archive.name}.{os.getpid()}.sebagian").mkdir()  # in a container, of the same number
    assert back_up(settings, archive).build


def test_what_a_backup_left_that_was_killed_long_ago_is_cleared(settings: Settings, tmp_path: Path) -> None:
    archive = tmp_path / "cadangan.tar.gz"
    left, running, other = (
        tmp_path / f".{name}.sebagian" for name in ("cadangan.tar.gz.a", "cadangan.tar.gz.b", "lain.tar.gz.a")
    )
    long_ago = time.time() - 24 * 3600
    for folder in (left, running, other):
        folder.mkdir()
    for folder in (left, other):
        os.utime(folder, (long_ago, long_ago))
    back_up(settings, archive)
    assert not left.exists()
    assert running.exists()
    assert other.exists()


def test_a_dump_that_does_not_end_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pg_dump"
    program.write_text("#!/bin/sh\nexec sleep 30\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    with pytest.raises(BackupError, match="pg_dump belum selesai"):
        dump(make_url("postgresql+pg8000://tanya@127.0.0.1:9/tanya"), tmp_path / "salinan", seconds=0.2)


def test_nothing_is_restored_under_a_service_and_no_service_starts_meanwhile(tmp_path: Path) -> None:
    running = pytest.raises(BackupError, match="sedang berjalan")
    with at_work(tmp_path), at_work(tmp_path), running, alone(tmp_path):
        pass
    with alone(tmp_path), pytest.raises(BackupError, match="tunggu"), at_work(tmp_path):
        pass


_KILLED = """
import os, sys
from pathlib import Path
from tanya.backups.exchanging import Exchange, exchanged
home, at = Path(sys.argv[1]), int(sys.argv[2])
rename, calls = os.rename, []
def renamed(source, target):
    calls.append(source)
    if len(calls) > at:
        os._exit(9)
    rename(source, target)
os.rename = renamed
places = [Exchange(home / "ada", home / "baru" / "ada"), Exchange(home / "wal"),
          Exchange(home / "belum", home / "baru" / "belum")]
with exchanged(home, places):
    os._exit(9)
"""


@pytest.mark.parametrize("at", range(2, 7))
def test_a_restore_that_is_killed_midway_is_undone_by_the_next(tmp_path: Path, at: int) -> None:
    (tmp_path / "baru").mkdir()
    for name, words in (("ada", "lama"), ("wal", "lama"), ("baru/ada", "baru"), ("baru/belum", "baru")):
        (tmp_path / name).write_text(words, encoding="utf-8")
    # The first two renames only bring the new files beside their places.
    done = subprocess.run([sys.executable, "-c", _KILLED, str(tmp_path), str(at)], check=False)
    assert done.returncode == 9
    assert is_unfinished(tmp_path)
    with pytest.raises(BackupError, match="terputus"), at_work(tmp_path):
        pass
    undo(tmp_path)
    found = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir() if path.is_file()}
    found.pop("layanan.lock")
    assert found == {"ada": "lama", "wal": "lama"}


_KILLED_AGAIN = """
import os, sys
from pathlib import Path
from tanya.backups.exchanging import undo
at, calls = int(sys.argv[2]), []
def counted(call):
    def called(*words, **others):
        calls.append(words)
        if len(calls) > at:
            os._exit(9)
        return call(*words, **others)
    return called
# What takes a file from its place: by name, and inside a folder.
os.rename, os.unlink, os.rmdir = map(counted, (os.rename, os.unlink, os.rmdir))
undo(Path(sys.argv[1]))
"""


def test_an_undoing_that_is_killed_is_undone_by_the_next_and_loses_nothing(tmp_path: Path) -> None:
    for at in range(10):
        home = tmp_path / str(at)
        (home / "baru").mkdir(parents=True)
        for name, words in (("ada", "lama"), ("wal", "lama"), ("baru/ada", "baru"), ("baru/belum", "baru")):
            (home / name).write_text(words, encoding="utf-8")
        subprocess.run([sys.executable, "-c", _KILLED, str(home), "9"], check=False)
        killed = subprocess.run([sys.executable, "-c", _KILLED_AGAIN, str(home), str(at)], check=False)
        undo(home)
        found = {path.name: path.read_text(encoding="utf-8") for path in home.iterdir() if path.is_file()}
        assert found == {"ada": "lama", "wal": "lama"}
        if killed.returncode == 0:
            assert at > 3  # it came to its end, after having been killed at each step before
            return
    pytest.fail("it was killed each time")


def test_a_state_in_postgresql_comes_back_and_stays_where_a_restore_fails(
    settings: Settings, tmp_path: Path, postgres: Server
) -> None:
    there = settings_from({"TANYA_HOME": str(settings.home), "TANYA_DATABASE_URL": postgres.emptied()})
    archive, broken = tmp_path / "cadangan.tar.gz", tmp_path / "rusak.tar.gz"
    _keep(there, "j_pertama1")
    assert back_up(there, archive).database == "postgresql"
    _keep(there, "j_kedua222")
    with pytest.raises(BackupError, match="postgresql"):
        restore(settings, archive)  # which keeps its state in SQLite

    _with_a_broken_dump(archive, broken)
    with pytest.raises(BackupError, match="pg_restore gagal"):
        restore(there, broken)
    assert _answers(there) == {"j_pertama1", "j_kedua222"}

    restore(there, archive)
    assert _answers(there) == {"j_pertama1"}
    _keep(there, "j_ketiga33")  # its counters go on


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_the_key_of_pseudonyms_comes_with_the_state(
    settings: Settings, tmp_path: Path, request: pytest.FixtureRequest, kind: str
) -> None:
    if kind == "postgresql":
        address = request.getfixturevalue("postgres").emptied()
        settings = settings_from({"TANYA_HOME": str(settings.home), "TANYA_DATABASE_URL": address})
    with closing(open_state(settings)) as state:
        state.telegram.pseudonyms.agreed(b"k" * 32)
    back_up(settings, tmp_path / "cadangan.tar.gz")
    elsewhere = replace(settings, home=tmp_path / "lain")
    restore(elsewhere, tmp_path / "cadangan.tar.gz")
    with closing(open_state(elsewhere)) as state:
        assert state.telegram.pseudonyms.key() == b"k" * 32


def test_without_postgresqls_programs_one_line_says_what_to_do(
    settings: Settings, tmp_path: Path, postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = settings_from({"TANYA_HOME": str(settings.home), "TANYA_DATABASE_URL": postgres.emptied()})
    _keep(there, "j_pertama1")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BackupError, match="postgresql-client"):
        back_up(there, tmp_path / "cadangan.tar.gz")
    assert back_up(there, tmp_path / "cadangan.tar.gz", database=False).database is None


def test_tables_of_a_newer_tanya_are_refused_by_their_schema(settings: Settings, tmp_path: Path) -> None:
    archive = tmp_path / "cadangan.tar.gz"
    back_up(settings, archive)
    _rewritten(archive, _newer)
    with pytest.raises(StateError, match="lebih baru"):
        check_backup(settings, archive)


def _with_a_broken_dump(archive: Path, broken: Path) -> None:
    """Whole by its hashes, and no dump."""
    broken.write_bytes(archive.read_bytes())
    wrong = b"PGDMP, dan tidak lebih"

    def change(name: str, content: bytes) -> bytes:
        if name == "state/tanya.pgdump":
            return wrong
        if name != "cadangan.json":
            return content
        told = json.loads(content)
        for entry in told["files"]:
            if entry["path"] == "state/tanya.pgdump":
                entry.update(sha256=hashlib.sha256(wrong).hexdigest(), size=len(wrong))
        return json.dumps(told).encode()

    _rewritten(broken, change)


def test_the_command_overwrites_no_backup_asks_before_it_replaces_and_says_when_it_is_whole(
    settings: Settings, tmp_path: Path
) -> None:
    folder = tmp_path / "cadangan"
    folder.mkdir()
    run = CliRunner().invoke
    assert "Dicadangkan: basis data sqlite" in run(backup_command, [str(folder)], obj=settings).stdout
    (archive,) = folder.iterdir()
    assert (archive.stat().st_mode & 0o777, archive.suffixes[-2:]) == (0o600, [".tar", ".gz"])
    assert "sudah ada" in str(run(backup_command, [str(archive)], obj=settings).output)
    assert "Utuh:" in run(restore_command, [str(archive), "--periksa"], obj=settings).stdout
    assert "--ya" in run(restore_command, [str(archive)], obj=settings).output
    assert "Dipulihkan" in run(restore_command, [str(archive), "--ya"], obj=settings).stdout
    with closing(open_state(settings)) as state:
        assert [event.action for event in state.audit.of(limit=5).items] == ["data.pulihkan"]
