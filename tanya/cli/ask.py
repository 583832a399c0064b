"""`tanya ask`, `tanya search`, `tanya pasal`, `tanya status`."""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click
from rich.console import Console

from tanya.assembly import open_assistant
from tanya.assistant import Assistant
from tanya.cli.changes import list_changes
from tanya.cli.lines import questions_in
from tanya.cli.pictures import save_images
from tanya.cli.showing import show_answer, show_hits, show_told
from tanya.domain.answer import Answer, Question, Status
from tanya.domain.locator import Locator
from tanya.questions import of_standing
from tanya.settings import Settings
from tanya.wire import answer_object, hit_object

SHOWN = (
    "Apa yang dimaksud dengan perjanjian kinerja?",
    "Kapan SKPD paling lambat menyampaikan laporan kinerja?",
    "Apakah PermenPANRB 12/2015 masih berlaku?",
)
_REMEMBERED = 5  # questions of a conversation at the prompt

_NUMBER = re.compile(r"\d|[IVX]+\b")  # of a pasal

_day = click.DateTime(["%Y-%m-%d"])


@click.command(short_help="Menjawab pertanyaan, dengan pasal dan ayatnya.")
@click.argument("words", metavar="[PERTANYAAN | -]", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Satu objek JSON per jawaban.")
@click.option("--region", metavar="DAERAH", help="Daerah yang dimaksud, misalnya “Kota Metro”.")
@click.option("--as-of", type=_day, metavar="TTTT-BB-HH", help="Aturan yang berlaku pada tanggal itu.")
@click.option("--contoh", "shown", is_flag=True, help="Tunjukkan tiga tanya jawab, lalu terima pertanyaan.")
@click.pass_obj
def ask(
    settings: Settings,
    words: tuple[str, ...],
    as_json: bool,
    region: str | None,
    as_of: datetime | None,
    shown: bool,
) -> None:
    """Menjawab PERTANYAAN dari dokumen yang ada.

    Dengan “-”, pertanyaan dibaca baris demi baris dari masukan standar: teks biasa, atau objek JSON dengan
    question dan, bila perlu, context, region, as_of; begitu pula tanpa PERTANYAAN bila masukan standar bukan
    terminal. Di terminal, tanya menunggu pertanyaan Anda.
    """
    assistant = open_assistant(settings)
    usual = Question("", region=region, as_of=_date(as_of))
    piped = not words and not shown and not sys.stdin.isatty()
    if words == ("-",) or piped:
        _each_line(assistant, sys.stdin, as_json, usual)
        return
    if words:
        _answer(assistant, replace(usual, text=" ".join(words)), as_json)
        return
    if shown:
        _show_examples(assistant, usual, as_json)
    if sys.stdin.isatty():
        _prompt(assistant, usual)


@click.command(short_help="Mencari bagian dokumen tanpa menyusun jawaban.")
@click.argument("words", metavar="KATA...", nargs=-1, required=True)
@click.option("--limit", default=10, show_default=True, type=click.IntRange(1, 100), help="Jumlah hasil.")
@click.option("--json", "as_json", is_flag=True, help="Satu objek JSON per hasil.")
@click.pass_obj
def search(settings: Settings, words: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Mencari bagian dokumen yang paling cocok dengan KATA."""
    hits = open_assistant(settings).search(Question(" ".join(words)), limit)
    if not as_json:
        show_hits(Console(), hits)
        return
    for hit in hits:
        click.echo(json.dumps(hit_object(hit), ensure_ascii=False))


@click.command(short_help="Menampilkan bunyi satu pasal.")
@click.argument("regulation", metavar="PERATURAN")
@click.argument("provision", metavar="[PASAL]", default="")
@click.option(
    "--pada", type=_day, metavar="TTTT-BB-HH", help="Bunyinya pada tanggal itu; tanpa ini, hari ini."
)
@click.option("--json", "as_json", is_flag=True, help="Keluaran JSON.")
@click.option(
    "--gambar",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="BERKAS.png",
    help="Simpan gambar halamannya, dengan kata-kata yang dikutip ditandai.",
)
@click.option("--perubahan", "changes", is_flag=True, help="Semua perubahan PERATURAN itu, pasal demi pasal.")
@click.pass_obj
def pasal(
    settings: Settings,
    regulation: str,
    provision: str,
    pada: datetime | None,
    as_json: bool,
    gambar: Path | None,
    changes: bool,
) -> None:
    """Bunyi PASAL dari PERATURAN, misalnya: tanya pasal "PP 8/2006" "20 ayat (2)".

    Dengan --perubahan dan tanpa PASAL: pasal mana yang diubah, disisipkan, atau dihapus, oleh klausul mana,
    dan terhitung sejak kapan.
    """
    if bool(provision) == changes:
        raise click.UsageError('Sebutkan PASAL-nya, atau --perubahan saja: tanya pasal "PP 8/2006" 20')
    if changes and gambar:
        raise click.UsageError("--gambar menyimpan halaman satu PASAL; tidak bersama --perubahan.")
    assistant, day = open_assistant(settings), _date(pada)
    if changes:
        list_changes(assistant, Question(regulation, as_of=day), as_json)
    else:
        _show_pasal(assistant, regulation, provision, day, as_json=as_json, image=gambar)


@click.command(short_help="Apakah suatu peraturan masih berlaku.")
@click.argument("regulation", metavar="PERATURAN")
@click.option("--pada", type=_day, metavar="TTTT-BB-HH", help="Pada tanggal itu; tanpa ini, hari ini.")
@click.option("--json", "as_json", is_flag=True, help="Keluaran JSON.")
@click.pass_obj
def status(settings: Settings, regulation: str, pada: datetime | None, as_json: bool) -> None:
    """Status keberlakuan PERATURAN, misalnya: tanya status "PermenPANRB 12/2015" --pada 2019-05-01."""
    question = Question(of_standing(regulation), as_of=_date(pada))
    _print(open_assistant(settings).ask(question), as_json)


def _date(given: datetime | None) -> date | None:
    return given.date() if given else None


def _show_pasal(
    assistant: Assistant,
    regulation: str,
    provision: str,
    day: date | None,
    *,
    as_json: bool,
    image: Path | None,
) -> None:
    """Exit status 1 where it cannot be given whole."""
    written = f"Pasal {provision}" if _NUMBER.match(provision) else provision
    document = next((d.key for d in assistant.documents() if regulation in (d.id, d.file)), "")
    text, place = f"bunyi {written} {regulation}", Locator.parse(written)
    answer = assistant.ask(Question(text, as_of=day, provision=place, document=document))
    _print(answer, as_json)
    if image and answer.citations:
        for line in save_images(assistant, answer.citations[0], image):
            click.echo(line, err=True)
    if answer.status is not Status.ANSWERED:
        sys.exit(1)


def _show_examples(assistant: Assistant, usual: Question, as_json: bool) -> None:
    for text in SHOWN:
        click.secho(f"> {text}", bold=True)
        _answer(assistant, replace(usual, text=text), as_json)


def _each_line(assistant: Assistant, lines: Iterable[str], as_json: bool, usual: Question) -> None:
    """One answer a line, in order, as soon as it is there."""
    for answer in _answers(assistant, lines, usual):
        _print(answer, as_json)
        sys.stdout.flush()


def _answers(assistant: Assistant, lines: Iterable[str], usual: Question) -> Iterator[Answer]:
    for read in questions_in(lines, usual):
        yield assistant.ask(read) if isinstance(read, Question) else read


def _answer(assistant: Assistant, question: Question, as_json: bool) -> None:
    """Sentence by sentence where a person reads it."""
    if as_json:
        _print(assistant.ask(question), as_json)
    else:
        show_told(Console(), assistant.tell(question))


def _print(answer: Answer, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(answer_object(answer), ensure_ascii=False))
    else:
        show_answer(Console(), answer)


def _prompt(assistant: Assistant, usual: Question) -> None:
    """Questions until an empty line or the end of input."""
    click.echo("Silakan bertanya (baris kosong untuk selesai).")
    asked: list[str] = []
    while True:
        try:
            text = input("> ").strip()
        except EOFError:
            return
        if not text:
            return
        context = tuple(asked[-_REMEMBERED:])
        _answer(assistant, replace(usual, text=text, context=context), as_json=False)
        asked.append(text)
