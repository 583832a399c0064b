"""Answers for a terminal."""

from collections.abc import Iterable, Sequence

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from tanya.domain.answer import Answer, Citation, Hit, Outcome, Sentence, Table, Told, Writing
from tanya.domain.document import Kind, PageRange
from tanya.domain.locator import Locator
from tanya.wording import EMPTY, NOT_OFFICIAL, OLD_WORDING, pages_in_words, readable, recognised_in_words

_NARROW = 26  # columns of a terminal that a column of a table needs, to be read
_LONGEST = 1200  # characters of a quote in a table; longer ones are read better one after the other

_OUTCOMES = {
    Outcome.WRITTEN: "ikut merangkai jawaban",
    Outcome.BROKEN: "ikut merangkai jawaban, lalu terputus",
    Outcome.NOTHING: "tidak menambah apa-apa",
    Outcome.SLOW: "terlalu lambat, tidak dipakai",
    Outcome.FAILED: "gagal, tidak dipakai",
    Outcome.RESTATED: "memperjelas pertanyaan lanjutan",
}


def show_answer(console: Console, answer: Answer) -> None:
    """The text, or what is compared as a table, then sources, warnings and what one might ask next."""
    shown = answer.table.numbers if answer.table else frozenset()
    beside = [one for one in answer.sentences if one.citations and shown.issuperset(one.citations)]
    for sentence in answer.sentences:
        if sentence not in beside:
            _show_sentence(console, sentence)
    _show_rest(console, answer, beside)


def show_told(console: Console, told: Iterable[Told | Answer]) -> None:
    """The same, each sentence as soon as it is there; those of a table wait for it."""
    beside: list[Sentence] = []
    for one in told:
        if isinstance(one, Answer):
            _show_rest(console, one, beside)
        elif one.in_table:
            beside.append(one.sentence)
        else:
            _show_sentence(console, one.sentence)


def _show_sentence(console: Console, sentence: Sentence) -> None:
    console.print(Padding(Text(readable(sentence.marked)), (1, 2, 0, 2)))


def _show_rest(console: Console, answer: Answer, beside: Sequence[Sentence]) -> None:
    """beside: the sentences of the table, which are shown where it does not fit."""
    if answer.table and _fits(answer, answer.table, console.width):
        console.print(Padding(_grid(answer, answer.table), (1, 2, 0, 2)))
    else:
        for sentence in beside:
            _show_sentence(console, sentence)
    console.print()
    if answer.citations:
        console.print(Padding(Group(*[_source(citation) for citation in answer.citations]), (0, 2)))
    for warning in answer.warnings:
        console.print(Padding(Text(f"Catatan: {warning}", style="yellow"), (0, 2)))
    if answer.writing:
        console.print(Padding(Text(_model_in_words(answer.writing), style="dim"), (0, 2)))
    if answer.follow_ups:
        console.print(Padding(Text("Lanjut: " + " · ".join(answer.follow_ups), style="dim"), (0, 2)))
    console.print()


def _model_in_words(writing: Writing) -> str:
    said = f"Model {writing.model}: {_OUTCOMES[writing.outcome]}"
    if writing.kept or writing.dropped:
        said += f"; {writing.kept} kalimat dipakai, {writing.dropped} dibuang"
    return f"{said}; {writing.sent} + {writing.written} token" if writing.written else said


def show_hits(console: Console, hits: tuple[Hit, ...]) -> None:
    for number, hit in enumerate(hits, 1):
        title = Text.assemble((f"{number}. ", "dim"), (hit.document.title, "bold"), f"  {hit.score:.2f}")
        place = Text(_place(hit.passage.locator, hit.passage.pages), style="cyan")
        console.print(Padding(Group(title, place, Text(_shortened(hit.passage.text))), (0, 2, 1, 2)))


def _fits(answer: Answer, table: Table, width: int) -> bool:
    columns = len(table.columns) + any(row.head for row in table.rows)
    quotes = (c.quote for c in answer.citations if c.number in table.numbers)
    return width >= _NARROW * columns and all(len(quote) <= _LONGEST for quote in quotes)


def _grid(answer: Answer, table: Table) -> Grid:
    """A cell is the quote with its place and number."""
    cited = {citation.number: citation for citation in answer.citations}
    heads = any(row.head for row in table.rows)
    grid = Grid(show_lines=True, header_style="bold")
    for column in (*(("",) if heads else ()), *table.columns):
        grid.add_column(column)
    found = [any(row.cells[at] for row in table.rows) for at in range(len(table.columns))]
    for row in table.rows:
        cells = [
            Text("\n\n").join(_cell(cited[n]) for n in numbers) or Text("–" if known else EMPTY, style="dim")
            for numbers, known in zip(row.cells, found, strict=True)
        ]
        grid.add_row(*((Text(row.head, style="cyan"),) if heads else ()), *cells)
    return grid


def _cell(citation: Citation) -> Text:
    document = citation.document
    place = f"{citation.locator} {document.regulation.short if document.regulation else ''}".strip()
    cell = Text("" if document.kind is Kind.KATALOG else f"{place}\n", style="cyan")
    cell = Text.assemble(cell, readable(f"“{citation.quote}”"))
    if citation.superseded:
        cell.append(f" {OLD_WORDING}", style="bold red")
    return cell.append(f" [{citation.number}]", style="bold")


def _place(locator: Locator, pages: PageRange) -> str:
    """`Pasal 19 ayat (2), halaman 3–4`."""
    return ", ".join(filter(None, (str(locator), pages_in_words(pages))))


def _source(citation: Citation) -> Text:
    document = citation.document
    line = Text.assemble((f"[{citation.number}] ", "bold"), document.title)
    line.append(f", {_place(citation.locator, citation.pages)}", style="cyan")
    line.append(f"  ({document.file})", style="dim")
    if citation.superseded:
        line.append(f"  {OLD_WORDING}", style="bold red")
    elif citation.in_force is False:
        line.append("  tidak berlaku", style="bold red")
    if document.kind is Kind.RINGKASAN and NOT_OFFICIAL not in document.title:
        line.append(f"  {NOT_OFFICIAL}", style="yellow")
    if citation.confidence is not None:
        line.append(f"  {recognised_in_words(citation.confidence)}", style="yellow")
    return line


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 300 else f"{flat[:299]}…"
