"""`tanya index`: the builds that are kept, whether they are sound, and going back to one."""

import sys

import click

from ingest.building.lock import ingest_lock
from ingest.building.verify import verify
from ingest.command import BUSY
from ingest.sending import send
from tanya.errors import BuildBusy, BuildError, SettingsError
from tanya.library.build import current_id
from tanya.library.layout import Home
from tanya.library.shelf import Shelved, shelved
from tanya.settings import Settings
from tanya.sharing.depot import Depot
from tanya.sharing.following import follow
from tanya.sharing.vector_publishing import publish_vectors

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
            _bring_vectors(settings, build_id)
            home.make_current(build_id)
            send(settings, build_id)
    except BuildBusy as fault:
        click.echo(str(fault), err=True)
        sys.exit(BUSY)
    click.echo(f"Sekarang dipakai: {build_id}")


@index_command.command("publish")
@click.argument("build_id", required=False, metavar="[ID]")
@click.option("--ulang", "again", is_flag=True, help="Kirim lagi walau sudah ada di sana.")
@click.pass_obj
def publish_command(settings: Settings, build_id: str | None, again: bool) -> None:
    """Terbitkan indeks ke TANYA_BUILDS; semua mesin beralih kepadanya. Tanpa ID, yang sedang dipakai."""
    _depot(settings)
    home = Home(settings.home)
    wanted = build_id or current_id(home)
    try:
        with ingest_lock(home):
            if problems := _problems(home, wanted):
                raise BuildError(f"Indeks {wanted} tidak diterbitkan: {'; '.join(problems[:3])}")
            _bring_vectors(settings, wanted)
            send(settings, wanted, again)
    except BuildBusy as fault:
        click.echo(str(fault), err=True)
        sys.exit(BUSY)
    click.echo(f"Diterbitkan: {wanted}")


@index_command.command("fetch")
@click.pass_obj
def fetch_command(settings: Settings) -> None:
    """Ambil indeks yang terakhir diterbitkan di TANYA_BUILDS dan pakai; layanan melakukannya sendiri."""
    home = Home(settings.home)
    fetched = follow(_depot(settings), home)
    click.echo(f"Sekarang dipakai: {fetched}" if fetched else f"Tetap dipakai: {current_id(home)}")


def _bring_vectors(settings: Settings, build_id: str) -> None:
    """A server that is away keeps nobody from going back: answers are then searched by words."""
    try:
        publish_vectors(settings.chroma_url, build_id, Home(settings.home).build(build_id))
    except BuildError as fault:
        click.echo(f"Perhatian: {fault} Sampai diulangi, jawaban dicari dari kata saja.", err=True)


def _depot(settings: Settings) -> Depot:
    if settings.builds is None:
        raise SettingsError(
            "TANYA_BUILDS belum diisi: alamat folder atau penyimpanan bersama, misalnya file:///srv/tanya-indeks."
        )
    return Depot(settings.builds)


def _problems(home: Home, build_id: str) -> tuple[str, ...]:
    if build_id not in home.build_ids():
        raise BuildError(f"Indeks {build_id} tidak ada. Lihat: tanya index list")
    return verify(home.build(build_id), apart=True)


def _told(build: Shelved) -> str:
    if build.manifest is None:
        return build.fault
    counts = build.manifest.counts
    return f"{build.manifest.created}  {counts.documents} dokumen, {counts.passages} bagian teks"
