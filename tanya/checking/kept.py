"""What a service keeps: its database, its index, and the disk they are on."""

import shutil
import time
from contextlib import closing
from datetime import UTC, datetime

from sqlalchemy import text

from tanya.checking.records import SLOW, WAIT, Found, Gravity, Round
from tanya.library.layout import BuildFiles, Home
from tanya.library.manifest import Manifest, read_manifest
from tanya.state.addresses import address_of, engine_for, file_of
from tanya.state.connections import Database
from tanya.state.migrating import check_known, newest_schema, schema_of
from tanya.upkeep import outdated, problems

_ONE = text("SELECT 1")
_EPOCH = text("SELECT extract(epoch FROM clock_timestamp())")
_OLD = 180  # days
_GIGA = 1_000_000_000
_LEAST_FREE = 200_000_000  # bytes, below which nothing can be written reliably
_ROOM = 3  # builds that should still find room: the new one, and what is made on the way


def database(of: Round) -> Found:
    url = address_of(of.settings)
    file = file_of(url)
    if file and not file.exists():
        yield Gravity.MIND, f"{file} belum ada; dibuat ketika layanan pertama kali berjalan"
        return
    with closing(Database(engine_for(url, WAIT))) as opened, opened.reading() as connection:
        schema = schema_of(connection)
        began = time.monotonic()  # what connecting took is no part of it: a service stays connected
        connection.execute(_ONE)
        seconds = time.monotonic() - began
        if file is None:
            theirs = float(connection.execute(_EPOCH).scalar_one())
            of.clocks["PostgreSQL"] = theirs - datetime.now(UTC).timestamp()
    check_known(schema)
    kind = url.get_backend_name()
    if schema != newest_schema():
        yield (
            Gravity.MIND,
            f"{kind} menjawab, skemanya {schema or 'belum ada'}; diperbarui ketika layanan dimulai. "
            "Cadangkan dulu: tanya backup FOLDER",
        )
        return
    if seconds > SLOW:
        yield (
            Gravity.MIND,
            f"{kind} baru menjawab sesudah {seconds:.1f} detik; jawaban tidak menunggunya selama itu, lalu "
            "tidak tersimpan. Periksa beban mesinnya dan jaringannya",
        )
    else:
        yield Gravity.GOOD, f"{kind} menjawab, skema {schema}"
    if file and file.stat().st_mode & 0o077:
        yield Gravity.MIND, f"{file} dapat dibaca orang lain; perbaiki: chmod 600 {file}"


def index(of: Round) -> Found:
    home = Home(of.settings.home)
    if (build_id := home.current_id()) is None:
        yield Gravity.BROKEN, "belum ada indeks; jalankan: tanya ingest BERKAS_ATAU_FOLDER ..."
        return
    files = home.build(build_id)
    if wrong := problems(files):
        yield (
            Gravity.BROKEN,
            f"{build_id} rusak: {'; '.join(wrong[:3])}. Buat lagi: tanya ingest; "
            "atau kembali ke yang lama: tanya index list, tanya index use ID",
        )
        return
    manifest = read_manifest(files.manifest)
    age = (datetime.now(UTC) - datetime.fromisoformat(manifest.created)).days
    yield Gravity.GOOD, f"{build_id} utuh, {manifest.counts.documents} dokumen, umur {max(age, 0)} hari"
    if age >= _OLD:
        yield Gravity.MIND, f"sudah {age} hari tidak diperbarui; periksa peraturan baru, lalu: tanya ingest"
    yield from _renewing(of, manifest)


def _renewing(of: Round, manifest: Manifest) -> Found:
    changed = outdated(of.settings, manifest)
    if "embedding" in changed:
        yield (
            Gravity.BROKEN,
            f"dibuat dengan embedding {manifest.embedding}, tetapi TANYA_EMBEDDING={of.settings.embedding}; "
            "samakan, atau jalankan: tanya ingest",
        )
    elif changed:
        yield Gravity.MIND, f"{' dan '.join(changed)} sudah berubah; perbarui dengan: tanya ingest"


def disk(of: Round) -> Found:
    home = Home(of.settings.home)
    place = next(path for path in (home.path, *home.path.absolute().parents) if path.is_dir())
    free = shutil.disk_usage(place).free
    build_id = home.current_id()
    wanted = max(_GIGA, _ROOM * _size(home.build(build_id)) if build_id else 0)
    told = f"{free / _GIGA:.1f} GB kosong di {place}"
    if free < _LEAST_FREE:
        yield Gravity.BROKEN, f"{told}; kosongkan sekarang, yang ditanyakan tidak lagi dapat disimpan"
    elif free < wanted:
        yield Gravity.MIND, f"{told}; sisakan {wanted / _GIGA:.1f} GB untuk indeks berikutnya"
    else:
        yield Gravity.GOOD, told


def _size(files: BuildFiles) -> int:
    return sum(path.stat().st_size for path in files.folder.rglob("*") if path.is_file())
