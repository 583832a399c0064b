"""`tanya backup` and `tanya restore`: everything that a service keeps, in one file and back again."""

import hashlib
from contextlib import closing
from datetime import datetime
from pathlib import Path

import click

from tanya.backups.making import back_up
from tanya.backups.records import Backup
from tanya.backups.restoring import check_backup, restore
from tanya.cli.actor import actor
from tanya.cli.confirming import confirm
from tanya.errors import BackupError, StateError
from tanya.library.layout import Home
from tanya.settings import Settings
from tanya.state.addresses import address_of, file_of
from tanya.state.database import open_state
from tanya.state.migrating import newest_schema

_MEGA = 1_000_000


@click.command("backup", short_help="Cadangkan basis data, indeks, dan unggahan ke satu berkas.")
@click.argument("file", type=click.Path(path_type=Path), metavar="BERKAS_ATAU_FOLDER")
@click.option("--tanpa-basis-data", "no_database", is_flag=True, help="Basis datanya dicadangkan sendiri.")
@click.option("--tanpa-unggahan", "no_uploads", is_flag=True, help="Dokumen yang diunggah tidak ikut.")
@click.pass_obj
def backup_command(settings: Settings, file: Path, no_database: bool, no_uploads: bool) -> None:
    """Cadangkan yang disimpan layanan, sementara layanan tetap berjalan.

    Bila yang disebut sebuah folder, nama berkasnya dari hari dan jamnya. Isinya pertanyaan orang: simpan
    terenkripsi, di mesin lain. Pengaturan (TANYA_...) tidak ikut.
    """
    if file.is_dir():
        file /= f"tanya-{datetime.now():%Y%m%d-%H%M%S}.tar.gz"
    if file.exists():
        raise click.UsageError(f"{file} sudah ada; pilih nama lain.")
    made = back_up(settings, file, database=not no_database, uploads=not no_uploads)
    # A database of an older tanya is copied as it is, and only a service brings it up to date.
    if made.database and made.schema == newest_schema():
        _note(settings, "data.cadangkan", file, made)
    with file.open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").hexdigest()
    click.echo(f"Dicadangkan: {made.told}, {file.stat().st_size / _MEGA:.1f} MB.")
    click.echo(f"{digest}  {file}")


@click.command("restore", short_help="Pulihkan dari sebuah cadangan; layanan harus berhenti dulu.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="BERKAS")
@click.option("--periksa", "check", is_flag=True, help="Periksa seluruh isinya saja; tidak ada yang diubah.")
@click.option("--ya", "sure", is_flag=True, help="Ganti yang ada tanpa bertanya lagi.")
@click.pass_obj
def restore_command(settings: Settings, file: Path, check: bool, sure: bool) -> None:
    """Pulihkan basis data, indeks, dan unggahan dari BERKAS.

    Semua isinya diperiksa dulu. Yang ada sekarang disisihkan, dan dikembalikan bila pemulihan gagal.
    """
    if check:
        click.echo(f"Utuh: {check_backup(settings, file).told}.")
        return
    if not sure and _holds_something(settings):
        confirm(
            f"Ganti basis data dan indeks di {settings.home}?",
            "Pemulihan mengganti yang ada; bila memang itu maksudnya, tambahkan --ya",
        )
    restored = restore(settings, file)
    if restored.database:
        _note(settings, "data.pulihkan", file, restored)
    click.echo(f"Dipulihkan, dari {restored.made}: {restored.told}.")


def _note(settings: Settings, action: str, file: Path, backup: Backup) -> None:
    """For the audit: it is a copy of all that people asked."""
    try:
        with closing(open_state(settings)) as state:
            state.audit.note(actor(), action, file.name, backup.told)
    except StateError as fault:
        raise BackupError(f"{file}: selesai, tetapi catatan auditnya tidak tersimpan. {fault}") from fault


def _holds_something(settings: Settings) -> bool:
    database = file_of(address_of(settings))
    return database is None or database.exists() or Home(settings.home).current_id() is not None
