"""`tanya data`: how long things are kept, and what a person may ask for: a copy, or that it is removed."""

import json
import os
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from tanya.cli.actor import actor
from tanya.cli.confirming import confirm
from tanya.cli.periods import start_of
from tanya.settings import Settings
from tanya.state.database import State, open_state
from tanya.state.ids import Kind, is_id
from tanya.state.masking import owner_kept
from tanya.state.personal_data import data_object
from tanya.state.records import Counts

_day = click.DateTime(["%Y-%m-%d"])


@click.group(short_help="Masa simpan, salinan, dan penghapusan data orang yang bertanya.")
def data() -> None:
    """Percakapan, jawaban yang disimpan untuk ditinjau, tanggapan, dan catatan audit.

    PEMILIK adalah id kunci (k_...), atau nama lengkapnya seperti di catatan audit: oidc:penerbit|nama.
    """


@data.command("bersihkan")
@click.option(
    "--sebelum",
    "before",
    type=_day,
    metavar="TTTT-BB-HH",
    help="Hapus yang lebih lama dari hari itu; tanpa ini, yang lebih lama dari TANYA_RETENTION_DAYS hari.",
)
@click.pass_obj
def clean(settings: Settings, before: datetime | None) -> None:
    """Hapus yang sudah melewati masa simpan. Jalankan tiap hari, misalnya dari cron."""
    kept = timedelta(days=settings.retention_days)
    oldest = start_of(before.date()) if before else datetime.now(UTC) - kept
    with closing(open_state(settings)) as state:
        removed = state.forget(oldest)
        state.audit.note(actor(), "data.bersihkan", f"sebelum {oldest:%Y-%m-%dT%H:%MZ}", removed.told)
    click.echo(f"Dihapus, yang lebih lama dari {oldest.astimezone():%Y-%m-%d %H.%M}: {removed.told}.")


@data.command("ekspor")
@click.argument("owner", metavar="PEMILIK")
@click.option(
    "--ke",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="BERKAS.json",
    help="Tulis ke berkas baru yang hanya dapat dibaca pemiliknya; tanpa ini, ke keluaran standar.",
)
@click.pass_obj
def export(settings: Settings, owner: str, file: Path | None) -> None:
    """Salin semua yang disimpan tentang PEMILIK, sebagai JSON."""
    owner = _owner(owner)
    with closing(open_state(settings)) as state:
        found = state.export(owner)
        written = json.dumps(data_object(found), ensure_ascii=False, indent=2)
        if file is None:
            click.echo(written)
        else:
            _write(file, written)
        state.audit.note(actor(), "data.ekspor", owner_kept(owner), found.counts.told)
    if not found.counts.total:
        click.echo(f"Tidak ada data milik {owner}.", err=True)


@data.command("audit")
@click.option(
    "--banyak", "limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="Berapa catatan."
)
@click.pass_obj
def audit(settings: Settings, limit: int) -> None:
    """Tampilkan catatan audit, yang terbaru di atas: kapan, siapa, apa, terhadap apa, dan hasilnya."""
    with closing(open_state(settings)) as state:
        found = state.audit.of(limit=limit).items
    for event in found:
        told = (event.actor, event.action, event.object, event.outcome)
        click.echo("\t".join((f"{event.at.astimezone():%Y-%m-%d %H.%M}", *told)))
    if not found:
        click.echo("Belum ada catatan audit.", err=True)


@data.command("hapus")
@click.argument("owner", metavar="PEMILIK")
@click.option("--ya", "sure", is_flag=True, help="Hapus tanpa bertanya lagi.")
@click.pass_obj
def remove(settings: Settings, owner: str, sure: bool) -> None:
    """Hapus semua yang ditanyakan dan ditanggapi PEMILIK; tidak dapat dikembalikan.

    Catatan audit, yang tidak memuat kata-katanya, tinggal sampai masa simpannya lewat.
    """
    owner = _owner(owner)
    if not sure:
        confirm(
            f"Hapus semua data milik {owner}? Ini tidak dapat dikembalikan.",
            "Penghapusan tidak dapat dikembalikan; bila memang itu maksudnya, tambahkan --ya",
        )
    with closing(open_state(settings)) as state:
        removed = _removed(state, owner)
    click.echo(f"Dihapus, milik {owner}: {removed.told}.")


def _removed(state: State, owner: str) -> Counts:
    removed = state.delete(owner)
    state.audit.note(actor(), "data.hapus", owner_kept(owner), removed.told)
    return removed


def _owner(written: str) -> str:
    plain = written.strip()
    if is_id(Kind.KEY, plain):
        return f"key:{plain}"
    if ":" not in plain:
        raise click.UsageError(
            f"PEMILIK “{plain}” tidak dikenal; tulis id kuncinya (k_...) atau oidc:penerbit|nama."
        )
    return plain


def _write(file: Path, written: str) -> None:
    try:
        handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as opened:
            opened.write(f"{written}\n")
    except FileExistsError as fault:
        raise click.UsageError(f"{file} sudah ada; pilih nama lain.") from fault
    except OSError as fault:
        raise click.UsageError(f"{file} tidak dapat ditulis ({fault.strerror}).") from fault
