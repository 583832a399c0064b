"""A provision that was changed: its wording after the change, what changed it, and its wording before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tanya.composing.clauses import clause_of
from tanya.composing.draft import Claim, Draft, Quote, quote_of
from tanya.composing.explained import explained, says_more
from tanya.composing.history import Amendments, History
from tanya.composing.leads import name, where
from tanya.domain.document import Document, Provision
from tanya.domain.links import ChangeKind, Version
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.library.passages import PassageStore
from tanya.text.dates import in_words
from tanya.text.sameness import same_words

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
        if original and not says_more(original.text):
            original = None  # a Penjelasan that a damaged text has in the place of the provision
        if not history.past:
            return Retold(warnings=later)
        at_hand = any(document.regulation == regulation for document in self._store.documents())
        known = _warnings(history, locator, regulation, original, at_hand=at_hand)
        known += (*self._behind(history.past), *self._unread(regulation, on))
        whole = [version for version in history.past if version.change.target.covers(locator)]
        parts = [version for version in history.past if version not in whole]
        if whole:
            told = self._as_a_whole(whole, parts, regulation, locator, original)
        else:
            told = Retold(self._in_parts(parts, regulation, locator, original))
        return Retold(told.claims, (*told.warnings, *known, *later))

    def _as_a_whole(
        self,
        whole: Sequence[Version],
        parts: Sequence[Version],
        regulation: RegulationId,
        locator: Locator,
        original: Provision | None,
    ) -> Retold:
        """The newest wording, the parts that were changed since, and the wording before."""
        newest = whole[-1]
        since = [version for version in parts if version.since > newest.since]
        claims = [c for version in (newest, *since) for c in self._claims(version, regulation, locator)]
        unquoted = () if claims else (_unquoted(newest),)
        before = _before(whole, original)
        if before is None:
            return Retold(tuple(claims), unquoted)
        if newest.wording and same_words(before.text, newest.wording.text):
            return Retold(tuple(claims), (*unquoted, f"Bunyi {locator} itu sama dengan bunyinya semula."))
        old = quote_of(before, superseded=True)
        claims.append(Claim(f"Bunyi semula, menurut {where(old)}:", (old,)))
        return Retold(tuple(claims), (*unquoted, *_lost_between(whole, before)))

    def _in_parts(
        self, parts: Sequence[Version], regulation: RegulationId, locator: Locator, original: Provision | None
    ) -> tuple[Claim, ...]:
        """The provision as it stood at first, then each part of it that was changed."""
        base = (quote_of(original, superseded=True),) if original else ()
        claims = (c for version in parts for c in self._claims(version, regulation, locator))
        return (*(Claim(f"Bunyi semula, menurut {where(quote)}:", (quote,)) for quote in base), *claims)

    def _behind(self, versions: Sequence[Version]) -> Iterator[str]:
        """On new words behind which a damaged text goes on with the order of another item."""
        for version in versions:
            if self._amendments.is_cut(version):
                yield (
                    f"Di belakang bunyi baru {version.of} naskah {name(version.document)} memuat perintah "
                    "lain yang labelnya tidak terbaca; itu tidak dikutip di sini, periksa naskahnya."
                )

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
            told = (
                self._now(claim.quotes[0], on)
                if claim.quotes and not claim.quotes[0].superseded
                else Retold()
            )
            claims += told.claims
            warnings += told.warnings
            claims.append(_as_before(claim) if told.claims else claim)
        return replace(draft, claims=tuple(claims), warnings=tuple(dict.fromkeys(warnings)))

    def _now(self, quote: Quote, on: date) -> Retold:
        """What became of the provision that is quoted; nothing where its words stayed as they were."""
        place = quote.locator
        spoken = self._amendments.spoken_of(quote.document, place)
        if spoken is None or spoken[1].steps[0].kind is not NodeKind.PASAL:
            return Retold()
        if not self._amendments.overtaking(quote.document, place, on):
            return Retold()
        regulation, target = spoken
        original = self._store.provision(quote.document.key, place)
        told = self.retell(regulation, target, original, on)
        return Retold(_without(told.claims, quote.document), told.warnings)

    def _claims(self, version: Version, regulation: RegulationId, locator: Locator) -> list[Claim]:
        """The words after a change with the clause that orders it, or that clause alone."""
        target = version.change.target
        spoken = f"{target} {regulation} "
        order = clause_of(self._store, version.document, version.change)
        told_by = done(version.change.kind, order)
        if version.wording is None:
            return [Claim(f"{told_by} menurut {where(order)}:", (order,), given=spoken)] if order else []
        new = quote_of(version.wording)
        proofs = (new, order) if order and order.locator != new.locator else (new,)
        of = f"Bunyi {locator}" if version.of == locator != target else "Bunyinya"
        told = Claim(f"{told_by}. {of} menurut {where(new)}:", proofs, given=spoken)
        return [told, *explained(self._store, version.wording)]


def _before(whole: Sequence[Version], original: Provision | None) -> Provision | None:
    """The last wording that differs from the newest; where none does, the first one.

    What was inserted had no words before.
    """
    newest = whole[-1]
    earlier = [v.wording for v in whole[:-1] if v.wording and v.of == newest.of]
    known = [original, *earlier] if original else earlier
    if newest.change.kind is ChangeKind.DISISIPKAN and not earlier and newest.of == newest.change.target:
        return None
    if newest.wording is None:
        return known[-1] if known else None
    other = (one for one in reversed(known) if not same_words(one.text, newest.wording.text))
    return next(other, known[0] if known else None)


def done(kind: ChangeKind, order: Quote | None) -> str:
    """In a word that the clause itself has."""
    if kind is not ChangeKind.DISISIPKAN:
        return _DONE[kind]
    said = order.text.casefold() if order else ""
    return next((told for word, told in _ADDED if word in said), _DONE[ChangeKind.DIUBAH])


def _without(claims: Sequence[Claim], quoted: Document) -> tuple[Claim, ...]:
    """Without the words from before a change, and those that the answer quotes already."""
    return tuple(c for c in claims if not any(q.superseded or q.document == quoted for q in c.quotes))


def _as_before(claim: Claim) -> Claim:
    """Only the first quote is what was changed; what else proves the claim stays as it is."""
    first, *others = claim.quotes
    old = replace(first, superseded=True)
    begin = "bunyi" if claim.cell and claim.given else "Bunyi"
    return Claim(
        f"{begin} semula, menurut {where(old)}:",
        (old, *others),
        given=claim.given if claim.cell else "",
        cell=claim.cell,
    )


def _warnings(
    history: History,
    locator: Locator,
    regulation: RegulationId,
    original: Provision | None,
    *,
    at_hand: bool,
) -> list[str]:
    """at_hand: whether there is a text of the regulation itself."""
    said = []
    newest = history.past[-1]
    if newest.wording and newest.of != locator and newest.change.target.covers(locator):
        said.append(f"{locator} tidak terbaca dalam bunyi baru itu; yang dikutip {newest.of} seluruhnya.")
    if _is_lost(newest):
        said.append(_lost(newest))
    if original is None and newest.change.kind is not ChangeKind.DISISIPKAN:
        texts = ", ".join(dict.fromkeys(name(version.document) for version in history.past))
        said.append(
            f"{locator} tidak terbaca dalam naskah semula {regulation}; yang terbaca perubahannya, {texts}."
            if at_hand
            else f"Bunyi lama {locator} {regulation} tidak saya punya; yang ada naskah perubahannya, {texts}."
        )
    said.append(
        f"Perubahan {newest.change.target} {regulation.short} oleh {name(newest.document)} {_since(newest)}, "
        "menurut data yang tersedia."
    )
    return said


def _unquoted(version: Version) -> str:
    change = version.change
    return (
        f"{change.target} {change.regulation.short} {change.kind} oleh {name(version.document)}, "
        f"{change.item}; klausul itu tidak dapat dikutip, periksa naskahnya."
    )


def _is_lost(version: Version) -> bool:
    """Changed, and its new words could not be read."""
    return version.wording is None and version.change.kind is not ChangeKind.DIHAPUS


def _lost(version: Version) -> str:
    change = version.change
    return (
        f"{change.target} {change.regulation.short} {change.kind} oleh {name(version.document)}, "
        f"{change.item}, tetapi bunyi barunya tidak terbaca di sana; periksa naskahnya."
    )


def _lost_between(whole: Sequence[Version], before: Provision) -> list[str]:
    """Of the wordings between the one before and the newest, those that could not be read."""
    known = max((i for i, version in enumerate(whole) if version.wording is before), default=-1)
    return [_lost(version) for version in whole[known + 1 : -1] if _is_lost(version)]


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
