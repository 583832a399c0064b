"""The provision beside another: `ayat berikutnya`, `pasal sebelumnya`."""

from tanya.composing.draft import Draft
from tanya.composing.leads import name
from tanya.domain.answer import Status
from tanya.domain.document import Document
from tanya.domain.locator import Locator, NodeKind
from tanya.library.passages import PassageStore
from tanya.understanding.pointing import Aim, Pointing

_LAST = {Aim.NEXT: "terakhir", Aim.PREVIOUS: "pertama"}
_COUNTED = (NodeKind.PASAL, NodeKind.AYAT, NodeKind.HURUF, NodeKind.ANGKA)


def neighbour(store: PassageStore, document: Document, here: Locator, pointing: Pointing) -> Locator | None:
    """The one of that kind, in reading order, before or after `here`; None where there is none."""
    if (own := _of_kind(here, pointing.kind)) is None:
        return None
    row = [place for place in store.provisions(document.key) if _beside(place, own)]
    at = row.index(own) if own in row else -1
    found = at + (1 if pointing.aim is Aim.NEXT else -1)
    return row[found] if at >= 0 and 0 <= found < len(row) else None


def no_neighbour(store: PassageStore, document: Document, here: Locator, pointing: Pointing) -> Draft:
    """That there is none, and the pasal beside it to choose instead."""
    kind = pointing.kind or here.steps[-1].kind
    if any(step.kind is kind for step in here.steps):
        said = f"{here} {name(document)} itu {kind} {_LAST[pointing.aim]} yang terbaca."
    else:
        said = f"Yang tadi {here} {name(document)} seutuhnya, bukan satu {kind}."
    beside = Pointing(pointing.aim, kind=NodeKind.PASAL)
    other = neighbour(store, document, here, beside) if here.label(NodeKind.PASAL) else None
    if other is None:
        return Draft(Status.NEEDS_CLARIFICATION, notice=f"{said} Bagian mana yang Anda maksud?")
    choices = (f"bunyi {other} {name(document)}",)
    return Draft(Status.NEEDS_CLARIFICATION, notice=f"{said} Maksud Anda {other}?", follow_ups=choices)


def _of_kind(here: Locator, kind: NodeKind | None) -> Locator | None:
    """The part of an address down to its step of that kind, else to its last step that is counted."""
    depths = [at for at, step in enumerate(here.steps) if step.kind in ((kind,) if kind else _COUNTED)]
    return Locator(here.steps[: depths[-1] + 1]) if depths else None


def _beside(place: Locator, own: Locator) -> bool:
    same_parent = place.steps[:-1] == own.steps[:-1]
    return same_parent and bool(place.steps) and place.steps[-1].kind is own.steps[-1].kind
