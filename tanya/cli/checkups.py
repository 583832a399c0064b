"""An examined build for a terminal, and for programs."""

from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tanya.domain.document import Kind
from tanya.quality.pages import percent
from tanya.quality.records import Checked, Figures, Quality

_PLAIN_WIDTH = 160  # of a log
_NOTHING = "tidak ada yang meragukan"


def show_quality(quality: Quality) -> None:
    """A row a document, then the totals."""
    screen = Console(highlight=False)
    if not screen.is_terminal:
        screen = Console(highlight=False, width=_PLAIN_WIDTH)
    if quality.documents:
        screen.print(_table(quality))
    for note in quality.notes:
        screen.print(Text(f"Catatan: {note}", style="yellow"))
    screen.print(Text(totals(quality)))


def totals(quality: Quality) -> str:
    """`3 dokumen, 60 halaman (54 hasil OCR); 1 dokumen perlu diperiksa.`"""
    if not quality.documents:
        return "Belum ada berkas yang dimasukkan; mulai dengan: tanya ingest BERKAS_ATAU_FOLDER ..."
    recognised = f" ({quality.recognised} hasil OCR)" if quality.recognised else ""
    count = len(quality.doubtful)
    found = f"{count} dokumen perlu diperiksa" if count else _NOTHING
    return f"{len(quality.documents)} dokumen, {quality.pages} halaman{recognised}; {found}."


def quality_object(quality: Quality) -> dict[str, object]:
    """As `tanya doctor --json` prints it. Fields may be added; none changes its meaning."""
    return {
        "build": quality.build,
        "created": quality.created,
        "doubtful": len(quality.doubtful),
        "pages": quality.pages,
        "recognised": quality.recognised,
        "documents": [_object(checked) for checked in quality.documents],
        "notes": list(quality.notes),
    }


def _object(checked: Checked) -> dict[str, object]:
    document, figures = checked.document, checked.figures
    return {
        "document": document.id,
        "kind": document.kind.value,
        "title": document.title,
        "file": document.file,
        "path": str(checked.source.path) if checked.source.path else None,
        "state": checked.source.state.value,
        "pages": document.pages,
        "recognised": figures.recognised,
        "confidence": None if figures.confidence is None else round(figures.confidence, 3),
        "pasal": figures.pasal,
        "tables": figures.tables,
        "rows": figures.rows,
        "unresolved": figures.unresolved,
        "weight": checked.weight,
        "doubts": [
            {
                "flaw": doubt.flaw.value,
                "said": doubt.said,
                "advice": doubt.advice,
                "pages": [{"page": spot.page, "said": spot.said} for spot in doubt.spots],
            }
            for doubt in checked.doubts
        ],
        "notes": list(checked.notes),
    }


def _table(quality: Quality) -> Table:
    linked = any(checked.figures.unresolved is not None for checked in quality.documents)
    table = Table(box=None, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("Dokumen", overflow="fold")
    for title in ("Halaman", "OCR", "Pasal", "Tabel", *(["Rujukan buntu"] if linked else [])):
        table.add_column(title, justify="right", no_wrap=True)
    table.add_column("Yang perlu diperiksa", overflow="fold", ratio=1)
    for checked in quality.documents:
        numbers = _numbers(checked, linked)
        table.add_row(_named(checked), *numbers, _said(checked))
    return table


def _named(checked: Checked) -> Text:
    """The id; of what is to be looked at the file as well, where the id does not tell it."""
    if not checked.doubts:
        return Text(called(checked))
    name = Text(called(checked), style="bold")
    return (
        name.append(f"\n{checked.document.file}", style="not bold") if is_filed_otherwise(checked) else name
    )


def is_filed_otherwise(checked: Checked) -> bool:
    """Whether its file has a name that its id does not tell."""
    return Path(checked.document.file).stem != called(checked).rpartition("/")[2]


def called(checked: Checked) -> str:
    """The id; of our own digests, whose ids are those of the official texts, the key."""
    document = checked.document
    return document.key if document.kind is Kind.RINGKASAN else document.id


def _numbers(checked: Checked, linked: bool) -> list[str]:
    figures = checked.figures
    numbers = [
        str(checked.document.pages or "-"),
        recognised_in_words(figures),
        "-" if figures.pasal is None else str(figures.pasal),
        tables_in_words(figures),
    ]
    return [*numbers, str(figures.unresolved or "-")] if linked else numbers


def recognised_in_words(figures: Figures) -> str:
    """`10 (99 %)`: pages, and how sure; `-` where nothing was recognised."""
    if figures.confidence is None:
        return "-"
    return f"{figures.recognised} ({percent(figures.confidence)})"


def tables_in_words(figures: Figures) -> str:
    """`2 (17 baris)`."""
    return f"{figures.tables} ({figures.rows} baris)" if figures.tables else "-"


def _said(checked: Checked) -> Text:
    lines = [Text(str(doubt), style="yellow") for doubt in checked.doubts] or [Text("baik", style="green")]
    lines += [Text(f"catatan: {note}", style="dim") for note in checked.notes]
    return Text("\n").join(lines)
