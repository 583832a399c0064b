"""An answer as messages: the point first, the words that prove it folded below, then its sources."""

from collections.abc import Iterator

from bot.showing.dated import of_the_day
from bot.showing.packing import LIMIT, Message, packed
from bot.showing.pieces import Block, Look, Piece, said
from bot.showing.sources import Sources
from tanya.domain.answer import Answer, Status, Told
from tanya.wording import STATUS_TEXT, readable

_HEADS = {
    Status.PARTIAL: "⚠️ Terjawab sebagian",
    Status.NO_EVIDENCE: "🔎 Tidak ditemukan",
    Status.NOT_IN_CORPUS: "📭 Belum ada di koleksi",
    Status.NO_SUCH_PROVISION: "🚫 Ketentuan itu tidak ada",
    Status.NEEDS_CLARIFICATION: "❓ Perlu diperjelas",
}
_OF_RULES = (*_HEADS, Status.ANSWERED)  # what a day or a region may have changed
_SHORT = 1400  # units of an answer in a group, or on a card: what a phone shows without much scrolling
_ON_A_BUTTON = 42  # letters that a phone shows
_CONTINUED = "… Jawaban ini dipotong; yang lengkap ada di percakapan pribadi."


def rendered(answer: Answer, sources: Sources, limit: int = LIMIT) -> tuple[Message, ...]:
    """The whole answer, every message with the sources that it cites."""
    return packed(_said(answer), _notes(answer), sources, limit)


def shortened(answer: Answer, sources: Sources) -> Message:
    """What fits of it in one short message, which says so where something is left out."""
    first, *more = packed(_said(answer), (), sources, _SHORT)
    # What warns of the answer is never what is left out.
    notes = packed(_notes(answer), limit=_SHORT)
    cut = packed([(Piece(_CONTINUED, Look.NOTE),)]) if more or notes[1:] else ()
    parts = (first, *notes[:1], *cut)
    return Message("\n\n".join(part.html for part in parts), "\n\n".join(part.plain for part in parts))


def drafted(told: list[Told]) -> str:
    """The sentences so far as one message; of many the last ones, as those are read next."""
    blocks = [(Piece(readable(one.sentence.marked)),) for one in told]
    return packed(blocks)[-1].html if blocks else ""


def _said(answer: Answer) -> Iterator[Block]:
    if answer.question.as_of and _is_of_rules(answer):
        yield (Piece(of_the_day(answer.question.as_of), Look.NOTE),)
    if head := _HEADS.get(answer.status):
        yield (Piece(head, Look.HEADING),)
    quotes = {citation.number: citation.quote.strip() for citation in answer.citations}
    blocks = list(said(answer.sentences, quotes))
    if not any(piece.plain for block in blocks for piece in block):
        blocks = [(Piece(STATUS_TEXT.get(answer.status, STATUS_TEXT[Status.FAILED])),)]
    yield from blocks


def _notes(answer: Answer) -> Iterator[Block]:
    """Warnings; the choices where something is asked back, where a button does not show all of them."""
    for warning in answer.warnings:
        yield (Piece(f"Catatan: {warning}", Look.NOTE),)
    cut = any(len(choice) > _ON_A_BUTTON for choice in answer.follow_ups)
    if answer.status is Status.NEEDS_CLARIFICATION and cut:
        lines = "\n".join(f"{n}. {choice}" for n, choice in enumerate(answer.follow_ups, 1))
        yield (Piece(f"Maksud Anda:\n{lines}"),)
    if answer.question.region and _is_of_rules(answer):
        yield (Piece(f"📍 Untuk {answer.question.region}", Look.NOTE),)


def _is_of_rules(answer: Answer) -> bool:
    """Whether the day and the region that were chosen have to do with it; thanks are thanks on any day."""
    return answer.status in _OF_RULES
