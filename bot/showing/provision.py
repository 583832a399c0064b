"""One provision to read: where it stands, whether it counts, its words, and the ways on from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.actions import Button, Keyboard
from bot.showing.clean import one_line
from bot.showing.dated import day_code, of_the_day
from bot.showing.packing import Message, packed
from bot.showing.pieces import Block, Look, Piece, quoted
from bot.showing.sources import short_name, standing, title_of
from bot.words.collection import first_parts
from tanya.deeplinks import is_told, place_code
from tanya.domain.document import Document, Kind, PageRange
from tanya.domain.locator import Locator
from tanya.reading.outline import Around, Part
from tanya.reading.standing import Badge
from tanya.wording import NOT_OFFICIAL, pages_in_words, readable, recognised_in_words

_MOST_MESSAGES = 3  # of one provision; who wants more reads its parts, or the page
_WHOLE = 6_000  # units of a provision that is shown whole where it has headings to choose from
_WHOLE_BARE = 11_000  # where it has none: `angka 7` tells nobody what it says
_NARROW = 4  # buttons without a heading beside each other
_PARTS = 30  # buttons
_LABEL = 34  # letters that a phone shows on a button over its whole width
_BESIDE = 16  # on one of two beside each other
_CUT = "… Bunyi selanjutnya tidak ditampilkan di sini; buka bagiannya, atau halaman naskahnya."
_CHOOSE = "Bagian ini panjang. Pilih yang ingin dibaca:"


@dataclass(frozen=True, slots=True)
class Reading:
    """A provision with what is known of it."""

    document: Document
    locator: Locator
    text: str
    pages: PageRange
    around: Around
    badge: Badge | None = None  # None where the document is no regulation
    confidence: float | None = None
    changed_by: tuple[str, ...] = ()  # short names of what put other words in the place of these
    has_pages: bool = False  # whether a page can be shown as a picture
    on: date | None = None  # the day that the badge and the changes are of; None for today

    @property
    def code(self) -> str:
        return self.code_of(self.locator)

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(part for part in self.around.inside if self.leads_to(part))

    def code_of(self, locator: Locator) -> str:
        return place_code(self.document.kind, self.document.id, locator)

    def leads_to(self, part: Part) -> bool:
        """Whether a button can: rows, and what is too deep for a code, would lead to what holds them."""
        return is_told(self.code_of(part.locator), part.locator)

    @property
    def is_listed(self) -> bool:
        """Whether its parts are listed instead of its words."""
        most = _WHOLE if any(part.heading for part in self.parts) else _WHOLE_BARE
        return len(self.text) > most and bool(self.parts)


def shown(reading: Reading) -> tuple[Message, ...]:
    messages = packed(_blocks(reading))
    if len(messages) <= _MOST_MESSAGES:
        return messages
    note = Piece(_CUT, Look.NOTE)
    last = messages[_MOST_MESSAGES - 1]
    # It was filled to the brim: the note is a message of its own.
    return (*messages[: _MOST_MESSAGES - 1], last, Message(note.html, note.plain))


def caption(reading: Reading, page: int) -> Message:
    """Below the picture of a page."""
    name = short_name(reading.document)
    heading = Piece(one_line(f"{_named(reading)} · {name}", 200), Look.HEADING)
    marked = "; kata-katanya ditandai kuning" if page in reading.pages else ""
    rest = Piece(f"Halaman {page} dari {reading.document.pages}{marked}")
    return Message(f"{heading.html}\n{rest.html}", f"{heading.plain}\n{rest.plain}")


def pages_of(reading: Reading, page: int) -> Keyboard:
    """The pages beside it."""
    beside = [
        Button(label, data=f"i{other}:{reading.code}")
        for label, other in ((f"◀️ Halaman {page - 1}", page - 1), (f"Halaman {page + 1} ▶️", page + 1))
        if 1 <= other <= reading.document.pages
    ]
    return (tuple(beside),) if beside else ()


def ways_on(reading: Reading, copied: str) -> Keyboard:
    """Its parts where they are listed, its neighbours, what holds it, its page, its standing."""
    rows: list[tuple[Button, ...]] = []
    if reading.is_listed:
        rows += _parts(reading)
    rows.append(_beside(reading))
    if reading.around.above:
        above = reading.around.above[-1]
        rows.append((_to(reading, above, _LABEL, f"⬆️ {_heading(above)}"),))
    rows.append(_proofs(reading, copied))
    rows.append(_questions(reading))
    return tuple(row for row in rows if row)


def _parts(reading: Reading) -> Iterator[tuple[Button, ...]]:
    """One below the other; side by side where no heading makes them long."""
    parts = reading.parts[:_PARTS]
    buttons = [_to(reading, part, _LABEL, _heading(part)) for part in parts]
    wide = 1 if any(part.heading for part in parts) else _NARROW
    return (tuple(buttons[at : at + wide]) for at in range(0, len(buttons), wide))


def _blocks(reading: Reading) -> Iterator[Block]:
    if reading.on:
        yield (Piece(of_the_day(reading.on), Look.NOTE),)
    heading = f"{_named(reading)} · {short_name(reading.document)}"
    # What stands in the address already need not be said twice.
    outer = (part for part in reading.around.above if not part.locator.covers(reading.locator))
    above = " › ".join(map(_heading, outer))
    yield (
        Piece(heading, Look.HEADING),
        *((Piece(one_line(above, 200), Look.SOURCE),) if above else ()),
        Piece(_facts(reading), Look.SOURCE),
    )
    if reading.changed_by:
        names = ", ".join(reading.changed_by)
        yield (Piece(f"🕘 Ini bunyi sebelum diubah oleh {names}.", Look.NOTE),)
    if reading.is_listed:
        yield (Piece(_CHOOSE),)
        if len(reading.parts) > _PARTS:
            yield (Piece(first_parts(_PARTS, len(reading.parts)), Look.NOTE),)
        return
    text = readable(_without_label(reading))
    yield (Piece(text, quoted(text)),)


def _without_label(reading: Reading) -> str:
    """The heading says `Pasal 19` already."""
    first, _, rest = reading.text.partition("\n")
    return rest if rest and first.strip() == _last_step(reading.locator) else reading.text


def _named(reading: Reading) -> str:
    """A heading alone needs no quotation marks."""
    steps = reading.locator.steps
    return str(reading.locator) if len(steps) > 1 else _last_step(reading.locator)


def _facts(reading: Reading) -> str:
    document = reading.document
    parts = (
        title_of(document) if document.regulation else "",
        standing(reading.badge.in_force, reading.badge.label) if reading.badge else "",
        NOT_OFFICIAL if document.kind is Kind.RINGKASAN else "",
        pages_in_words(reading.pages),
        "" if reading.confidence is None else recognised_in_words(reading.confidence),
    )
    title, *facts = parts
    return "\n".join(filter(None, (title, " · ".join(filter(None, facts)))))


def _beside(reading: Reading) -> tuple[Button, ...]:
    before, after = (
        part if part and reading.leads_to(part) else None
        for part in (reading.around.before, reading.around.after)
    )
    left = (_to(reading, before, _BESIDE, f"◀️ {_last(before)}"),) if before else ()
    right = (_to(reading, after, _BESIDE, f"{_last(after)} ▶️"),) if after else ()
    return (*left, *right)


def _proofs(reading: Reading, copied: str) -> tuple[Button, ...]:
    page = reading.pages.first
    shown = reading.has_pages and page
    picture = (Button(f"🖼 Halaman {page}", data=f"i{page}:{reading.code}"),) if shown else ()
    return (*picture, Button("📋 Salin sitasi", copy=copied))


def _questions(reading: Reading) -> tuple[Button, ...]:
    document, day = reading.document, day_code(reading.on)
    buttons: list[Button] = []
    if reading.changed_by:
        label = "🆕 Bunyi pada hari itu" if reading.on else "🆕 Bunyi sekarang"
        buttons.append(Button(label, data=f"a{day}:{reading.code}"))
    if reading.badge and reading.badge.in_force is not None:
        buttons.append(Button("⚖️ Status", data=f"s{day}:{place_code(document.kind, document.id)}"))
    return tuple(buttons)


def _to(reading: Reading, part: Part, most: int, label: str) -> Button:
    """Another part in the same message, on the same day."""
    return Button(one_line(label, most), data=f"n{day_code(reading.on)}:{reading.code_of(part.locator)}")


def _heading(part: Part) -> str:
    """`BAB II KETENTUAN UMUM`."""
    name = _last(part)
    if part.heading.startswith(name):
        return part.heading
    return f"{name} {part.heading}".strip()


def _last(part: Part) -> str:
    """`ayat (2)` of `Pasal 19 ayat (2)`."""
    return _last_step(part.locator)


def _last_step(locator: Locator) -> str:
    return str(locator.steps[-1]).strip("“”")
