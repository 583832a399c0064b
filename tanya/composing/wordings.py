"""A provision before and after it was changed, side by side: a row for each part whose words changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tanya.composing.changed import done
from tanya.composing.clauses import clause_of
from tanya.composing.draft import Cell, Claim, Draft, Quote, quote_of
from tanya.composing.leads import where
from tanya.domain.answer import Status
from tanya.domain.document import Provision
from tanya.domain.links import ChangeKind, Version
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.library.passages import PassageStore
from tanya.text.sameness import same_words
from tanya.wording import AFTER, BEFORE


@dataclass(frozen=True, slots=True)
class _Row:
    place: Locator  # in the changed regulation
    old: Provision | None
    new: Provision | None


def side_by_side(
    store: PassageStore, regulation: RegulationId, past: Sequence[Version], original: Provision | None
) -> Draft | None:
    """past: the changes of the provision or of parts of it, oldest first. None where nothing can be shown.

    original: the first wording of the whole, where a text of the regulation itself is at hand.
    """
    newest = list(_newest(past))
    rows = [row for version in newest for row in _rows(store, version, past, original)]
    claims = [claim for version in newest for claim in _ordered(store, version, regulation)]
    claims += [claim for row in rows for claim in _cells(store, row, newest)]
    if not any(claim.cell for claim in claims):
        return None
    kept = _kept(store, newest, past, original, rows)
    return Draft(Status.ANSWERED, tuple(claims), warnings=kept, columns=(BEFORE, AFTER))


def _newest(past: Sequence[Version]) -> Iterator[Version]:
    """Of each part the last change, unless the whole around it was changed since."""
    for at, version in enumerate(past):
        later = past[at + 1 :]
        if not any(other.change.target.covers(version.change.target) for other in later):
            yield version


def _rows(
    store: PassageStore, version: Version, past: Sequence[Version], original: Provision | None
) -> Iterator[_Row]:
    place = version.of if version.wording else version.change.target
    row = _Row(place, _before(store, version, past, original), version.wording)
    parts = _parts(store, row)
    yield from parts or [row]


def _before(
    store: PassageStore, version: Version, past: Sequence[Version], original: Provision | None
) -> Provision | None:
    """The last words of that place before the change; what was inserted had none."""
    place = version.of if version.wording else version.change.target
    earlier = [v.wording for v in past[: past.index(version)] if v.wording and v.of == place]
    if earlier or version.change.kind is ChangeKind.DISISIPKAN:
        return earlier[-1] if earlier else None
    return store.provision(original.document.key, place) if original else None


def _parts(store: PassageStore, row: _Row) -> list[_Row]:
    """The ayat whose words differ, where both wordings are divided into ayat."""
    if not (row.old and row.new):
        return []
    old, new = _ayat(store, row.old), _ayat(store, row.new)
    if len(old) < 2 or len(new) < 2:
        return []
    labels = [*new, *(label for label in old if label not in new)]
    found = [_Row(row.place.down(NodeKind.AYAT, one), old.get(one), new.get(one)) for one in labels]
    return [one for one in found if not _alike(one)]


def _alike(row: _Row) -> bool:
    return bool(row.old and row.new and same_words(row.old.text, row.new.text))


def _ayat(store: PassageStore, whole: Provision) -> dict[str, Provision]:
    """By their labels, in reading order."""
    depth = len(whole.locator.steps) + 1
    places = [
        place
        for place in store.provisions(whole.document.key)
        if len(place.steps) == depth and whole.locator.covers(place) and place.steps[-1].kind is NodeKind.AYAT
    ]
    found = {place.steps[-1].label: store.provision(whole.document.key, place) for place in places}
    return {label: provision for label, provision in found.items() if provision}


def _ordered(store: PassageStore, version: Version, regulation: RegulationId) -> Iterator[Claim]:
    """The clause that orders the change; of what was deleted it stands in the table."""
    order = clause_of(store, version.document, version.change)
    if order and version.wording:
        said = f"{done(version.change.kind, order)} menurut {where(order)}:"
        yield Claim(said, (order,), given=f"{version.change.target} {regulation} ")


def _cells(store: PassageStore, row: _Row, newest: Sequence[Version]) -> Iterator[Claim]:
    head = str(row.place)
    if row.old:
        old = quote_of(row.old, superseded=True)
        yield Claim(f"Bunyi semula, menurut {where(old)}:", (old,), cell=Cell(BEFORE, head))
    if new := quote_of(row.new) if row.new else _deletion(store, row, newest):
        yield Claim(f"Kemudian, menurut {where(new)}:", (new,), cell=Cell(AFTER, head))


def _deletion(store: PassageStore, row: _Row, newest: Sequence[Version]) -> Quote | None:
    """The clause that left it out."""
    deleted = (v for v in newest if v.change.kind is ChangeKind.DIHAPUS and v.change.target == row.place)
    version = next(deleted, None)
    return clause_of(store, version.document, version.change) if version else None


def _kept(
    store: PassageStore,
    newest: Sequence[Version],
    past: Sequence[Version],
    original: Provision | None,
    rows: Sequence[_Row],
) -> tuple[str, ...]:
    """Which ayat were printed anew without other words."""
    shown = {row.place for row in rows}
    said = []
    for version in newest:
        before = _before(store, version, past, original)
        if version.wording is None or before is None or version.of in shown:
            continue
        places = [version.of.down(NodeKind.AYAT, label) for label in _ayat(store, version.wording)]
        labels = [f"({place.steps[-1].label})" for place in places if place not in shown]
        if labels:
            said.append(f"{version.of} ayat {', '.join(labels)} tidak berubah bunyinya.")
    return tuple(said)
