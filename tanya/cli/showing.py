"""Answers for a terminal."""

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from tanya.domain.answer import Answer, Citation, Hit, Table, marked
from tanya.domain.document import Kind, PageRange
from tanya.domain.locator import Locator
from tanya.wording import EMPTY, NOT_OFFICIAL, OLD_WORDING, pages_in_words, readable, recognised_in_words

_NARROW = 26  # columns of a terminal that a column of a table needs, to be read
_LONGEST = 1200  # characters of a quote in a table; longer ones are read better one after the other


def show_answer(console: Console, answer: Answer) -> None:
    """The text, or what is compared as a table, then sources, warnings and what one might ask next."""
    table = answer.table if answer.table and _fits(answer, answer.table, console.width) else None
    shown = table.numbers if table else frozenset()
    beside = [marked(s) for s in answer.sentences if not s.citations or not shown.issuperset(s.citations)]
    if beside:
        console.print(Padding(Text(readable("\n\n".join(beside))), (1, 2)))
    if table:
        console.print(Padding(_grid(answer, table), (0 if beside else 1, 2, 1, 2)))
    if answer.citations:
        console.print(Padding(Group(*[_source(citation) for citation in answer.citations]), (0, 2)))
    for warning in answer.warnings:
        console.print(Padding(Text(f"Catatan: {warning}", style="yellow"), (0, 2)))
    if answer.follow_ups:
        console.print(Padding(Text("Lanjut: " + " · ".join(answer.follow_ups), style="dim"), (0, 2)))
    console.print()


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
