"""An answer as one text: what is said, its numbered sources, what to mind, and what to ask next.

Lines are broken so that a page that reads Markdown shows them as they stand here.
"""

from collections.abc import Iterator

from tanya.domain.answer import Answer, Citation, Sentence, Status
from tanya.wording import STATUS_TEXT, readable, source_line

GAP = "\n\n"  # between paragraphs
_BREAK = "  \n"  # Markdown joins lines that do not end with two spaces


def whole(answer: Answer) -> str:
    """All of it; the same as said() of its sentences and below(), one paragraph after the other."""
    return GAP.join(filter(None, (*map(said, answer.sentences), below(answer))))


def said(sentence: Sentence) -> str:
    """One sentence with its [n] marks."""
    return _lines(readable(sentence.marked))


def below(answer: Answer) -> str:
    """What stands below the sentences; where there are none, why."""
    return GAP.join(_below(answer))


def _below(answer: Answer) -> Iterator[str]:
    if not answer.sentences:
        yield STATUS_TEXT.get(answer.status, STATUS_TEXT[Status.FAILED])
    if answer.citations:
        shown = GAP.join(sentence.text for sentence in answer.sentences)
        yield GAP.join(("Sumber:", *(_source(citation, shown) for citation in answer.citations)))
    yield from (f"Catatan: {warning}" for warning in answer.warnings)
    if answer.follow_ups:
        yield _listed("Bisa ditanyakan juga:", answer.follow_ups)


def _source(citation: Citation, shown: str) -> str:
    """With the words that prove the claim, where the claim does not hold them itself."""
    line, quote = source_line(citation), citation.quote.strip()
    return line if quote in shown else _lines(f"{line}\n{readable(f'“{quote}”')}")


def _listed(head: str, items: tuple[str, ...]) -> str:
    return GAP.join((head, "\n".join(f"- {item}" for item in items)))


def _lines(text: str) -> str:
    return text.replace("\n", _BREAK)
