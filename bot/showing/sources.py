"""The numbered sources below an answer: what each is, where it stands, and whether it still counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.showing.clean import one_line
from bot.showing.pieces import Look, Piece
from tanya.domain.answer import Citation
from tanya.domain.document import Document, Kind
from tanya.reading.standing import Badge
from tanya.text.dates import in_words
from tanya.wording import NOT_OFFICIAL, OLD_WORDING, pages_in_words, recognised_in_words

_MOST_COPIED = 256
_ASKED_DAY = "tanggal yang ditanyakan"
_DIGEST_NOTE = f" ({NOT_OFFICIAL})"


@dataclass(frozen=True, slots=True)
class Sources:
    """The citations of an answer, with the standing of their regulations by document id.

    on: the day that the badges are of; None for today.
    """

    citations: tuple[Citation, ...] = ()
    badges: Mapping[str, Badge] = field(default_factory=dict)
    on: date | None = None

    def pieces(self, numbers: Iterable[int]) -> tuple[Piece, ...]:
        """The heading and a line for each of these numbers; a document is told whole where it comes first."""
        listed = sorted(set(numbers) & {citation.number for citation in self.citations})
        if not listed:
            return ()
        lines = (Piece(line, Look.SOURCE) for line in self._lines(listed))
        return (Piece("Sumber", Look.HEADING), *lines)

    def to_copy(self, citation: Citation) -> str:
        """For a letter or a decree: with its day, where what is in force then may not be so today."""
        if self._is_of_another_day(citation):
            return to_copy(citation, f"menurut aturan pada {_ASKED_DAY}")
        return to_copy(citation, f"menurut aturan per {in_words(self.on)}" if self.on else "")

    def _lines(self, numbers: list[int]) -> Iterable[str]:
        by_number = {citation.number: citation for citation in self.citations}
        told: dict[str, str] = {}
        for number in numbers:
            citation = by_number[number]
            document, caveat = citation.document, self._caveat(citation)
            title = short_name(document) if document.key in told else title_of(document)
            place = ", ".join(filter(None, (title, str(citation.locator), pages_in_words(citation.pages))))
            again = told.get(document.key) == caveat
            told[document.key] = caveat
            yield f"[{number}] {place}" + ("" if again or not caveat else f"\n{caveat}")

    def _caveat(self, citation: Citation) -> str:
        parts = (
            self._standing(citation),
            NOT_OFFICIAL if citation.document.kind is Kind.RINGKASAN else "",
            "" if citation.confidence is None else recognised_in_words(citation.confidence),
        )
        return " · ".join(filter(None, parts))

    def _standing(self, citation: Citation) -> str:
        if citation.superseded:
            return f"🕘 {OLD_WORDING.capitalize()}"
        if not citation.document.regulation:
            return ""
        if self._is_of_another_day(citation):
            return standing(True, f"Berlaku pada {_ASKED_DAY}")
        known = self.badges.get(citation.document.id)
        # The badge is of the day that was asked about, as in_force is; where they part, the citation counts.
        label = known.label if known and known.in_force is citation.in_force else ""
        return standing(citation.in_force, label)

    def _is_of_another_day(self, citation: Citation) -> bool:
        """Whether it is cited as in force though its rule is not: the question itself named a day."""
        known = self.badges.get(citation.document.id)
        return bool(citation.in_force and known and known.in_force is False)


def standing(in_force: bool | None, label: str = "") -> str:
    """`✅ Berlaku`, `⛔ Dicabut oleh PermenPANRB 88/2021`, `❔ Status belum diverifikasi`."""
    if in_force is None:
        return "❔ Status belum diverifikasi"
    if in_force:
        return f"✅ {label or 'Berlaku'}"
    return f"⛔ {label or 'Tidak berlaku'}"


def title_of(document: Document) -> str:
    """Without the note that our digests carry in their titles: it is said beside the standing."""
    return document.title.removesuffix(_DIGEST_NOTE)


def short_name(document: Document) -> str:
    """`PP 8/2006`, else the title."""
    return document.regulation.short if document.regulation else title_of(document)


def to_copy(citation: Citation, when: str = "") -> str:
    """A citation for a letter or a decree, as long as a button may put on the clipboard.

    when: the day of its standing, where that is not today.
    """
    document = citation.document
    parts = [f"{citation.locator} {title_of(document)}", pages_in_words(citation.pages)]
    if document.kind is Kind.RINGKASAN:
        parts.append(NOT_OFFICIAL)
    if citation.superseded:
        parts.append(OLD_WORDING)
    elif citation.in_force is False:
        parts.append("tidak berlaku")  # it may be over, or not yet begun
    if when:
        parts.append(when)
    caveats = f" ({'; '.join(parts[2:])})" if parts[2:] else ""
    return one_line(", ".join(filter(None, parts[:2])), _MOST_COPIED - len(caveats)) + caveats
