"""`tanya corpus`: official texts of the catalogue's regulations, fetched from where they are published."""

import asyncio
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path

import click

from ingest.fetching.asking import Reach
from ingest.fetching.fetching import fetch
from ingest.fetching.known import addresses, pages
from ingest.fetching.policy import Policy
from ingest.fetching.records import Entry, Kind, Wanted
from ingest.fetching.shelf import Shelf
from tanya.catalogue.load import load_catalogue
from tanya.catalogue.records import CatalogueEntry
from tanya.errors import FetchError
from tanya.settings import Settings

FAILED = 1
_folder = click.option(
    "--ke",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Folder penyimpanannya; bawaannya TANYA_HOME/sumber.",
)


@click.group("corpus", short_help="Mengambil naskah resmi dari alamatnya.")
def corpus_command() -> None:
    """Naskah resmi peraturan dalam katalog, diambil dari situs resmi yang ada dalam daftar."""


@corpus_command.command("fetch")
@click.argument("names", nargs=-1, metavar="[ID]...")
@click.option(
    "--alamat", "address", metavar="URL", help="Alamat naskah satu peraturan; dicatat bila berhasil."
)
@click.option("--semua", "every", is_flag=True, help="Semua yang alamatnya sudah diketahui.")
@_folder
@click.pass_obj
def fetch_command(
    settings: Settings, names: tuple[str, ...], address: str | None, every: bool, folder: Path | None
) -> None:
    """Ambil naskah ID (misalnya pp-8-2006); isi yang berubah disimpan di sampingnya, tidak menggantikan."""
    if not names and not every:
        raise click.UsageError("sebutkan ID peraturan, atau --semua.")
    if address and len(names) != 1:
        raise click.UsageError("--alamat adalah alamat satu peraturan: sebutkan satu ID.")
    shelf = Shelf(folder or settings.home / "sumber")
    with shelf.held():
        wanted, unknown = _wanted(settings, shelf, names, address, every)
        for line in unknown:
            click.echo(line, err=True)
        if not wanted and not unknown:
            click.echo(
                "Belum ada alamat yang diketahui. Beri satu: tanya corpus fetch ID --alamat URL", err=True
            )
        failed = asyncio.run(_fetch_all(wanted, shelf, _policy(settings)))
    if unknown or failed:
        sys.exit(FAILED)


@corpus_command.command("daftar")
@_folder
@click.pass_obj
def list_command(settings: Settings, folder: Path | None) -> None:
    """Daftar naskah yang sudah diambil: alamat, tanggal, sidik (sha256), dan perubahan yang menunggu."""
    shelf = Shelf(folder or settings.home / "sumber")
    entries = shelf.entries()
    for name, entry in entries.items():
        click.echo(_told(name, entry, shelf))
    if not entries:
        click.echo("Belum ada naskah yang diambil. Jalankan: tanya corpus fetch ID --alamat URL")


@corpus_command.command("terima")
@click.argument("name", metavar="ID")
@_folder
@click.pass_obj
def accept_command(settings: Settings, name: str, folder: Path | None) -> None:
    """Terima isi baru sebuah naskah yang berubah; yang lama disimpan di sampingnya."""
    shelf = Shelf(folder or settings.home / "sumber")
    with shelf.held():
        accepted = shelf.accept(name)
    click.echo(
        f"{name}: diterima, {shelf.at(accepted)}. Masukkan dengan: tanya ingest {shelf.folder / 'naskah'}"
    )


async def _fetch_all(wanted: Sequence[Wanted], shelf: Shelf, policy: Policy) -> bool:
    """One after the other; whether one of them failed."""
    failed = False
    async with Reach(policy) as reach:
        for one in wanted:
            try:
                outcome = await fetch(one, shelf, reach, datetime.now(UTC))
            except FetchError as fault:
                failed = True
                click.echo(f"{one.id}: gagal: {fault}", err=True)
            else:
                click.echo(
                    f"{one.id}: {outcome.kind.value}, {outcome.told}", err=outcome.kind is Kind.CHANGED
                )
    return failed


def _wanted(
    settings: Settings, shelf: Shelf, names: tuple[str, ...], address: str | None, every: bool
) -> tuple[list[Wanted], list[str]]:
    """What can be asked for, and a line for each name that cannot."""
    path = settings.corpus / "katalog.yaml"
    catalogue = load_catalogue(path)
    held = {name: one.asked or one.content.address for name, one in shelf.entries().items()}
    known = dict(addresses(path)) | held
    if address:
        known[names[0]] = address
    wanted, unknown = [], []
    for name in dict.fromkeys((*names, *(sorted(known) if every else ()))):
        if (entry := catalogue.get(name)) is None:
            unknown.append(_no_such(name, [one.id for one in catalogue.entries]))
        elif name not in known:
            unknown.append(_no_address(entry, settings))
        else:
            wanted.append(Wanted(name, known[name]))
    return wanted, unknown


def _no_such(name: str, names: Sequence[str]) -> str:
    near = get_close_matches(name, names)
    return f"{name}: gagal: tidak ada dalam katalog{f'; maksudnya {near[0]}?' if near else ''}"


def _no_address(entry: CatalogueEntry, settings: Settings) -> str:
    found = pages(entry.sources, settings.fetch_hosts)
    where = f" Halaman resmi yang dikenal: {', '.join(found)}" if found else ""
    return (
        f"{entry.id}: gagal: belum ada alamat yang terverifikasi; "
        f"cari PDF-nya di JDIH, lalu beri dengan --alamat URL.{where}"
    )


def _told(name: str, entry: Entry, shelf: Shelf) -> str:
    content = entry.content
    lines = [
        f"{name}  {content.on[:10]}  sha256 {content.sha256[:12]}  {shelf.at(content)}",
        f"  dari {content.address}, terakhir diperiksa {entry.checked[:10]}",
    ]
    lines += [
        f"  BERUBAH {change.on[:10]}: sha256 {change.sha256[:12]}, {shelf.at(change)}"
        for change in entry.changes
    ]
    return "\n".join(lines)


def _policy(settings: Settings) -> Policy:
    return Policy(settings.fetch_hosts, settings.fetch_trials)
