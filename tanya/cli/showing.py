"""Answers for a terminal."""

from collections.abc import Iterable

from rich.console import Console, Group
from rich.padding import Padding
from rich.text import Text

from tanya.domain.answer import Answer, Citation, Hit, Outcome, Sentence, Told, Writing
from tanya.domain.document import Kind, PageRange
from tanya.domain.locator import Locator
from tanya.wording import NOT_OFFICIAL, OLD_WORDING, pages_in_words, readable, recognised_in_words

_OUTCOMES = {
    Outcome.WRITTEN: "ikut merangkai jawaban",
    Outcome.BROKEN: "ikut merangkai jawaban, lalu terputus",
    Outcome.NOTHING: "tidak menambah apa-apa",
    Outcome.SLOW: "terlalu lambat, tidak dipakai",
    Outcome.FAILED: "gagal, tidak dipakai",
    Outcome.RESTATED: "memperjelas pertanyaan lanjutan",
}


def show_answer(console: Console, answer: Answer) -> None:
    """The text, then its numbered sources, warnings and what one might ask next."""
    for sentence in answer.sentences:
        _show_sentence(console, sentence)
    _show_rest(console, answer)


def show_told(console: Console, told: Iterable[Told | Answer]) -> None:
    """The same, each sentence as soon as it is there."""
    for one in told:
        if isinstance(one, Told):
            _show_sentence(console, one.sentence)
        else:
            _show_rest(console, one)


def _show_sentence(console: Console, sentence: Sentence) -> None:
    console.print(Padding(Text(readable(sentence.marked)), (1, 2, 0, 2)))


def _show_rest(console: Console, answer: Answer) -> None:
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
