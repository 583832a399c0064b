"""Whether what an answer cites, or a search finds, is what the reference wants."""

from collections.abc import Sequence

from tanya.domain.locator import Locator, NodeKind


def is_of(wanted: Sequence[str], document: str, file: str) -> bool:
    """Whether a document is one of those wanted; see names_of()."""
    names = names_of(document, file)
    return any(name in names or name.rpartition("/")[2] in names for name in wanted)


def names_of(document: str, file: str) -> frozenset[str]:
    """What a reference may call a document: its id, the last part of it, its file's stem."""
    return frozenset((document, document.rpartition("/")[2], file.rpartition(".")[0]))


def is_at(wanted: Sequence[str], locator: str) -> bool:
    """The same provision, or one inside the other from the pasal down; anywhere when none is wanted."""
    if not wanted:
        return True
    found = Locator.parse(locator)
    return any(written == locator or _nested(Locator.parse(written), found) for written in wanted)


def is_in_pasal(wanted: Sequence[str], locator: str) -> bool:
    """The same pasal, whichever ayat; where there are no pasal, as is_at."""
    if is_at(wanted, locator):
        return True
    found = _pasal(locator)
    return found is not None and any(_pasal(written) == found for written in wanted)


def _nested(one: Locator | None, other: Locator | None) -> bool:
    return bool(one and other and (one.covers(other) or other.covers(one)))


def _pasal(written: str) -> Locator | None:
    """The address up to its last pasal: in an amendment, `Pasal I angka 3 Pasal 10`."""
    steps = found.steps if (found := Locator.parse(written)) else ()
    ends = [depth for depth, step in enumerate(steps, 1) if step.kind is NodeKind.PASAL]
    return Locator(steps[: ends[-1]]) if ends else None
