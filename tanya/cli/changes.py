"""`tanya pasal PERATURAN --perubahan`: a row for each change, for people or for programs."""

import json
import sys
from datetime import date

import click
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tanya.assistant import Assistant
from tanya.composing.overview import since_in_words
from tanya.domain.answer import Question
from tanya.domain.links import Overview, Version
from tanya.wire import overview_object
from tanya.wording import CAUTION


def list_changes(assistant: Assistant, question: Question, as_json: bool) -> None:
    """Exit status 1 where no text at hand changes the regulation named, nor is changed by it."""
    views, on = assistant.overviews(question), question.as_of or assistant.today()
    if not views:
        raise click.UsageError(f'“{question.text}” bukan nama peraturan; tulis misalnya "PP 8/2006".')
    if as_json:
        for view in views:
            click.echo(json.dumps(overview_object(view, on), ensure_ascii=False))
    elif any(view.changes for view in views):
        for view in views:
            _show(Console(), view, on)
    else:
        click.echo(f"Tidak ada naskah di indeks ini yang mengubah {question.text}, atau diubah olehnya.")
        for view in views:
            _note_missing(Console(), view)
    if not any(view.changes for view in views):
        sys.exit(1)


def _show(console: Console, view: Overview, on: date) -> None:
    table = Table("Ketentuan", "Perubahan", "Menurut", "Terhitung sejak", box=None, pad_edge=False)
    rows = [version for version in view.changes if not _is_told_by_part(version, view)]
    for version in rows:
        table.add_row(*_row(version, on), style="" if version.since <= on else "dim")
    console.print(Padding(Text(f"{view.regulation}: {len(rows)} perubahan", style="bold"), (1, 2)))
    console.print(Padding(table, (0, 2)))
    _note_missing(console, view)
    console.print(Padding(Text(CAUTION, style="dim"), (1, 2)))


def _note_missing(console: Console, view: Overview) -> None:
    if view.not_at_hand:
        others, also = ", ".join(view.not_at_hand), "juga " if view.changes else ""
        name = view.regulation.short
        note = f"Catatan: {name} {also}diubah oleh {others}, yang naskahnya tidak ada di indeks ini."
        console.print(Padding(Text(note, style="yellow"), (1, 2, 0, 2)))


def _is_told_by_part(version: Version, view: Overview) -> bool:
    """`Ketentuan ayat (4) Pasal 21 diubah sehingga Pasal 21 berbunyi`: the part is what changed."""
    return any(
        other is not version
        and (other.document, other.change.item) == (version.document, version.change.item)
        and version.change.target.covers(other.change.target)
        for other in view.changes
    )


def _row(version: Version, on: date) -> tuple[str, str, str, str]:
    change = version.change
    by = version.document.regulation.short if version.document.regulation else version.document.title
    since = since_in_words(version)
    yet = "" if version.since <= on else " (belum)"
    return str(change.target), change.kind.value, f"{change.item} {by}", f"{since}{yet}"
