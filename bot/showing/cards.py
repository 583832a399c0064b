"""Cards of an inline query."""

from bot.actions import Button, Card, Keyboard
from bot.showing.clean import one_line
from bot.showing.keyboards import shorter
from bot.showing.packing import Message, packed
from bot.showing.pieces import Look, Piece, quoted
from bot.showing.sources import Sources, short_name
from bot.showing.splitting import cut
from tanya.deeplinks import provision_link
from tanya.domain.answer import Answer, Citation
from tanya.wording import readable

_TITLE = 64
_DESCRIPTION = 120
_QUOTE = 3000  # units: the rest of a message is for its source


def of_answer(answer: Answer, message: Message, keyboard: Keyboard) -> Card:
    text = answer.sentences[0].text if answer.sentences else answer.question.text
    title = shorter(text.partition("\n")[0]).removeprefix("Menurut ").rstrip(": ")
    quote = one_line(answer.citations[0].quote, _DESCRIPTION)
    return Card("jawaban", one_line(title, _TITLE), quote, message.html, message.plain, keyboard)


def of_citation(citation: Citation, sources: Sources, bot: str) -> Card:
    """One quote with its source."""
    name = f"{citation.locator} {short_name(citation.document)}"
    text, rest = cut(readable(citation.quote), _QUOTE)
    quote = f"“{text} …” (dipotong)" if rest else f"“{text}”"
    said = (Piece(name, Look.HEADING), Piece(quote, quoted(quote), (citation.number,), marked=True))
    message = packed([said], (), sources)[0]
    link = provision_link(bot, citation.document.kind, citation.document.id, citation.locator)
    keyboard = ((Button("📖 Buka pasalnya", url=link),),)
    description = one_line(citation.quote, _DESCRIPTION)
    return Card(
        f"k{citation.number}",
        one_line(f"📖 {name}", _TITLE),
        description,
        message.html,
        message.plain,
        keyboard,
    )
