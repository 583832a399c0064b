"""Opening a provision, its neighbours, its page, and a document."""

from datetime import date

from bot.actions import Edit, Picture, Plan, Say
from bot.flows.asking import said
from bot.flows.desk import Assists
from bot.flows.places import found, has_pages
from bot.showing.document import Card, shown_document, ways_in
from bot.showing.packing import simple
from bot.showing.provision import Reading, caption, pages_of, shown, ways_on
from bot.showing.sources import Sources
from bot.words import welcome
from tanya.domain.answer import Citation
from tanya.domain.document import Document, Provision
from tanya.domain.links import Version
from tanya.domain.locator import Locator


class Readings:
    def __init__(self, assistant: Assists) -> None:
        self._assistant = assistant

    def opened(self, code: str, on: date | None) -> Plan:
        """Its words with their standing on that day, and its page as a picture where there is one."""
        place = found(self._assistant, code)
        if place is None:
            return (said(simple(welcome.GONE)),)
        document, locator = place
        if locator is None:
            return self._document(document, on)
        reading = self._read(document, locator, on)
        if reading is None:
            return (said(simple(welcome.GONE)),)
        *first, last = shown(reading)
        words = (*map(said, first), said(last, ways_on(reading, _copied(reading))))
        if not reading.has_pages or not reading.pages.first or reading.is_listed:
            return words
        return (*words, self._picture(reading, reading.pages.first))

    def moved_to(self, code: str, on: date | None, message_id: int) -> Plan:
        """The same message shows a neighbour; one that needs more room comes as new messages."""
        plan = self.opened(code, on)
        words = [action for action in plan if isinstance(action, Say)]
        if len(words) > 1:
            return plan
        return tuple(Edit(message_id, word.html, word.plain, word.keyboard) for word in words)

    def page(self, code: str, page: int) -> Plan:
        place = found(self._assistant, code)
        reading = self._read(*place) if place and place[1] else None
        if reading is None or not reading.has_pages or not 1 <= page <= reading.document.pages:
            return (said(simple(welcome.NO_PICTURE)),)
        return (self._picture(reading, page),)

    def _picture(self, reading: Reading, page: int) -> Picture:
        words = caption(reading, page)
        return Picture(
            reading.document.id, str(reading.locator), page, words.html, words.plain, pages_of(reading, page)
        )

    def _document(self, document: Document, on: date | None) -> Plan:
        badge = self._assistant.badge(document.id, on) if document.regulation else None
        card = Card(document, badge, self._assistant.outline(document), on)
        return (said(shown_document(card), ways_in(card)),)

    def _read(self, document: Document, locator: Locator | None, on: date | None = None) -> Reading | None:
        provision = self._assistant.provision(document.id, locator, document.kind) if locator else None
        if provision is None:
            return None
        rule = provision.document.regulation is not None
        return Reading(
            document=provision.document,
            locator=provision.locator,
            text=provision.text,
            pages=provision.pages,
            around=self._assistant.around(provision.document, provision.locator),
            badge=self._assistant.badge(document.id, on) if rule else None,
            confidence=self._assistant.confidence(provision.document, provision.locator),
            changed_by=self._changed_by(provision, on),
            has_pages=has_pages(self._assistant, provision.document),
            on=on,
        )

    def _changed_by(self, provision: Provision, on: date | None) -> tuple[str, ...]:
        names = map(_amending, self._assistant.overtaking(provision, on))
        return tuple(dict.fromkeys(names))


def _amending(version: Version) -> str:
    document = version.document
    return document.regulation.short if document.regulation else document.title


def _copied(reading: Reading) -> str:
    badges = {reading.document.id: reading.badge} if reading.badge else {}
    in_force, changed = reading.badge.in_force if reading.badge else None, bool(reading.changed_by)
    cited = Citation(
        1, reading.document, reading.locator, reading.pages, reading.text, in_force, superseded=changed
    )
    return Sources((cited,), badges, reading.on).to_copy(cited)
