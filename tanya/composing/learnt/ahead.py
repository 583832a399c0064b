"""What the wording of a part shows, told before anybody asks: it stays with its text."""

from tanya.composing.echoes import row_of_words
from tanya.composing.learnt.beginnings import beginning
from tanya.composing.learnt.nearness import shipped_nearness
from tanya.composing.learnt.sentences import sentences_of
from tanya.composing.parts import Part
from tanya.composing.rows import plain
from tanya.domain.document import Document, Passage
from tanya.retrieval.signals import tell_ahead


def tell_part(document: Document, passage: Passage, part: Part) -> None:
    tell_ahead(plain(part.text) if part.columns else part.text)
    beginning(part.text)
    sentences_of(part.text)
    row_of_words(part.text)
    start = part.span(passage).start
    shipped_nearness().worded(document, passage, start, part.columns, part.text)
