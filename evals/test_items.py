"""What the search brings from annexes and reports stands under the items of its address.

The bare text does not tell a table's labels, a sample's, or the initials of a title from those of a list: a
small share is taken for strayed without being so.
"""

from evals.questions import references
from evals.sources import strayed
from tanya.assistant import Assistant
from tanya.domain.document import Document, Passage, Span
from tanya.domain.locator import NodeKind

_ITEMS = {NodeKind.HURUF, NodeKind.ANGKA, NodeKind.AYAT}
_ALLOWED = 0.05
_BEGINNING = 200  # characters of an item that tell where it stands


def test_items_of_annexes_and_reports_stand_where_they_are_cited(documents: Assistant) -> None:
    found = {
        (hit.document.file, span.locator, hit.passage.id): (hit.document, hit.passage, span)
        for reference in references("data")
        for hit in documents.ask(reference.question).hits
        for span in hit.passage.spans
        if _is_item_of_annex(hit.document, span)
    }
    wrong = [
        f"{why}: {d.file} {span.locator}" for d, p, span in found.values() if (why := _strayed(d, p, span))
    ]
    assert len(found) > 1000
    assert len(wrong) <= _ALLOWED * len(found), f"{len(wrong)} of {len(found)}:\n" + "\n".join(wrong[:20])


def _is_item_of_annex(document: Document, span: Span) -> bool:
    if document.file.endswith(".yaml") or span.locator.label(NodeKind.PASAL):
        return False
    if any(step.kind is NodeKind.TABEL for step in span.locator.steps):
        return False  # labels inside a table are cells; evals/truth holds these
    in_annex = document.regulation is None or span.locator.label(NodeKind.LAMPIRAN) is not None
    return in_annex and any(step.kind in _ITEMS for step in span.locator.steps)


def _strayed(document: Document, passage: Passage, span: Span) -> str:
    quote = passage.text[span.start : span.end].split("\n")[0][:_BEGINNING]
    return strayed(document.file, span.pages, span.locator, quote) if quote.strip() else ""
