"""`tanya doctor`: how well the documents were read, which file to mend; and how the service does."""

import json
import sys
from contextlib import closing
from pathlib import Path

import click

from tanya.checking.everything import examined
from tanya.cli.checkups import quality_object, show_quality, totals
from tanya.cli.findings import show_findings
from tanya.cli.report import report_html
from tanya.library.build import open_current
from tanya.quality.examining import examine
from tanya.quality.records import Quality
from tanya.settings import Settings

DOUBTFUL = 1


@click.command(short_help="Mutu bacaan tiap dokumen, dan berkas mana yang perlu dibenahi.")
@click.option(
    "--html",
    "report",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="BERKAS.html",
    help="Tulis laporan satu berkas, dengan gambar kecil tiap halaman yang meragukan.",
)
@click.option("--dokumen", "wanted", metavar="ID", help="Satu dokumen saja: id atau nama berkasnya.")
@click.option("--semua", "own", is_flag=True, help="Termasuk ringkasan dan data bawaan tanya.")
@click.option("--json", "as_json", is_flag=True, help="Satu objek JSON.")
@click.option("--layanan", "--service", "service", is_flag=True, help="Periksa layanannya, bukan dokumennya.")
@click.option("--alamat", "address", metavar="URL", help="Dengan --layanan: alamat layanan yang berjalan.")
@click.pass_obj
def doctor(
    settings: Settings,
    report: Path | None,
    wanted: str | None,
    own: bool,
    as_json: bool,
    service: bool,
    address: str | None,
) -> None:
    """Periksa mutu bacaan dokumen di indeks yang dipakai: yang paling perlu dibenahi di atas.

    Status keluar: 0 tidak ada yang meragukan, 1 ada yang meragukan, 2 perintah keliru. Dengan --layanan
    diperiksa pengaturan, basis data, indeks, disk, dan semua yang harus dapat dicapai: 0 baik, 1 perlu
    perhatian, 3 rusak.
    """
    if service:
        if report or wanted or own:
            raise click.UsageError("--layanan tidak dapat digabung dengan --html, --dokumen, atau --semua.")
        sys.exit(show_findings(examined(settings, address), as_json))
    if address:
        raise click.UsageError("--alamat hanya bersama --layanan.")
    with closing(open_current(settings.home)) as build:
        quality = examine(build, wanted=wanted, own=own)
    if wanted is not None and not quality.documents:
        raise click.UsageError(f"Tidak ada dokumen “{wanted}” di indeks ini; lihat daftarnya: tanya doctor")
    if report:
        _write(report, quality)
    if as_json:
        click.echo(json.dumps(quality_object(quality), ensure_ascii=False))
    elif not report:
        show_quality(quality)
    sys.exit(DOUBTFUL if quality.doubtful else 0)


def _write(report: Path, quality: Quality) -> None:
    try:
        report.write_bytes(report_html(quality).encode())
    except OSError as fault:
        raise click.UsageError(f"{report} tidak dapat ditulis ({fault.strerror}).") from fault
    click.echo(f"{totals(quality)} Laporan: {report}", err=True)
