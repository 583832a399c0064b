"""`tanya index`: the builds that are kept, whether they are sound, and going back to one."""

import sys

import click

from ingest.building.lock import ingest_lock
from ingest.building.verify import verify
from ingest.command import BUSY
from tanya.errors import BuildBusy, BuildError
from tanya.library.build import current_id
from tanya.library.layout import Home
from tanya.library.shelf import Shelved, shelved
from tanya.settings import Settings

DAMAGED = 1


@click.group("index")
def index_command() -> None:
    """Lihat, periksa, dan pilih indeks."""


@index_command.command("list")
@click.pass_obj
def list_command(settings: Settings) -> None:
    """Daftar indeks yang disimpan, yang terbaru di bawah; * sedang dipakai."""
    kept = shelved(Home(settings.home))
    for build in reversed(kept):
        click.echo(f"{'*' if build.served else ' '} {build.id}  {_told(build)}")
    if not kept:
        click.echo("Belum ada indeks. Jalankan: tanya ingest BERKAS_ATAU_FOLDER ...")


@index_command.command("verify")
@click.argument("build_id", required=False, metavar="[ID]")
@click.pass_obj
def verify_command(settings: Settings, build_id: str | None) -> None:
    """Periksa apakah indeks utuh; tanpa ID, yang sedang dipakai."""
    home = Home(settings.home)
    wanted = build_id or current_id(home)
    problems = _problems(home, wanted)
    for problem in problems:
        click.echo(f"{wanted}: {problem}", err=True)
    if problems:
        sys.exit(DAMAGED)
    click.echo(f"{wanted}: utuh")


@index_command.command("use")
@click.argument("build_id", metavar="ID")
@click.pass_obj
def use_command(settings: Settings, build_id: str) -> None:
    """Pakai indeks lain yang masih disimpan; layanan beralih tanpa dimulai ulang."""
    home = Home(settings.home)
    try:
        with ingest_lock(home):  # an ingest could be removing the very build
            if problems := _problems(home, build_id):
                raise BuildError(f"Indeks {build_id} tidak dapat dipakai: {'; '.join(problems[:3])}")
            home.make_current(build_id)
    except BuildBusy as fault:
        click.echo(str(fault), err=True)
        sys.exit(BUSY)
    click.echo(f"Sekarang dipakai: {build_id}")


def _problems(home: Home, build_id: str) -> tuple[str, ...]:
    if build_id not in home.build_ids():
        raise BuildError(f"Indeks {build_id} tidak ada. Lihat: tanya index list")
    return verify(home.build(build_id))


def _told(build: Shelved) -> str:
    if build.manifest is None:
        return build.fault
    counts = build.manifest.counts
    return f"{build.manifest.created}  {counts.documents} dokumen, {counts.passages} bagian teks"
