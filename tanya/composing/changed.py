"""A provision that was changed: its wording after the change, what changed it, and its wording before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tanya.composing.draft import Claim, Draft, Quote, quote_of
from tanya.composing.explained import explained
from tanya.composing.history import Amendments, History, Version
from tanya.composing.leads import name, where
from tanya.domain.document import PageRange, Provision
from tanya.domain.links import ChangeKind
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.library.passages import PassageStore
from tanya.text.dates import in_words

_LETTERS = re.compile(r"[\W_]+")
_LONGEST = 700  # characters of a clause that orders a change; a longer one holds words not told apart
_DONE = {
    ChangeKind.DIUBAH: "sudah diubah",
    ChangeKind.DIHAPUS: "sudah dihapus",
}
_ADDED = (("sisip", "adalah sisipan"), ("tambah", "adalah tambahan"))


@dataclass(frozen=True, slots=True)
class Retold:
    """Without claims where no text at hand changed it up to that day."""

    claims: tuple[Claim, ...] = ()
    warnings: tuple[str, ...] = ()


class ChangedComposer:
    """Says of a provision what the amendments at hand made of it."""

    def __init__(self, store: PassageStore, amendments: Amendments) -> None:
        self._store = store
        self._amendments = amendments

    def retell(
        self, regulation: RegulationId, locator: Locator, original: Provision | None, on: date
    ) -> Retold:
        """original: its first wording, where a text of the regulation itself is at hand."""
        history = self._amendments.history(regulation, locator, on)
        later = tuple(_comes_later(version, regulation) for version in history.later)
        if not history.past:
            return Retold(warnings=later)
        whole = [version for version in history.past if version.change.target.covers(locator)]
        parts = [version for version in history.past if version not in whole]
        warnings = [*_warnings(history, locator, regulation, original), *self._unread(regulation, on)]
        if not whole:
            told = self._in_parts(parts, regulation, locator, original)
            return Retold(told, (*warnings, *later))
        newest = whole[-1]
        since = [version for version in parts if version.since > newest.since]
        claims = [c for version in (newest, *since) for c in self._claims(version, regulation, locator)]
        before = next((v.wording for v in reversed(whole[:-1]) if v.wording), original)
        if before and newest.wording and _is_same(before, newest.wording):
            warnings.append(f"Bunyi {locator} itu sama dengan bunyinya semula.")
        elif before and claims:
            old = quote_of(before, superseded=True)
            claims.append(Claim(f"Bunyi semula, menurut {where(old)}:", (old,)))
        return Retold(tuple(claims), (*warnings, *later))

    def _in_parts(
        self, parts: Sequence[Version], regulation: RegulationId, locator: Locator, original: Provision | None
    ) -> tuple[Claim, ...]:
        """The provision as it stood at first, then each part of it that was changed."""
        base = (quote_of(original),) if original else ()
        claims = (c for version in parts for c in self._claims(version, regulation, locator))
        return (*(Claim(f"Bunyi semula, menurut {where(quote)}:", (quote,)) for quote in base), *claims)

    def _unread(self, regulation: RegulationId, on: date) -> tuple[str, ...]:
        others = self._amendments.not_at_hand(regulation, on)
        if not others:
            return ()
        return (
            f"{regulation.short} juga diubah oleh {', '.join(others)}, yang naskahnya tidak saya punya; "
            "periksa apakah ketentuan ini ikut berubah di sana.",
        )

    def consolidated(self, draft: Draft, on: date) -> Draft:
        """The draft with the wording after a change before each quote that says what was before it."""
        claims: list[Claim] = []
        warnings = list(draft.warnings)
        for claim in draft.claims:
            told = self._now(claim.quotes[0], on) if claim.quotes else Retold()
            claims += told.claims
            warnings += told.warnings
            claims.append(_as_before(claim) if told.claims else claim)
        return replace(draft, claims=tuple(claims), warnings=tuple(dict.fromkeys(warnings)))

    def _now(self, quote: Quote, on: date) -> Retold:
        """What became of the provision that is quoted; nothing where its words stayed as they were."""
        regulation, place = quote.document.regulation, quote.locator
        if regulation is None or not place.steps or place.steps[0].kind is not NodeKind.PASAL:
            return Retold()
        original = self._store.provision(quote.document.key, place)
        told = self.retell(regulation, place, original, on)
        changed = any(q.superseded for claim in told.claims for q in claim.quotes)
        return Retold(_without_old(told.claims), told.warnings) if changed else Retold()

    def _claims(self, version: Version, regulation: RegulationId, locator: Locator) -> list[Claim]:
        """The words after a change with the clause that orders it, or that clause alone."""
        target = version.change.target
        spoken = f"{target} {regulation} "
        order = self._order(version)
        done = _done(version.change.kind, order)
        if version.wording is None:
            return [Claim(f"{done} menurut {where(order)}:", (order,), given=spoken)] if order else []
        new = quote_of(version.wording)
        proofs = (new, order) if order else (new,)
        of = f"Bunyi {locator}" if version.of == locator != target else "Bunyinya"
        told = Claim(f"{done}. {of} menurut {where(new)}:", proofs, given=spoken)
        return [told, *explained(self._store, version.wording)]

    def _order(self, version: Version) -> Quote | None:
        """`2. Ketentuan Pasal 5 diubah sehingga berbunyi:`; of a part left out the words `(2) Dihapus.`"""
        change, key = version.change, version.document.key
        if change.kind is ChangeKind.DIHAPUS and change.wording:
            found = self._store.provision(key, change.wording)
            return quote_of(found) if found else None
        found = self._store.provision(key, change.item)
        words = self._store.own_words(key, change.item).strip()
        if found is None or len(words) > _LONGEST or not _speaks_of(words, change.target):
            return None
        pages = PageRange(found.pages.first, min(found.pages.last, found.pages.first + 1))
        return Quote(found.document, found.locator, pages, words, found.passage_id)


def _done(kind: ChangeKind, order: Quote | None) -> str:
    """In a word that the clause itself has."""
    if kind is not ChangeKind.DISISIPKAN:
        return _DONE[kind]
    said = order.text.casefold() if order else ""
    return next((told for word, told in _ADDED if word in said), _DONE[ChangeKind.DIUBAH])


def _without_old(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if not any(quote.superseded for quote in claim.quotes))


def _as_before(claim: Claim) -> Claim:
    quotes = tuple(replace(quote, superseded=True) for quote in claim.quotes)
    return Claim(f"Bunyi semula, menurut {where(quotes[0])}:", quotes)


def _speaks_of(words: str, target: Locator) -> bool:
    """Where the next item was lost in a damaged text, its words stand under the one before."""
    return target.steps[0].label.casefold() in words.casefold()


def _is_same(one: Provision, other: Provision) -> bool:
    """Whether two wordings have the same letters: an item may quote anew what it leaves as it was."""
    return _LETTERS.sub("", one.text).casefold() == _LETTERS.sub("", other.text).casefold()


def _warnings(
    history: History, locator: Locator, regulation: RegulationId, original: Provision | None
) -> list[str]:
    said = []
    newest = history.past[-1]
    if newest.wording and newest.of != locator and newest.change.target.covers(locator):
        said.append(f"{locator} tidak terbaca dalam bunyi baru itu; yang dikutip {newest.of} seluruhnya.")
    if original is None and newest.change.kind is not ChangeKind.DISISIPKAN:
        texts = ", ".join(dict.fromkeys(name(version.document) for version in history.past))
        said.append(
            f"Bunyi lama {locator} {regulation} tidak saya punya; yang ada naskah perubahannya, {texts}."
        )
    said.append(f"Perubahan oleh {name(newest.document)} {_since(newest)}, menurut data yang tersedia.")
    return said


def _comes_later(version: Version, regulation: RegulationId) -> str:
    change = version.change
    return (
        f"{change.target} {regulation.short} kemudian {change.kind} oleh {name(version.document)}, "
        f"{change.item}; perubahan itu {_since(version)}, menurut data yang tersedia."
    )


def _since(version: Version) -> str:
    if version.day_known:
        return f"terhitung sejak {in_words(version.since)}"
    return f"terhitung sejak suatu hari dalam tahun {version.since.year}"
