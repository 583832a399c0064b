"""`tanya ingest`: files into the index."""

import os
import signal
import sys
from pathlib import Path

import click

from ingest.building.records import Report, Request
from ingest.building.run import Place, ingest
from ingest.lines import Lines, report_lines
from ingest.screen import console, progress_on, show_report
from ingest.sending import send
from tanya.errors import BuildBusy
from tanya.settings import Settings
from tanya.text.visible import visible

SOME_FAILED = 1
BUSY = 3  # 2 is click's own, for a wrong command line


@click.command("ingest")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[BERKAS_ATAU_FOLDER]...")
@click.option(
    "--ganti", "only", is_flag=True, help="Indeks hanya memuat yang disebut ini, ditambah korpus bawaan."
)
@click.option(
    "--keluarkan",
    "remove",
    multiple=True,
    metavar="BERKAS_ATAU_ID",
    help="Keluarkan satu berkas atau dokumen dari indeks; boleh berulang.",
)
@click.option("--bersihkan", "forget", is_flag=True, help="Keluarkan berkas yang sudah tidak ada di disk.")
@click.option("--json", "as_json", is_flag=True, help="Kemajuan dan hasil, satu objek JSON tiap baris.")
@click.pass_obj
def ingest_command(
    settings: Settings,
    paths: tuple[Path, ...],
    only: bool,
    remove: tuple[str, ...],
    forget: bool,
    as_json: bool,
) -> None:
    """Masukkan berkas PDF, DOCX, Markdown, HTML, atau teks ke indeks.

    Berkas yang pernah dimasukkan tetap ada dan diperbarui bila isinya berubah. Tanpa BERKAS,
    indeks dibuat dari korpus bawaan dan berkas yang sudah pernah dimasukkan.

    Status keluar: 0 semua terbaca, 1 ada yang gagal, 2 perintah keliru, 3 ingest lain sedang berjalan.
    """
    for path in paths:
        if not os.path.exists(path):  # unlike Path.exists() it bears a name that is too long
            raise click.UsageError(f"{visible(str(path))} tidak ada.")
    request = Request(paths, only, remove, forget)
    place = Place(
        settings.home,
        settings.corpus,
        settings.embedding,
        ocr=settings.ocr,
        chroma_url=settings.chroma_url,
    )
    try:
        report = _told(request, place) if as_json else _shown(request, place)
        if report.changed:
            send(settings, report.build_id)
    except BuildBusy as fault:
        console(stderr=True).print(str(fault))
        sys.exit(BUSY)
    if report.faults:
        sys.exit(SOME_FAILED)


def _shown(request: Request, place: Place) -> Report:
    """For people."""
    with progress_on(console(stderr=True)) as progress:
        report = ingest(request, place, progress)
    show_report(report, console(), console(stderr=True))
    return report


def _told(request: Request, place: Place) -> Report:
    """For a program. It ends an ingest by SIGTERM, which then clears up as it does at Ctrl+C."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        lines = Lines(sys.stdout)
        report = ingest(request, place, lines)
        for line in report_lines(report):
            lines.write(line)
    finally:
        signal.signal(signal.SIGTERM, before)
    return report
